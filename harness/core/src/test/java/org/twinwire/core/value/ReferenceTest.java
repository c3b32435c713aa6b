package org.twinwire.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  private static final String HASH = "0x" + "ab".repeat(32);

  @Test
  void readsNumbers() {
    assertThat(Reference.parse("7")).isEqualTo(literal(7));
    assertThat(Reference.parse("${7}")).isEqualTo(literal(7));
    assertThat(Reference.parse("${head}")).isEqualTo(new Reference.Head());
    assertThat(Reference.parse("${max-u64}"))
        .isEqualTo(new Reference.Literal(new BigInteger("18446744073709551615")));
  }

  @Test
  void addsAndSubtracts() {
    assertThat(Reference.parse("${head+1}")).isEqualTo(sum(new Reference.Head(), 1));
    assertThat(Reference.parse("${ head - 12 }")).isEqualTo(sum(new Reference.Head(), -12));
    assertThat(Reference.parse("${5+1-2}")).isEqualTo(sum(sum(literal(5), 1), -2));
    assertThat(Reference.parse("${max-u64-1}"))
        .isEqualTo(sum(new Reference.Literal(Reference.MAX_U64), -1));
  }

  @Test
  void readsHashes() {
    assertThat(Reference.parse(HASH)).isEqualTo(new Reference.HashLiteral(HASH));
    assertThat(Reference.parse("${hash(5)}")).isEqualTo(new Reference.HashOf(literal(5)));
    assertThat(Reference.parse("${hash(head-3)}"))
        .isEqualTo(new Reference.HashOf(sum(new Reference.Head(), -3)));
    assertThat(Reference.parse("${hashes(head-9,10)}"))
        .isEqualTo(new Reference.HashesOf(sum(new Reference.Head(), -9), 10));
    assertThat(Reference.parse("${pooled(7)}"))
        .isEqualTo(new Reference.Pooled(literal(7), Optional.empty()));
    assertThat(Reference.parse("${pooled(7+1, 256)}"))
        .isEqualTo(new Reference.Pooled(sum(literal(7), 1), Optional.of(256)));
    assertThat(Reference.parse("${random-hash}")).isEqualTo(new Reference.RandomHash(""));
    assertThat(Reference.parse("${random-hash(b)}")).isEqualTo(new Reference.RandomHash("b"));
  }

  @Test
  void readsWhatAnEarlierStepGot() {
    assertThat(Reference.parse("${first.numbers[2]}"))
        .isEqualTo(new Reference.AnsweredNumber(new Reference.Answer("first", 0), 2));
    assertThat(Reference.parse("${first-1.numbers[2]-1}"))
        .isEqualTo(sum(new Reference.AnsweredNumber(new Reference.Answer("first-1", 0), 2), -1));
    assertThat(Reference.parse("${first[3].hashes[4]}"))
        .isEqualTo(new Reference.AnsweredHash(new Reference.Answer("first", 3), Optional.of(4)));
    assertThat(Reference.parse("${first.hashes}"))
        .isEqualTo(new Reference.AnsweredHash(new Reference.Answer("first", 0), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "18446744073709551616",
        "0xab",
        "head",
        "${}",
        "${tail}",
        "${head*2}",
        "${hash()}",
        "${hash(x)}",
        "${hash(random-hash)}",
        "${first.numbers}",
        "${first.digest}",
        "${head+}",
        "${pooled()}",
        "${pooled(1,)}",
        "${pooled(hash(1))}",
        "${hashes(1)}",
        "${head",
        "a${head}"
      })
  void refusesWhatIsNoReference(String text) {
    assertThatThrownBy(() -> Reference.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown reference " + text + ",");
  }

  @Test
  void tellsNumbersFromHashes() {
    assertThatThrownBy(() -> Reference.number("${hash(5)}"))
        .hasMessage("got the hash ${hash(5)}, expected a number");
    assertThatThrownBy(() -> Reference.hash("${head}"))
        .hasMessage("got the number ${head}, expected a hash");
  }

  private static Reference.Literal literal(long number) {
    return new Reference.Literal(BigInteger.valueOf(number));
  }

  private static Reference.Sum sum(Reference.Numeric base, long offset) {
    return new Reference.Sum(base, BigInteger.valueOf(offset));
  }
}
