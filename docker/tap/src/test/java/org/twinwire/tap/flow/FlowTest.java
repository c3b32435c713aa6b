package org.twinwire.tap.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.CharsetUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Spot;
import org.twinwire.tap.shape.Trigger;

class FlowTest {

  private final TestingSurroundings around = new TestingSurroundings();
  private final List<ByteBuf> given = new ArrayList<>();
  private Flow flow = flow(List.of());

  @AfterEach
  void everyBufferIsReleased() {
    flow.close();
    assertThat(given).allSatisfy(buffer -> assertThat(buffer.refCnt()).isZero());
  }

  private Flow flow(List<Spot> spots) {
    return new Flow(spots, new SplittableRandom(1), around, around);
  }

  private void shaped(Shape shape) {
    shaped(shape, new Trigger.Start());
  }

  private void shaped(Shape shape, Trigger trigger) {
    flow = flow(List.of(new Spot(Role.LISTENER, shape, trigger)));
    flow.settle();
  }

  private void write(String... pieces) {
    for (String piece : pieces) {
      ByteBuf buffer = Unpooled.copiedBuffer(piece, CharsetUtil.US_ASCII);
      given.add(buffer);
      flow.write(buffer);
    }
  }

  @Test
  void naturalPassesEveryPieceAsItIs() {
    write("ab", "c");
    flow.end(Ending.FIN);

    assertThat(around.out).containsExactly("ab", "c", "FIN");
  }

  @Test
  void glueHoldsUntilItIsQuietAndWritesOnce() {
    shaped(new Shape.Glue(5));
    write("ab");
    around.passMillis(4);
    write("c", "d");
    around.passMillis(4);
    assertThat(around.out).isEmpty();

    around.passMillis(1);
    assertThat(around.out).containsExactly("abcd");
  }

  @Test
  void glueLetsGoBeforeTheEnd() {
    shaped(new Shape.Glue(5));
    write("ab", "c");
    flow.end(Ending.FIN);

    assertThat(around.out).containsExactly("abc", "FIN");
  }

  @Test
  void glueLetsGoAtItsLimitAndSaysSo() {
    shaped(new Shape.Glue(5));
    write("x".repeat(Surroundings.HELD_BYTES_MAX - 1), "yz");

    assertThat(around.out).singleElement().asString().hasSize(Surroundings.HELD_BYTES_MAX + 1);
    assertThat(around.limits).containsExactly("held-bytes");
  }

  @Test
  void glueAtJoinsWhatEndsAtTheOffsetWithWhatFollows() {
    shaped(new Shape.GlueAt(3, 5));
    write("ab", "c", "de", "f");

    assertThat(around.out).containsExactly("ab", "cde", "f");
  }

  @Test
  void glueAtLetsGoWhenNothingFollows() {
    shaped(new Shape.GlueAt(3, 5));
    write("abc");
    around.passMillis(5);

    assertThat(around.out).containsExactly("abc");
  }

  @Test
  void splitWritesPiecesOfItsSize() {
    shaped(new Shape.Split(2, 0));
    write("abcde", "f");

    assertThat(around.out).containsExactly("ab", "cd", "e", "f");
  }

  @Test
  void splitKeepsTheGapAndTheEndWaits() {
    shaped(new Shape.Split(1, 1000));
    write("abc");
    flow.end(Ending.FIN);
    assertThat(around.out).containsExactly("a");

    around.passMillis(1);
    assertThat(around.out).containsExactly("a", "b");
    around.passMillis(1);
    assertThat(around.out).containsExactly("a", "b", "c", "FIN");
  }

  @Test
  void splitAtEndsAWriteAtTheOffsetAndWaitsAMillisecond() {
    shaped(new Shape.SplitAt(3));
    write("abcde", "f");
    assertThat(around.out).containsExactly("abc");

    around.passMillis(1);
    assertThat(around.out).containsExactly("abc", "de", "f");
  }

  @Test
  void delayKeepsTheOrderAndDelaysTheEnd() {
    shaped(new Shape.Delay(10, 5));
    write("a", "b");
    flow.end(Ending.FIN);
    around.passMillis(9);
    assertThat(around.out).isEmpty();

    around.passMillis(6);
    assertThat(around.out).containsExactly("a", "b", "FIN");
  }

  @Test
  void rateWritesNoMoreThanItMay() {
    shaped(new Shape.Rate(1000));
    write("x".repeat(100));
    around.passMillis(50);
    assertThat(String.join("", around.out)).hasSize(50);

    around.passMillis(50);
    assertThat(String.join("", around.out)).hasSize(100);
  }

  @Test
  void stallLetsNothingPassBehindItsOffset() {
    shaped(new Shape.Stall(3));
    write("abcde");
    flow.end(Ending.FIN);
    around.passMillis(60_000);

    assertThat(around.out).containsExactly("abc");
    assertThat(flow.stalls()).isTrue();
  }

  @Test
  void stallDuringAStepGoesOnAfterIt() {
    around.step = 2;
    shaped(new Shape.Stall(0), new Trigger.DuringStep(2));
    write("ab", "c");
    assertThat(around.out).isEmpty();

    around.step = 3;
    flow.settle();
    assertThat(around.out).containsExactly("ab", "c");
    assertThat(flow.stalls()).isFalse();
  }

  @Test
  void cutEndsBehindItsOffsetAndDropsTheRest() {
    shaped(new Shape.Cut(3, Shape.How.RST));
    write("abcde", "f");

    assertThat(around.out).containsExactly("abc", "CUT_RST");
    assertThat(around.dropped).isEqualTo(3);
  }

  @Test
  void cutNeedsNoFurtherByte() {
    shaped(new Shape.Cut(2, Shape.How.FIN));
    write("ab");

    assertThat(around.out).containsExactly("ab", "CUT_FIN");
  }

  @Test
  void halfCloseEndsOnce() {
    shaped(new Shape.HalfClose(0));
    write("ab");
    flow.end(Ending.FIN);

    assertThat(around.out).containsExactly("HALF_CLOSE");
  }

  @Test
  void aTriggerAfterBytesCutsExactlyThere() {
    shaped(new Shape.Split(1, 0), new Trigger.AfterBytes(3));
    write("ab", "cde", "fg");

    assertThat(around.out).containsExactly("ab", "c", "d", "e", "f", "g");
  }

  @Test
  void spotsOfOneDirectionActInTheirOrder() {
    flow =
        flow(
            List.of(
                new Spot(Role.LISTENER, new Shape.Glue(5), new Trigger.Start()),
                new Spot(Role.LISTENER, new Shape.Split(2, 0), new Trigger.Start())));
    write("a", "b", "c");
    around.passMillis(5);

    assertThat(around.out).containsExactly("ab", "c");
  }

  @Test
  void everyByteArrivesInOrderUnderRandomShapes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      around.out.clear();
      flow = flow(RandomSpots.of(random));
      StringBuilder in = new StringBuilder();
      for (int at = 0; at < 20; at++) {
        String piece = ("" + (char) ('a' + at)).repeat(random.nextInt(1, 30));
        in.append(piece);
        write(piece);
        around.step = random.nextInt(3);
        flow.settle();
        around.passMillis(random.nextInt(3));
      }
      flow.end(Ending.FIN);
      around.passMillis(60_000);

      assertThat(String.join("", around.out)).isEqualTo(in + "FIN");
    }
  }
}
