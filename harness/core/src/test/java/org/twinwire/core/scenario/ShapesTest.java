package org.twinwire.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

class ShapesTest {

  private static final String REST =
      "title: a\nspec: b\nsteps: [{discover: {}}, {connect: {}}, {close: {}}]\n";

  @TempDir Path folder;

  @Test
  void passTheTapOnlyWhereTheyAreWritten() throws IOException {
    Scenario silent = read("");
    Scenario written = read("shapes: [natural]");

    assertThat(silent.setting().tapped()).isFalse();
    assertThat(written.setting().tapped()).isTrue();
    assertThat(written.setting().shapes())
        .isEqualTo(silent.setting().shapes())
        .containsExactly(new ShapePlan.One(Shaping.NATURAL));
  }

  @Test
  void areCalledAsTheyAreWritten() throws IOException {
    Scenario scenario =
        read(
            """
            shapes:
              - natural
              - octet
              - octet: {towards: dialer}
              - glue: {towards: listener}
              - glue: {quiet: 20ms, during: 1}
              - split: {size: 7, gap: 1ms}
              - split-at: {offset: 120, towards: dialer}
              - glue-at: {offset: 300}
              - delay: {by: 5ms, jitter: 2ms}
              - rate: {bytes-per-second: 10000, after: 300}
              - stall: {after: 500}
              - cut: {after: 500, how: rst}
              - half-close: {after: 500, towards: listener}
              - lose: {packets: [2, 4], towards: dialer}
              - repeat: {percent: 20}
              - reorder: {packets: [1], during: 0}
              - delay: {by: 30ms, packets: [1]}
              - all: [{glue: {towards: listener}}, octet]
              - sweep: {offsets: {first: 1, last: 2000}, towards: listener}
              - sweep: {boundaries: {}}
            """);

    assertThat(scenario.setting().shapes())
        .extracting(ShapePlan::name)
        .containsExactly(
            "natural",
            "octet",
            "octet towards dialer",
            "glue towards listener",
            "glue quiet 20ms during step 2",
            "split 7 gap 1ms",
            "split-at 120 towards dialer",
            "glue-at 300",
            "delay 5ms jitter 2ms",
            "rate 10000 after 300",
            "stall 500",
            "cut 500 rst",
            "half-close 500 towards listener",
            "lose packets 2, 4 towards dialer",
            "repeat 20% of packets",
            "reorder packets 1 during step 1",
            "delay 30ms packets 1",
            "glue towards listener + octet",
            "offsets 1–2000 towards listener",
            "boundaries");
  }

  @Test
  void actInBothDirectionsUnlessOneIsSaid() throws IOException {
    Scenario scenario = read("shapes: [{split: {size: 7, gap: 1ms, during: 1}}]");

    Shape split = new Shape.Split(7, 1_000);
    Trigger during = new Trigger.DuringStep(1);
    assertThat(scenario.setting().shapes())
        .containsExactly(
            new ShapePlan.One(
                new Shaping(
                    "split 7 gap 1ms during step 2",
                    List.of(
                        new Spot(Role.LISTENER, split, during),
                        new Spot(Role.DIALER, split, during)))));
  }

  @Test
  void unfoldWithTheMatrix() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        REST + "matrix: {at: [1, 2]}\nshapes: [{split-at: {offset: '${at}'}}]\n");

    Loaded loaded = ScenarioLoader.load(folder);

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.scenarios())
        .extracting(scenario -> scenario.setting().shapes().getFirst().name())
        .containsExactly("split-at 1", "split-at 2");
  }

  private Scenario read(String shapes) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), REST + shapes);
    Loaded loaded = ScenarioLoader.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.scenarios().getFirst();
  }
}
