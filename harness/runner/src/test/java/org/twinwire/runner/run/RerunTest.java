package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.cases.PeerAddress;
import org.twinwire.runner.cases.Peers;

class RerunTest {

  @Test
  void namesOneCellAndAllThatMadeIt() {
    Rerun rerun = new Rerun("twinwire", "process", 7, List.of("--scenarios", "/my files"));

    assertThat(rerun.command(Scripts.planned(Scripts.scenario(Scripts.connect()), 1)))
        .isEqualTo(
            "twinwire run --scenario headers/one --stack mplex --eth 68"
                + " --pair scripted,scripted --runtime process --seed 7"
                + " --scenarios '/my files'");
  }

  @Test
  void namesTheWholeAddressOfARunningNode() {
    PeerAddress address = new PeerAddress("enode://" + "ab".repeat(64) + "@127.0.0.1:30303");
    Peers peers = new Peers(Map.of(address.brief(), address, "mine", address));
    Rerun rerun = new Rerun("twinwire", "process", 7, peers, List.of());

    assertThat(rerun.command(against(address.brief())))
        .contains(" --pair 'scripted," + address.text() + "' ");
    assertThat(rerun.command(against("mine"))).contains(" --pair scripted,mine ");
  }

  private static PlannedComparison against(String listener) {
    PlannedComparison planned = Scripts.planned(Scripts.scenario(Scripts.connect()), 1);
    return new PlannedComparison(
        planned.scenario(),
        planned.dialer(),
        listener,
        planned.eth(),
        planned.shape(),
        planned.baseline(),
        planned.candidate(),
        planned.attempts());
  }

  @Test
  void namesTheFolderOfAMinimisedScenarioInPlaceOfItsOwn() {
    Rerun rerun =
        new Rerun("twinwire", "process", 7, List.of("--scenarios", "/mine", "--nodes", "/nodes"));

    assertThat(
            rerun.minimised(
                "headers/one",
                Scripts.planned(Scripts.scenario(Scripts.connect()), 1),
                Path.of("/out/minimised")))
        .isEqualTo(
            "twinwire run --scenarios /out/minimised --scenario headers/one --stack mplex"
                + " --eth 68 --pair scripted,scripted --runtime process --seed 7 --nodes /nodes");
  }

  @Test
  void explainsAFailureWithRequirementExpectedAndActual() {
    Comparison failed =
        Comparisons.of(
            Scripts.planned(Scripts.scenario(Scripts.connect()), 1),
            Verdict.FAIL,
            "step 2 missed",
            "twinwire run");

    assertThat(Explanation.text(failed))
        .contains(
            "FAIL: headers/one, mplex against rlpx, eth/68",
            "Requirement: one header (eth)",
            "Reason: step 2 missed",
            "mplex, step 2: asks for one header",
            "Expected: the header",
            "Actual: nothing",
            "Rerun: twinwire run");
  }
}
