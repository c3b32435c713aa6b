package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * Runs code with the gas of London (yellow paper, appendices G and H): the eleven instructions of
 * {@link LogContract}, which neither jump nor read or write any state.
 */
final class Machine {

  private static final int STOP = 0x00;
  private static final int CALLER = 0x33;
  private static final int CALLVALUE = 0x34;
  private static final int CALLDATALOAD = 0x35;
  private static final int CALLDATASIZE = 0x36;
  private static final int CALLDATACOPY = 0x37;
  private static final int CODECOPY = 0x39;
  private static final int PUSH1 = 0x60;
  private static final int LOG0 = 0xa0;
  private static final int LOG4 = 0xa4;
  private static final int RETURN = 0xf3;

  private static final int WORD = 32;
  private static final long BASE_GAS = 2;
  private static final long VERY_LOW_GAS = 3;
  private static final long COPY_WORD_GAS = 3;
  private static final long MEMORY_WORD_GAS = 3;
  private static final long MEMORY_SQUARE = 512;
  private static final long LOG_GAS = 375;
  private static final long LOG_TOPIC_GAS = 375;
  private static final long LOG_BYTE_GAS = 8;

  private final Bytes code;
  private final Call call;
  private final Deque<Bytes32> stack = new ArrayDeque<>();
  private final List<Log> logs = new ArrayList<>();
  private byte[] memory = new byte[0];
  private long gas;
  private int at;

  private Machine(Bytes code, Call call) {
    this.code = code;
    this.call = call;
  }

  /**
   * What the code may read.
   *
   * @param address of the account whose code runs
   * @param value in wei
   */
  record Call(Bytes address, Bytes caller, BigInteger value, Bytes data) {}

  /**
   * What it came to. Out of gas, all gas is used, and there is neither output nor a log.
   *
   * @param output what the code returned
   */
  record Result(boolean succeeded, long gas, Bytes output, List<Log> logs) {
    Result {
      logs = List.copyOf(logs);
    }
  }

  /**
   * Runs the code from its first instruction.
   *
   * @param limit gas that it may use
   * @throws IllegalArgumentException for an instruction that is not known here
   */
  static Result run(Bytes code, Call call, long limit) {
    Machine machine = new Machine(code, call);
    Bytes output = machine.output();
    return machine.gas > limit
        ? new Result(false, limit, Bytes.EMPTY, List.of())
        : new Result(true, machine.gas, output, machine.logs);
  }

  /** Runs to the end: without jumps there is one, and nothing outside learns of an excess. */
  private Bytes output() {
    while (at < code.size()) {
      int instruction = next();
      if (instruction == STOP) {
        return Bytes.EMPTY;
      } else if (instruction == RETURN) {
        return Bytes.wrap(memory(size(), size())).copy();
      }
      step(instruction);
    }
    return Bytes.EMPTY;
  }

  private void step(int instruction) {
    switch (instruction) {
      case CALLER -> push(BASE_GAS, call.caller());
      case CALLVALUE -> push(BASE_GAS, Bytes.wrap(call.value().toByteArray()).trimLeadingZeros());
      case CALLDATASIZE -> push(BASE_GAS, Bytes.ofUnsignedInt(call.data().size()));
      case CALLDATALOAD -> push(VERY_LOW_GAS, Bytes.wrap(padded(call.data(), size(), WORD)));
      case CALLDATACOPY -> copy(call.data());
      case CODECOPY -> copy(code);
      case PUSH1 -> push(VERY_LOW_GAS, Bytes.of(next()));
      default -> log(instruction);
    }
  }

  private void copy(Bytes source) {
    int to = size();
    int from = size();
    int size = size();
    gas += VERY_LOW_GAS + COPY_WORD_GAS * words(size);
    memory(to, size);
    System.arraycopy(padded(source, from, size), 0, memory, to, size);
  }

  private void log(int instruction) {
    if (instruction < LOG0 || instruction > LOG4) {
      throw new IllegalArgumentException(
          "instruction: 0x%02x (expected: one that logs need)".formatted(instruction));
    }
    int from = size();
    int size = size();
    Bytes data = Bytes.wrap(memory(from, size)).copy();
    List<Bytes32> topics = new ArrayList<>();
    for (int left = instruction - LOG0; left > 0; left--) {
      topics.add(stack.pop());
    }
    gas += LOG_GAS + LOG_TOPIC_GAS * topics.size() + LOG_BYTE_GAS * size;
    logs.add(new Log(call.address(), topics, data));
  }

  /** Returns a part of the memory, and pays for making it as large as that. */
  private byte[] memory(int from, int size) {
    int words = size == 0 ? 0 : words(from + size);
    if (words * WORD > memory.length) {
      gas += memoryGas(words) - memoryGas(memory.length / WORD);
      memory = Arrays.copyOf(memory, words * WORD);
    }
    return size == 0 ? new byte[0] : Arrays.copyOfRange(memory, from, from + size);
  }

  private static long memoryGas(long words) {
    return MEMORY_WORD_GAS * words + words * words / MEMORY_SQUARE;
  }

  private static byte[] padded(Bytes source, int from, int size) {
    byte[] bytes = source.toArrayUnsafe();
    int start = Math.min(from, bytes.length);
    return Arrays.copyOfRange(bytes, start, start + size);
  }

  private static int words(int size) {
    return (size + WORD - 1) / WORD;
  }

  private int next() {
    return code.get(at++) & 0xff;
  }

  private void push(long cost, Bytes value) {
    gas += cost;
    stack.push(Bytes32.leftPad(value));
  }

  /** Takes an offset or a size off the stack. */
  private int size() {
    return stack.pop().toUnsignedBigInteger().intValueExact();
  }
}
