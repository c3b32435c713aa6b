package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LondonTest {

  private static final long TIMESTAMP = 1_600_000_000;

  @Test
  void setsTheDifficultyThatGoEthereumSets() {
    JsonNode rows = Reference.json("london-go-ethereum.json").get("difficulty");
    assertThat(rows.size()).isPositive();
    for (JsonNode row : rows) {
      Header parent = parent(row);
      assertThat(London.difficulty(parent, TIMESTAMP + row.get("seconds").asLong()))
          .as(row.toString())
          .isEqualTo(number(row, "difficulty"));
    }
  }

  @Test
  void setsTheBaseFeeThatGoEthereumSets() {
    JsonNode rows = Reference.json("london-go-ethereum.json").get("baseFee");
    assertThat(rows.size()).isPositive();
    for (JsonNode row : rows) {
      assertThat(London.baseFee(parent(row))).as(row.toString()).isEqualTo(number(row, "baseFee"));
    }
  }

  @Test
  void countsZeroBytesAQuarterOfOthers() {
    assertThat(London.intrinsicGas(false, Bytes.EMPTY)).isEqualTo(21_000);
    assertThat(London.intrinsicGas(false, Bytes.of(0, 1, 0, 255)))
        .isEqualTo(21_000 + 2 * 4 + 2 * 16);
  }

  @Test
  void paysOmmersLessPerGenerationAndNephewsMorePerOmmer() {
    assertThat(London.ommerReward(1)).isEqualTo("1750000000000000000");
    assertThat(London.ommerReward(2)).isEqualTo("1500000000000000000");
    assertThat(London.blockReward(0)).isEqualTo("2000000000000000000");
    assertThat(London.blockReward(2)).isEqualTo("2125000000000000000");
  }

  private static Header parent(JsonNode row) {
    boolean ommers = row.path("parentOmmers").asBoolean(false);
    return new Header(
        Bytes32.ZERO,
        ommers ? Bytes32.ZERO : Header.NO_OMMERS,
        Bytes.EMPTY,
        Bytes32.ZERO,
        Bytes32.ZERO,
        Bytes32.ZERO,
        Bloom.of(List.of()),
        number(row, "parentDifficulty"),
        row.path("parentNumber").asLong(0),
        row.path("gasLimit").asLong(0),
        row.path("gasUsed").asLong(0),
        TIMESTAMP,
        Bytes.EMPTY,
        Bytes32.ZERO,
        Bytes.EMPTY,
        number(row, "parentBaseFee"));
  }

  private static BigInteger number(JsonNode row, String field) {
    return new BigInteger(row.path(field).asString("0"));
  }
}
