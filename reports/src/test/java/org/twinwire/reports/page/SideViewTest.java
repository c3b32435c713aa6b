package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.Side;
import org.twinwire.reports.sample.SampleComparisons;

class SideViewTest {

  @Test
  void linksEveryTraceOfAFewAttempts() {
    SideView few = new SideView("candidate", side(5, 1));

    assertThat(few.linkedTraces()).containsExactly("1", "2", "3", "4", "5");
    assertThat(few.moreTraces()).isZero();
  }

  @Test
  void linksTheFirstTracesOfASweepAndTheOneThatIsShown() {
    SideView sweep = new SideView("candidate", side(400, 137));

    assertThat(sweep.linkedTraces()).hasSize(26).startsWith("1", "2").endsWith("25", "137");
    assertThat(sweep.moreTraces()).isEqualTo(374);
  }

  private static Side side(int attempts, int shown) {
    Side side = SampleComparisons.pass("sweep", "mplex", 69).candidate();
    List<String> traces = IntStream.rangeClosed(1, attempts).mapToObj(String::valueOf).toList();
    return new Side(
        side.stack(),
        side.verdict(),
        side.found(),
        new Side.Played(attempts, side.steps()),
        new Side.Shown(shown, side.ladder(), side.ledger(), side.log()),
        traces,
        side.remarks());
  }
}
