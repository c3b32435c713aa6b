package org.twinwire.refnode.node;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.twinwire.contract.ControlAddress;
import org.twinwire.contract.NumberedEvent;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Origin;

/** Two nodes on loopback, one of which dials the other; new before each test of a class. */
final class TestingPair implements AutoCloseable, BeforeEachCallback, AfterAllCallback {

  private static final ControlAddress ADDRESS = new ControlAddress("127.0.0.1", 0);

  static final Duration TIMEOUT = Duration.ofSeconds(10);
  static final Duration SHORT = Duration.ofMillis(500);
  static final List<Integer> ETH_68 = List.of(68);
  static final List<Integer> ETH_69 = List.of(69);

  final Node dialer = node("0x1111111111111111111111111111111111111111111111111111111111111111");
  final Node listener = node("0x2222222222222222222222222222222222222222222222222222222222222222");

  private static Node node(String key) {
    try {
      return Node.start(new Settings(Bytes32.fromHexString(key), TestingChain.FOLDER, ADDRESS));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    reset(1);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    close();
  }

  void reset(long seed) {
    dialer.reset(seed);
    listener.reset(seed);
  }

  void behave(Behaviour behaviour) {
    dialer.behaviour(behaviour);
    listener.behaviour(behaviour);
  }

  Outcome dial(Stack stack, Opening opening, Duration timeout) {
    return dial(stack, ETH_68, opening, timeout);
  }

  Outcome dial(Stack stack, List<Integer> versions, Opening opening, Duration timeout) {
    PeerAddress address = listener.addresses().get(stack.offered());
    return dialer.connect(new Dial(stack.offered(), address, versions, opening, timeout)).outcome();
  }

  SessionCalls connect(Stack stack) {
    return connect(stack, ETH_68);
  }

  SessionCalls connect(Stack stack, List<Integer> versions) {
    Outcome outcome = dial(stack, versions, Opening.PROPER, TIMEOUT);
    if (outcome instanceof Outcome.Connected connected) {
      return dialer.session(connected.session());
    }
    throw new AssertionError(outcome);
  }

  static Request headers(long origin, long limit, Duration timeout) {
    EthRequest question =
        new GetBlockHeaders(
            UInt64.ZERO,
            new Origin.ByNumber(UInt64.valueOf(origin)),
            UInt64.valueOf(limit),
            UInt64.ZERO,
            false);
    return new Request(Optional.empty(), question, timeout);
  }

  static List<Request> headers(long... origins) {
    return LongStream.of(origins).mapToObj(origin -> headers(origin, 1, TIMEOUT)).toList();
  }

  /** Events of one kind, as they are now. */
  static <E extends NodeEvent> List<E> events(Node node, Class<E> type) {
    try {
      return node.events().after(0, Duration.ZERO).stream()
          .map(NumberedEvent::event)
          .filter(type::isInstance)
          .map(type::cast)
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for an event of that kind, and gives the first. */
  static <E extends NodeEvent> E await(Node node, Class<E> type) {
    return Awaitility.await()
        .atMost(TIMEOUT)
        .until(() -> events(node, type), found -> !found.isEmpty())
        .getFirst();
  }

  @Override
  public void close() {
    dialer.close();
    listener.close();
  }
}
