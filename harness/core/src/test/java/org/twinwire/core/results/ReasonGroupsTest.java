package org.twinwire.core.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;

class ReasonGroupsTest {

  @Test
  void makesOneEntryOfEqualReasons() {
    List<Comparison> failures = new ArrayList<>();
    for (int port = 1; port <= 155; port++) {
      failures.add(
          Judged.of("status/" + port, Verdict.FAIL, "rlpx: 127.0.0.1:%d refused".formatted(port)));
    }
    ReasonGroups groups = ReasonGroups.of(failures, EnumSet.of(Verdict.FAIL));

    assertThat(groups.groups()).hasSize(1);
    assertThat(groups.groups().getFirst().comparisons()).isEqualTo(failures);
    assertThat(groups.groups().getFirst().example()).isEqualTo(failures.getFirst());
    assertThat(groups.text()).isEqualTo("155 FAIL for 1 reason");
  }

  @Test
  void putsTheGravestAndOfThoseTheLargestFirst() {
    ReasonGroups groups =
        ReasonGroups.of(
            List.of(
                Judged.of("a", Verdict.UNSUPPORTED, "no mplex"),
                Judged.of("b", Verdict.UNSUPPORTED, "no mplex"),
                Judged.of("c", Verdict.XPASS, "did not occur"),
                Judged.of("d", Verdict.FAIL, "lost"),
                Judged.of("e", Verdict.ERROR, "died"),
                Judged.of("f", Verdict.FAIL, "late"),
                Judged.of("g", Verdict.FAIL, "late"),
                Judged.of("h", Verdict.PASS, "")),
            EnumSet.complementOf(EnumSet.of(Verdict.PASS)));

    assertThat(groups.groups())
        .map(group -> group.count() + " " + group.reason().text())
        .containsExactly("2 late", "1 lost", "1 died", "1 did not occur", "2 no mplex");
    assertThat(groups.count()).isEqualTo(7);
    assertThat(groups.text())
        .isEqualTo(
            "3 FAIL for 2 reasons, 1 ERROR for 1 reason, 1 XPASS for 1 reason,"
                + " 2 UNSUPPORTED for 1 reason");
  }

  @Test
  void leavesOutOtherVerdicts() {
    ReasonGroups groups =
        ReasonGroups.of(
            List.of(Judged.of("a", Verdict.PASS, ""), Judged.of("b", Verdict.XFAIL, "known")),
            EnumSet.of(Verdict.FAIL));

    assertThat(groups.isEmpty()).isTrue();
    assertThat(groups.text()).isEmpty();
  }

  @Test
  void refusesAGroupOfNothing() {
    assertThatThrownBy(() -> new ReasonGroup(new Reason(Verdict.FAIL, "lost"), List.of()))
        .hasMessage("comparisons: got none (expected: at least 1)");
  }
}
