package org.twinwire.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.chain.TestingChains.FULL;
import static org.twinwire.core.chain.TestingChains.block;
import static org.twinwire.core.trace.Content.ANY;
import static org.twinwire.core.trace.Content.EXACT;
import static org.twinwire.core.trace.Content.PREFIX;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.Keccak;
import org.twinwire.core.chain.Rlp;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;

class OracleTest {

  private static final BigInteger ID = BigInteger.valueOf(7);
  private static final Bytes32 UNKNOWN = Bytes32.repeat((byte) 0xee);
  private static final String MAX = "18446744073709551615";

  private final Oracle oracle = new Oracle(FULL, 68);

  @ParameterizedTest
  @CsvSource({
    "5, 3, 0, false, 5 6 7",
    "5, 3, 1, false, 5 7 9",
    "5, 3, 0, true, 5 4 3",
    "9, 3, 3, true, 9 5 1",
    "0, 2, 0, false, 0 1",
    "1449, 10, 0, false, 1449 1450",
    "1450, 10, 0, false, 1450",
    "2, 10, 0, true, 2 1 0",
    "2, 10, 1, true, 2 0",
    "5, 0, 0, false, ''",
    "1451, 10, 0, false, ''",
    MAX + ", 10, 0, true, ''",
    "5, 10, " + MAX + ", false, 5",
    "5, 10, " + MAX + ", true, 5",
    "5, 1, " + MAX + ", false, 5",
    "1, " + MAX + ", 599, false, 1 601 1201",
  })
  void walksHeaders(String origin, String limit, String skip, boolean reverse, String numbers) {
    Query query = headers(origin, limit, skip, reverse);
    List<String> expected = numbers.isEmpty() ? List.of() : List.of(numbers.split(" "));
    Answer answer = oracle.answer(query, ID);
    assertThat(answer.numbers()).isEqualTo(expected);
    assertThat(answer.code()).isEqualTo(EthCode.BLOCK_HEADERS);
    assertThat(answer.count()).isEqualTo(expected.size());
  }

  @Test
  void walksHeadersFromAHash() {
    Query known =
        new Headers.Resolved(new Origin.ByHash(hash(8)), BigInteger.TWO, BigInteger.ZERO, true);
    assertThat(oracle.answer(known, ID).numbers()).containsExactly("8", "7");
    Query unknown =
        new Headers.Resolved(new Origin.ByHash(UNKNOWN), BigInteger.TWO, BigInteger.ZERO, false);
    assertThat(oracle.answer(unknown, ID).numbers()).isEmpty();
  }

  @Test
  void givesAtMost1024Items() {
    assertThat(oracle.answer(headers("0", "1025", "0", false), ID).count()).isEqualTo(1_024);
    Query bodies = bodies(LongStream.rangeClosed(0, 1_100).toArray());
    assertThat(oracle.answer(bodies, ID).count()).isEqualTo(1_024);
  }

  @Test
  void encodesCodeRequestIdAndItems() {
    assertThat(oracle.answer(bodies(10, 20), BigInteger.ZERO).message())
        .hasToString("0x06c880c6c2c0c0c2c0c0");
    assertThat(oracle.answer(headers("5", "0", "0", false), new BigInteger(MAX)).message())
        .hasToString("0x04ca88ffffffffffffffffc0");
    assertThat(oracle.answer(headers("5", "1", "0", false), ID).message())
        .isEqualTo(
            Bytes.concatenate(
                Bytes.of(4),
                Rlp.list(List.of(Bytes.of(7), Rlp.list(List.of(block(FULL, 5).header()))))));
  }

  @Test
  void digestsCodeAndPayload() {
    Answer answer = oracle.answer(bodies(5), ID);
    assertThat(answer.digest()).isEqualTo(Keccak.hash(answer.message()));
  }

  @Test
  void givesTheFirstItemsOnly() {
    assertThat(oracle.answer(bodies(5, 6, 7), ID, 2).message())
        .isEqualTo(oracle.answer(bodies(5, 6), ID).message());
    assertThat(oracle.answer(bodies(5), ID, 2).count()).isOne();
  }

  @Test
  void acceptsTheRightAnswer() {
    Query headers = headers("5", "3", "1", false);
    assertThat(oracle.check(headers, answered(headers), EXACT)).isEmpty();
    Query bodies = bodies(5, 25, 10, 6);
    assertThat(oracle.check(bodies, answered(bodies), EXACT)).isEmpty();
    Query none = bodies();
    assertThat(oracle.check(none, answered(none), EXACT)).isEmpty();
    assertThat(oracle.check(none, answered(none), PREFIX)).isEmpty();
  }

  @Test
  void noticesAPrefixThatEndsAlthoughTheNextItemFits() {
    Query query = bodies(5, 6, 7);
    Outcome.Answered two = answered(bodies(5, 6));
    assertThat(oracle.check(query, two, PREFIX))
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("as many as fit; expected: at least 3 items"));
    assertThat(oracle.endsEarly(query, two)).map(Answer::count).contains(3);
    assertThat(oracle.check(query, two, EXACT))
        .hasValue(
            "Requirement: the bodies of the known hashes, in the order asked (eth 0x05);"
                + " expected: 3 items; actual: 2 items");
  }

  @Test
  void wantsAtLeastOneItemOfAPrefix() {
    Query query = headers("5", "3", "0", false);
    assertThat(oracle.check(query, answered(headers("5", "0", "0", false)), PREFIX)).isPresent();
  }

  @Test
  void allowsHashesThatAreNotKnownToBeSkippedOrToEndTheAnswer() {
    Query query = new Bodies.Resolved(List.of(hash(5), UNKNOWN, hash(6)));
    assertRight(query, bodies(5, 6));
    assertRight(query, bodies(5));
    assertWrong(query, bodies(6));
    assertWrong(query, bodies(6, 5));
    assertWrong(query, bodies());
    Query first = new Bodies.Resolved(List.of(UNKNOWN, hash(6)));
    assertRight(first, bodies());
    assertRight(first, bodies(6));
  }

  @Test
  void allowsAHashAskedForTwiceToBeAnsweredOnceOrTwice() {
    Query query = bodies(5, 5, 6);
    assertRight(query, bodies(5, 5, 6));
    assertRight(query, bodies(5, 6));
    assertWrong(query, bodies(5, 5));
    assertWrong(query, bodies(5, 6, 6));
  }

  @Test
  void noticesAnotherOrder() {
    assertThat(oracle.check(bodies(5, 6), answered(bodies(6, 5)), EXACT)).isPresent();
    assertThat(oracle.check(bodies(5, 6), answered(bodies(6, 5)), PREFIX)).isPresent();
  }

  @Test
  void saysWhichHeadersWereExpected() {
    assertThat(
            oracle.check(
                headers("5", "3", "1", false), answered(headers("5", "3", "0", false)), EXACT))
        .hasValue(
            "Requirement: canonical headers from the origin on, skip blocks apart, at most limit"
                + " (eth 0x03); expected: [5, 7, 9]; actual: [5, 6, 7]");
  }

  @Test
  void noticesAnAnswerOfTheOtherKind() {
    assertThat(oracle.check(bodies(5), answered(headers("5", "1", "0", false)), EXACT))
        .hasValue("Requirement: the answer fits the request; expected: code 6; actual: code 4");
  }

  @Test
  void noticesOneWrongByteThatTheSummaryHides() {
    Query query = headers("5", "3", "0", false);
    Outcome.Answered right = answered(query);
    Outcome.Answered wrong = with(right, right.requestId(), UNKNOWN.toHexString(), right.bytes());
    assertThat(oracle.check(query, wrong, EXACT).orElseThrow())
        .contains("byte for byte; expected: " + right.bytes() + " bytes, digest " + right.digest())
        .endsWith("actual: " + right.bytes() + " bytes, digest " + UNKNOWN);
  }

  @Test
  void noticesAnAnswerWithAnotherRequestId() {
    Query query = bodies(5);
    Outcome.Answered right = answered(query);
    assertThat(oracle.check(query, with(right, "8", right.digest(), right.bytes()), EXACT))
        .isPresent();
    assertThat(oracle.check(query, with(right, "seven", right.digest(), right.bytes()), EXACT))
        .hasValue(
            "Requirement: the request id has 64 bits, unsigned; expected: a number; actual: seven");
  }

  @Test
  void noticesASummaryThatDoesNotFitTheBytes() {
    Query query = bodies(5);
    Outcome.Answered right = answered(query);
    assertThat(oracle.check(query, with(right, "7", right.digest(), right.bytes() + 1), EXACT))
        .hasValueSatisfying(problem -> assertThat(problem).contains("the size of the answer"));
  }

  @Test
  void checksNothingWhereAnythingIsAllowed() {
    assertThat(oracle.check(bodies(5), answered(headers("5", "1", "0", false)), ANY)).isEmpty();
  }

  @Test
  void acceptsTheSoftLimitCutOfLargeBodies() {
    long[] large = LongStream.range(1_100, 1_200).toArray();
    Outcome.Answered cut = answered(bodies(Arrays.copyOf(large, 81)));
    assertThat(oracle.check(bodies(large), cut, PREFIX)).isEmpty();
    Outcome.Answered less = answered(bodies(Arrays.copyOf(large, 80)));
    assertThat(oracle.check(bodies(large), less, PREFIX)).isPresent();
    assertThat(oracle.check(bodies(large), cut, EXACT)).isPresent();
  }

  @Test
  void takesTheItemsThatANodeStatesForTheEndOfItsAnswers() {
    Oracle held =
        oracle.heldTo(
            Optional.of(new AnswerLimits(Map.of("headers", 192, "bodies", 128), 2_097_152)));
    Query asked = headers("0", "1000", "0", false);
    Outcome.Answered full = answered(headers("0", "192", "0", false));
    Outcome.Answered less = answered(headers("0", "191", "0", false));
    for (Content content : List.of(EXACT, PREFIX)) {
      assertThat(held.check(asked, full, content)).as("%s", content).isEmpty();
      assertThat(held.check(asked, less, content)).as("%s", content).isPresent();
      assertThat(oracle.check(asked, full, content)).as("%s", content).isPresent();
    }
    assertThat(held.endsEarly(asked, less)).map(Answer::count).contains(192);
    assertThat(held.endsEarly(asked, full)).isEmpty();
  }

  @Test
  void takesTheBytesThatANodeStatesForTheEndOfItsAnswers() {
    int bytes = answered(bodies(5, 6)).bytes();
    Oracle held =
        oracle.heldTo(
            Optional.of(new AnswerLimits(Map.of("headers", 1_024, "bodies", 1_024), bytes)));
    for (Content content : List.of(EXACT, PREFIX)) {
      assertThat(held.check(bodies(5, 6, 7), answered(bodies(5, 6)), content)).isEmpty();
      assertThat(held.check(bodies(5, 6, 7), answered(bodies(5, 6, 7)), content)).isEmpty();
      assertThat(held.check(bodies(5, 6, 7), answered(bodies(5)), content)).isPresent();
    }
  }

  @Test
  void allowsANodeToStateMoreThanGoEthereumServes() {
    Oracle held =
        oracle.heldTo(
            Optional.of(new AnswerLimits(Map.of("headers", 4_096, "bodies", 4_096), 8_388_608)));
    Query asked = headers("0", "1100", "0", false);
    Outcome.Answered full = answered(held, asked);

    assertThat(full.count()).isEqualTo(1_100);
    assertThat(held.check(asked, full, EXACT)).isEmpty();
  }

  @Test
  void sendsTransactionsThatWaitAsGoEthereumDoes() {
    Answer answer = oracle.answer(pooled(IntStream.of(3, 0, 279)), ID);
    assertThat(answer.code()).isEqualTo(EthCode.POOLED_TRANSACTIONS);
    assertThat(answer.hashes())
        .isEqualTo(
            items(answer).stream()
                .map(item -> RLP.isList(item) ? item : RLP.decodeValue(item))
                .map(transaction -> Keccak.hash(transaction).toHexString())
                .toList())
        .isEqualTo(Stream.of(3, 0, 279).map(at -> waiting(at).toHexString()).toList());
  }

  @Test
  void skipsWhatDoesNotWaitAndKeepsTheOrderOfTheHashes() {
    Query asked = new Pooled.Resolved(List.of(waiting(4), hash(1), waiting(2)));
    assertRight(asked, pooled(IntStream.of(4, 2)));
    assertRight(asked, pooled(IntStream.of(4)));
    assertWrong(asked, pooled(IntStream.of(2, 4)));
    assertWrong(asked, pooled(IntStream.of(4, 3)));
    assertWrong(asked, pooled(IntStream.of(2)));
  }

  @Test
  void takesStatedLimitsForTheEndOfPooledTransactions() {
    Query asked = pooled(IntStream.range(0, 280));
    Outcome.Answered most = answered(pooled(IntStream.range(0, 200)));
    Outcome.Answered less = answered(pooled(IntStream.range(0, 199)));
    Oracle held = oracle.heldTo(Optional.of(new AnswerLimits(Map.of("pooled", 200), 2_097_152)));
    assertThat(held.check(asked, most, EXACT)).isEmpty();
    assertThat(held.check(asked, less, EXACT)).isPresent();
    assertThat(oracle.check(asked, most, PREFIX)).as("go-ethereum counts bytes only").isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {68, 69})
  void acceptsTheSoftLimitCutOfReceiptsWithLogs(int eth) {
    Oracle of = new Oracle(FULL, eth);
    Query all = receipts(LongStream.range(1_202, 1_451));
    int fitting = fitting(of);
    Outcome.Answered cut = answered(of, receipts(LongStream.range(1_202, 1_202 + fitting)));
    Outcome.Answered less = answered(of, receipts(LongStream.range(1_202, 1_201 + fitting)));
    assertThat(cut.bytes()).isLessThanOrEqualTo(2_097_152);
    assertThat(of.check(all, cut, PREFIX)).isEmpty();
    assertThat(of.check(all, less, PREFIX)).isPresent();
    assertThat(of.check(all, cut, EXACT)).isPresent();

    Oracle held = of.heldTo(Optional.of(new AnswerLimits(Map.of("receipts", 1_024), less.bytes())));
    assertThat(held.check(all, less, EXACT)).isEmpty();
  }

  /** Returns how many blocks from 1,202 on have receipts of 2 MiB at most. */
  private static int fitting(Oracle of) {
    return IntStream.rangeClosed(1, 249)
        .filter(
            count ->
                of.answer(receipts(LongStream.range(1_202, 1_202 + count)), ID).message().size()
                    <= 2_097_152)
        .max()
        .orElseThrow();
  }

  @Test
  void leavesTheBloomFilterOutOfReceiptsSince69() {
    Query query = new Receipts.Resolved(List.of(hash(9), UNKNOWN, hash(10), hash(3)));
    Answer before = new Oracle(FULL, 68).answer(query, ID);
    Answer since = new Oracle(FULL, 69).answer(query, ID);

    List<Bytes> receipts = Rlp.items(items(before).getFirst());
    List<Bytes> plain = Rlp.items(items(since).getFirst());
    assertThat(before.hashes()).isEqualTo(since.hashes()).isEqualTo(roots(9, 10, 3));
    assertThat(receipts)
        .hasSameSizeAs(plain)
        .hasSameSizeAs(block(FULL, 9).receipts().orElseThrow());
    for (int i = 0; i < plain.size(); i++) {
      boolean typed = !RLP.isList(receipts.get(i));
      Bytes body = typed ? RLP.decodeValue(receipts.get(i)).slice(1) : receipts.get(i);
      List<Bytes> fields = Rlp.items(body);
      assertThat(fields.get(2).size()).isEqualTo(259);
      assertThat(Rlp.items(plain.get(i)))
          .containsExactly(Bytes.of(typed ? 2 : 0x80), fields.get(0), fields.get(1), fields.get(3));
    }
    assertThat(items(since).get(1)).isEqualTo(Bytes.of(0xc0));
  }

  @Test
  void checksReceiptsThatTheChainDoesNotKnowByTheRootsOfTheHeaders(@TempDir Path folder)
      throws IOException {
    ChainFolder.write(FULL, folder);
    Files.delete(folder.resolve("receipts.rlp"));
    Oracle blind = new Oracle(ChainFolder.read(folder), 69);
    Query asked = new Receipts.Resolved(List.of(hash(5), hash(6)));
    Query other = new Receipts.Resolved(List.of(hash(5), hash(7)));

    assertThat(blind.check(asked, answered(new Oracle(FULL, 69), asked), EXACT)).isEmpty();
    assertThat(blind.check(asked, answered(new Oracle(FULL, 69), other), EXACT))
        .hasValueSatisfying(problem -> assertThat(problem).contains("eth 0x0f"));
    assertThat(new Oracle(FULL, 68).check(asked, answered(new Oracle(FULL, 69), asked), EXACT))
        .hasValueSatisfying(problem -> assertThat(problem).contains("byte for byte"));
  }

  private static List<Bytes> items(Answer answer) {
    return Rlp.items(Rlp.items(answer.message().slice(1)).get(1));
  }

  private static List<String> roots(long... numbers) {
    return LongStream.of(numbers)
        .mapToObj(number -> block(FULL, number).receiptsRoot().toHexString())
        .toList();
  }

  private void assertRight(Query asked, Query answer) {
    for (Content content : List.of(EXACT, PREFIX)) {
      assertThat(oracle.check(asked, answered(answer), content)).as("%s", content).isEmpty();
    }
  }

  private void assertWrong(Query asked, Query answer) {
    assertThat(oracle.check(asked, answered(answer), EXACT)).isPresent();
  }

  private Outcome.Answered answered(Query query) {
    return answered(oracle, query);
  }

  private static Outcome.Answered answered(Oracle by, Query query) {
    Answer answer = by.answer(query, ID);
    return new Outcome.Answered(
        ID.toString(),
        answer.code().number(),
        answer.count(),
        answer.numbers(),
        answer.hashes(),
        answer.message().size(),
        answer.digest().toHexString(),
        1);
  }

  private static Outcome.Answered with(
      Outcome.Answered answered, String requestId, String digest, int bytes) {
    return new Outcome.Answered(
        requestId,
        answered.code(),
        answered.count(),
        answered.numbers(),
        answered.hashes(),
        bytes,
        digest,
        answered.elapsedNanos());
  }

  private static Query headers(String origin, String limit, String skip, boolean reverse) {
    return new Headers.Resolved(
        new Origin.ByNumber(new BigInteger(origin)),
        new BigInteger(limit),
        new BigInteger(skip),
        reverse);
  }

  private static Query bodies(long... numbers) {
    return new Bodies.Resolved(LongStream.of(numbers).mapToObj(OracleTest::hash).toList());
  }

  private static Query receipts(LongStream numbers) {
    return new Receipts.Resolved(numbers.mapToObj(OracleTest::hash).toList());
  }

  private static Query pooled(IntStream numbers) {
    return new Pooled.Resolved(numbers.mapToObj(OracleTest::waiting).toList());
  }

  private static Bytes32 waiting(int at) {
    return FULL.pool().transactions().get(at).hash();
  }

  private static Bytes32 hash(long number) {
    return block(FULL, number).hash();
  }
}
