package org.twinwire.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinwire.core.shape.PacketEffect;
import org.twinwire.core.shape.PacketSelection;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

class ShapingBodyTest {

  @Test
  void saysEveryShapeInTheWordsOfTheTap() {
    assertThat(body(new Shape.Glue(5)))
        .containsEntry("shape", "glue")
        .containsEntry("quietMillis", 5L);
    assertThat(body(new Shape.Split(7, 1_000)))
        .containsEntry("size", 7)
        .containsEntry("gapMicros", 1_000L);
    assertThat(body(new Shape.Cut(500, Shape.How.RST)))
        .containsEntry("afterBytes", 500L)
        .containsEntry("how", "rst");
    assertThat(body(new Shape.HalfClose(9))).containsEntry("shape", "half-close");
  }

  @Test
  void saysWhichPacketsOfDiscoveryItMeans() {
    assertThat(
            body(
                new Shape.Packets(
                    PacketEffect.LOSE, new PacketSelection.Numbers(List.of(2, 4)), 0)))
        .containsEntry("shape", "lose")
        .containsEntry("packets", List.of(2, 4))
        .doesNotContainKey("millis");
    assertThat(body(new Shape.Packets(PacketEffect.DELAY, new PacketSelection.Percent(20), 30)))
        .containsEntry("shape", "delay")
        .containsEntry("percent", 20)
        .containsEntry("millis", 30L);
  }

  @Test
  void saysWhereAndFromWhenOn() {
    Spot spot = new Spot(Role.DIALER, new Shape.SplitAt(120), new Trigger.DuringStep(3));

    assertThat(ShapingBody.of(new Shaping("any", List.of(spot))))
        .isEqualTo(
            Map.of(
                "spots",
                List.of(
                    Map.of(
                        "towards",
                        "dialer",
                        "shape",
                        "split-at",
                        "offset",
                        120L,
                        "trigger",
                        Map.of("on", "step", "step", 3)))));
  }

  @Test
  void hasNoSpotForBytesThatPassAsTheyCome() {
    assertThat(ShapingBody.of(Shaping.NATURAL)).isEqualTo(Map.of("spots", List.of()));
  }

  @SuppressWarnings("unchecked") // the body is plain JSON
  private static Map<String, Object> body(Shape shape) {
    Shaping shaping =
        new Shaping("any", List.of(new Spot(Role.LISTENER, shape, new Trigger.Start())));
    return ((List<Map<String, Object>>) ShapingBody.of(shaping).get("spots")).getFirst();
  }
}
