package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Verdict;
import org.twinwire.runner.Scripts;

class RerunTest {

  @Test
  void namesOneCellAndAllThatMadeIt() {
    Rerun rerun = new Rerun("t.jar", "process", 7, List.of("--scenarios", "/my files"));

    assertThat(rerun.command(Scripts.planned(Scripts.scenario(Scripts.connect()), 1)))
        .isEqualTo(
            "java -jar t.jar run --scenario headers/one --stack mplex --eth 68"
                + " --pair scripted,scripted --runtime process --seed 7"
                + " --scenarios '/my files'");
  }

  @Test
  void namesTheFolderOfAMinimisedScenarioInPlaceOfItsOwn() {
    Rerun rerun =
        new Rerun("t.jar", "process", 7, List.of("--scenarios", "/mine", "--nodes", "/nodes"));

    assertThat(
            rerun.minimised(
                "headers/one",
                Scripts.planned(Scripts.scenario(Scripts.connect()), 1),
                Path.of("/out/minimised")))
        .isEqualTo(
            "java -jar t.jar run --scenarios /out/minimised --scenario headers/one --stack mplex"
                + " --eth 68 --pair scripted,scripted --runtime process --seed 7 --nodes /nodes");
  }

  @Test
  void explainsAFailureWithRequirementExpectedAndActual() {
    Comparison failed =
        Comparisons.of(
            Scripts.planned(Scripts.scenario(Scripts.connect()), 1),
            Verdict.FAIL,
            "step 2 missed",
            "java -jar t.jar run");

    assertThat(Explanation.text(failed))
        .contains(
            "FAIL: headers/one, mplex against rlpx, eth/68",
            "Requirement: one header (eth)",
            "Reason: step 2 missed",
            "mplex, step 2: asks for one header",
            "Expected: the header",
            "Actual: nothing",
            "Rerun: java -jar t.jar run");
  }
}
