package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExecutionTest {

  private static final Bytes SENDER =
      Bytes.fromHexString("0xa94f5374fce5edbc8e2a8697c15331677e6ebf0b");
  private static final Bytes RECEIVER =
      Bytes.fromHexString("0x095e7baea6a6c7c4c2dfeb977efac326af552d87");
  private static final Bytes COINBASE =
      Bytes.fromHexString("0x8888f1f195afa192cfee860698584c030f4c9db1");
  private static final long GAS_LIMIT = 0x2fefd8;

  private final State state = new State();

  /** Berlin's rules are London's with a base fee of zero. */
  @Test
  void comesToTheRootsOfThePublishedChainWithAnOmmer() {
    JsonNode published = Reference.json("oneUncle_Berlin.json");
    state.credit(SENDER, new BigInteger("09184e72a000", 16));
    assertThat(state.root()).hasToString(published.at("/genesis/stateRoot").asString());
    long number = 0;
    for (JsonNode block : published.get("blocks")) {
      number++;
      Bytes encoded = Bytes.fromHexString(block.get("transaction").asString());
      Execution execution = execution(BigInteger.ZERO);
      execution.run(new Transaction(SENDER, published(number - 1), encoded));
      execution.reward(number, ommers(block, published));
      assertThat(state.root()).hasToString(block.get("stateRoot").asString());
      assertThat(receiptsRoot(execution)).hasToString(block.get("receiptTrie").asString());
      assertThat(TrieRoot.ofList(List.of(encoded)))
          .hasToString(block.get("transactionsTrie").asString());
      assertThat(execution.gasUsed()).isEqualTo(21_000);
    }
    assertThat(number).isEqualTo(3);
  }

  @Test
  void burnsTheBaseFeeAndPaysTheTipToTheCoinbase() {
    state.credit(SENDER, BigInteger.TEN.pow(18));
    Fees fees = new Fees.Dynamic(BigInteger.TWO, BigInteger.valueOf(100));
    execution(BigInteger.valueOf(7)).run(transaction(0, fees, 21_000));
    assertThat(state.balance(COINBASE)).isEqualTo(2 * 21_000);
    assertThat(state.balance(SENDER))
        .isEqualTo(BigInteger.TEN.pow(18).subtract(BigInteger.valueOf(10 + 9 * 21_000)));
    assertThat(state.nonce(SENDER)).isOne();
  }

  @Test
  void neverPaysATipAboveTheCap() {
    state.credit(SENDER, BigInteger.TEN.pow(18));
    Fees fees = new Fees.Dynamic(BigInteger.TWO, BigInteger.valueOf(8));
    execution(BigInteger.valueOf(7)).run(transaction(0, fees, 21_000));
    assertThat(state.balance(COINBASE)).isEqualTo(21_000);
  }

  @Test
  void createsAContractAndCallsIt() {
    state.credit(SENDER, BigInteger.TEN.pow(18));
    Execution execution = execution(BigInteger.ONE);
    execution.run(sent(0, Bytes.EMPTY, LogContract.CREATION, 100_000));
    Bytes contract = LogContract.address(SENDER, 0);
    assertThat(state.code(contract)).isEqualTo(LogContract.CODE);
    assertThat(state.nonce(contract)).isOne();

    execution.run(sent(1, contract, Bytes.of(1, 2, 3), 100_000));
    assertThat(execution.logs()).hasSize(5).extracting(Log::address).containsOnly(contract);
    assertThat(state.balance(contract)).isEqualTo(20);
  }

  @Test
  void takesTheGasOfACallThatRunsOutOfItAndMovesNoValue() {
    state.credit(SENDER, BigInteger.TEN.pow(18));
    Bytes contract = LogContract.address(SENDER, 7);
    state.create(contract, LogContract.CODE);
    Execution execution = execution(BigInteger.ONE);
    execution.run(sent(0, contract, Bytes.EMPTY, 22_000));
    assertThat(execution.gasUsed()).isEqualTo(22_000);
    assertThat(execution.receipts()).containsExactly(new Receipt(false, false, 22_000, List.of()));
    assertThat(state.balance(contract)).isZero();
    assertThat(state.nonce(SENDER)).isOne();
  }

  /** The well-known vectors of crypto.CreateAddress in go-ethereum and eth-utils. */
  @Test
  void namesAContractByItsCreatorAndNonce() {
    Bytes creator = Bytes.fromHexString("0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0");
    assertThat(LogContract.address(creator, 0))
        .hasToString("0xcd234a471b72ba2f1ccf0a70fcaba648a5eecd8d");
    assertThat(LogContract.address(creator, 1))
        .hasToString("0x343c43a37d37dff08ae8c4a11544c718abb4fcf8");
  }

  @Test
  void refusesWhatNoBlockMayHold() {
    state.credit(SENDER, BigInteger.valueOf(21_010 * 2));
    Fees one = new Fees.GasPrice(BigInteger.ONE);
    refuses("nonce", transaction(1, one, 21_000));
    refuses("cost above balance", transaction(0, one, 42_011));
    refuses("gas above limit", transaction(0, new Fees.GasPrice(BigInteger.ZERO), GAS_LIMIT + 1));
    Execution dear = execution(BigInteger.TWO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dear.run(transaction(0, one, 21_000)))
        .withMessageStartingWith("fee below base fee: ");
  }

  private void refuses(String what, Transaction transaction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> execution(BigInteger.ZERO).run(transaction))
        .withMessageStartingWith(what + ": ");
  }

  private Execution execution(BigInteger baseFee) {
    return new Execution(state, COINBASE, baseFee, GAS_LIMIT);
  }

  private static Unsigned published(long nonce) {
    return new Unsigned(
        nonce, new Fees.GasPrice(BigInteger.ONE), 0x04cb2f, RECEIVER, BigInteger.TEN, Bytes.EMPTY);
  }

  private static Transaction transaction(long nonce, Fees fees, long gasLimit) {
    Unsigned transfer = new Unsigned(nonce, fees, gasLimit, RECEIVER, BigInteger.TEN, Bytes.EMPTY);
    return new Transaction(SENDER, transfer, Bytes.EMPTY);
  }

  private static Transaction sent(long nonce, Bytes to, Bytes data, long gasLimit) {
    Fees fees = new Fees.GasPrice(BigInteger.TWO);
    return new Transaction(
        SENDER, new Unsigned(nonce, fees, gasLimit, to, BigInteger.TEN, data), Bytes.EMPTY);
  }

  private static Bytes32 receiptsRoot(Execution execution) {
    return TrieRoot.ofList(execution.receipts().stream().map(Receipt::encoded).toList());
  }

  private static List<Header> ommers(JsonNode block, JsonNode published) {
    Bytes coinbase = Bytes.fromHexString(published.at("/uncle/coinbase").asString());
    return Collections.nCopies(block.get("uncles").asInt(), ommer(coinbase));
  }

  private static Header ommer(Bytes coinbase) {
    return new Header(
        Bytes32.ZERO,
        Header.NO_OMMERS,
        coinbase,
        Bytes32.ZERO,
        TrieRoot.EMPTY,
        TrieRoot.EMPTY,
        Bloom.of(List.of()),
        London.LEAST_DIFFICULTY,
        2,
        GAS_LIMIT,
        0,
        0,
        Bytes.EMPTY,
        Bytes32.ZERO,
        Bytes.EMPTY,
        BigInteger.ZERO);
  }
}
