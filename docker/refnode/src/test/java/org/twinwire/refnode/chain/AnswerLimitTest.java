package org.twinwire.refnode.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;

class AnswerLimitTest {

  private static final Bytes SMALL = Bytes.of(1);

  @Test
  void endsAtWhatWasAskedFor() {
    AnswerLimit limit = new AnswerLimit(UInt64.valueOf(2));

    assertThat(limit.take(SMALL)).isTrue();
    assertThat(limit.take(SMALL)).isTrue();
    assertThat(limit.take(SMALL)).isFalse();
  }

  @Test
  void endsAtTheMostItemsOfAnAnswer() {
    AnswerLimit limit = new AnswerLimit(UInt64.MAX_VALUE);
    int taken = 0;
    while (limit.take(SMALL)) {
      taken++;
    }

    assertThat(taken).isEqualTo(AnswerLimit.ITEMS_MAX);
  }

  @Test
  void takesOneItemAcrossTheSoftLimitAndNoMore() {
    AnswerLimit limit = new AnswerLimit(UInt64.MAX_VALUE);

    assertThat(limit.take(Bytes.repeat((byte) 1, AnswerLimit.SOFT_BYTES - 1))).isTrue();
    assertThat(limit.take(SMALL)).isTrue();
    assertThat(limit.take(SMALL)).isFalse();
  }

  @Test
  void knowsWhatItCut() {
    Bytes half = Bytes.wrap(new byte[AnswerLimit.SOFT_BYTES / 2]);

    assertThat(AnswerLimit.isReachedBy(List.of(half, half))).isTrue();
    assertThat(AnswerLimit.isReachedBy(List.of(half))).isFalse();
  }
}
