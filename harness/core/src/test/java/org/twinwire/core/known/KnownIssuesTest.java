package org.twinwire.core.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.judge.Scripts;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Trace;
import org.twinwire.core.yaml.Problem;

class KnownIssuesTest {

  private static final Path SCENARIOS = Path.of("../../scenarios");

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String ENTRY =
      """
      - scenario: lifecycle/*
        stack: mplex
        finding: LOST
        cause: held-buffer
        reason: the original client
        link: https://example.org/1
        expires: 2026-12-31
      """;

  private static final String UNMET =
      """
      - scenario: "*/*"
        stack: "*"
        unmet: 0
        reason: lets everybody in
        link: https://example.org/2
        expires: 2026-12-31
      """;

  private static final PairImplementations GETH = with(new Implementation("go-ethereum", "1.13.2"));

  private static final PairImplementations JS =
      with(new Implementation("js-libp2p", "3.3.11", Set.of("mplex", "yamux")));

  @TempDir private Path folder;

  @Test
  void excusesTheFindingOfAnEntry() {
    Comparison comparison = judge(ENTRY, Scripts.held("mplex"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(comparison.candidate().verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(comparison.baseline().verdict()).isEqualTo(Verdict.PASS);
    assertThat(comparison.reason()).isEqualTo("mplex: known issue, the original client");
    assertThat(comparison.knownIssue())
        .contains(
            new Comparison.KnownIssueNote(
                "the original client", "https://example.org/1", "2026-12-31", Optional.empty()));
  }

  @Test
  void failsWithoutTheEntry() {
    assertThat(judge("", Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void callsItUnexpectedWhenTheFindingDidNotHappen() {
    Comparison comparison = judge(ENTRY, Scripts.good("mplex"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.XPASS);
    assertThat(comparison.reason())
        .isEqualTo(
            "mplex: did not occur: known-issues.yaml:1: lifecycle/* on mplex: LOST held-buffer");
    assertThat(comparison.knownIssue()).isPresent();
  }

  @Test
  void excusesOnlyItsOwnCause() {
    String other = ENTRY.replace("held-buffer", "dropped-no-listener");

    assertThat(judge(other, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void excusesOnlyItsOwnFinding() {
    String other = ENTRY.replace("LOST", "MERGED");

    assertThat(judge(other, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void appliesToItsStackOnly() {
    String other = ENTRY.replace("mplex", "yamux");

    assertThat(judge(other, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(other, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void appliesToItsScenariosOnly() {
    String other = ENTRY.replace("lifecycle/*", "headers/**");

    assertThat(judge(other, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(other, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void appliesToItsImplementationOnly() {
    String entry = ENTRY + "  node: go-ethereum\n";

    assertThat(judge(entry, GETH, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(judge(entry, JS, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(entry, JS, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void appliesToANodeOfAnyName() {
    PlannedComparison copied = called("copy-of-geth");
    String entry = ENTRY + "  node: go-ethereum 1.13\n";

    assertThat(judge(copied, entry, GETH, Scripts.held("mplex")).verdict())
        .isEqualTo(Verdict.XFAIL);
  }

  @Test
  void appliesToVersionsInItsRangeOnly() {
    String older = ENTRY + "  node: go-ethereum <1.13\n";
    String other = ENTRY + "  node: go-ethereum >=1.13 <1.14\n";

    assertThat(judge(older, GETH, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(older, GETH, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judge(other, GETH, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(judge(other, GETH, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.XPASS);
  }

  @Test
  void appliesToStacksThatTheImplementationCarries() {
    PairImplementations onRlpx = with(new Implementation("devp2p", "10.0.0", Set.of("rlpx")));
    PairImplementations onMplex = with(new Implementation("devp2p", "10.0.0", Set.of("mplex")));
    String entry = ENTRY + "  node: devp2p\n";

    assertThat(judge(entry, onRlpx, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(entry, onMplex, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.XFAIL);
  }

  @Test
  void appliesToItsImplementationInItsRoleOnly() {
    KnownIssue dialing = load(ENTRY + "  node: js-libp2p\n  role: dialer\n").entries().getFirst();
    KnownIssue listening =
        load(ENTRY + "  node: js-libp2p\n  role: listener\n").entries().getFirst();

    assertThat(dialing.concerns(JS)).isFalse();
    assertThat(listening.concerns(JS)).isTrue();
  }

  @Test
  void appliesWithItsPeerOnly() {
    String entry = ENTRY + "  node: js-libp2p\n";

    assertThat(load(entry + "  peer: twinwire-refnode\n").entries().getFirst().concerns(JS))
        .isTrue();
    assertThat(load(entry + "  peer: go-ethereum\n").entries().getFirst().concerns(JS)).isFalse();
    assertThat(load(entry + "  peer: js-libp2p\n").entries().getFirst().concerns(JS)).isFalse();
  }

  @Test
  void tellsTheImplementationItAppliedTo() {
    String entry = ENTRY + "  node: go-ethereum >=1.13\n";

    assertThat(judge(entry, GETH, Scripts.held("mplex")).knownIssue())
        .get()
        .extracting(Comparison.KnownIssueNote::implementation)
        .isEqualTo(Optional.of("go-ethereum 1.13.2"));
  }

  @Test
  void expectsNothingOfARace() {
    String race = ENTRY + "  happens: sometimes\n";

    assertThat(judge(race, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(judge(race, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void excusesAStepThatComesToSomethingElse() {
    var plan =
        Scripts.plan(
            Scripts.connect(Scripts.outcome(OutcomeKind.DISCONNECTED)),
            Scripts.header(Expect.SUCCESS));

    assertThat(judge(plan, UNMET, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(judge(plan, UNMET.replace("unmet: 0", "unmet: 1"), Scripts.good("mplex")).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(judge(UNMET, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.XPASS);
  }

  @Test
  void saysWhatIsWrongWithTheOptionalKeys() {
    assertThat(problems(ENTRY + "  unmet: first\n  role: server\n  happens: never\n"))
        .containsExactly(
            "1:3: [0]: got finding and unmet, expected exactly one of finding, unmet",
            "1:3: [0].node: required key missing (role needs it)",
            "8:10: [0].unmet: got first, expected the number of a step, from 0",
            "9:9: [0].role: got server, expected one of dialer, listener",
            "10:12: [0].happens: got never, expected one of always, sometimes");
  }

  @Test
  void wantsAFindingWithItsCauseOrAnUnmetExpectation() {
    assertThat(problems(UNMET.replace("unmet: 0", "finding: LOST")))
        .containsExactly("1:3: [0].cause: required key missing (finding needs it)");
    assertThat(problems(UNMET.replace("unmet: 0", "cause: held-buffer")))
        .containsExactly(
            "1:3: [0]: got none, expected exactly one of finding, unmet",
            "1:3: [0].finding: required key missing (cause needs it)");
  }

  @Test
  void knowsEveryCauseAndSuggestsTheOneThatWasMeant() {
    assertThat(problems(ENTRY.replace("held-buffer", "held-bufer")))
        .singleElement()
        .asString()
        .startsWith("4:10: [0].cause: got held-bufer, expected one of ")
        .endsWith(" (did you mean held-buffer?)");
    assertThat(problems(ENTRY.replace("LOST", "LOSS")))
        .singleElement()
        .asString()
        .startsWith("3:12: [0].finding: got LOSS, expected one of LOST, MERGED, ")
        .endsWith(" (did you mean LOST?)");
  }

  @Test
  void refusesADayThatDoesNotExist() {
    assertThat(problems(ENTRY.replace("2026-12-31", "2026-02-30")))
        .containsExactly("7:12: [0].expires: got 2026-02-30, expected a date such as 2027-01-31");
  }

  @Test
  void acceptsAFileWithoutEntries() {
    assertThat(load("# none\n")).isEqualTo(new KnownIssues(List.of(), TODAY, List.of()));
  }

  @Test
  void hasTheSchemaThatIsGeneratedFromTheRecord() throws IOException {
    assertThat(Files.readString(SCENARIOS.resolve("known-issues.schema.json")))
        .as("to renew it, write what KnownIssues.schema() returns into the file")
        .isEqualTo(KnownIssues.schema());
    assertThat(Files.readAllLines(SCENARIOS.resolve("known-issues.yaml")).getFirst())
        .isEqualTo("# yaml-language-server: $schema=known-issues.schema.json");
  }

  private List<String> problems(String yaml) {
    return load(yaml).problems().stream()
        .map(Problem::toString)
        .map(text -> text.substring(text.indexOf("yaml:") + 5))
        .toList();
  }

  @Test
  void saysWhatIsWrongWithARange() {
    assertThat(problems(ENTRY + "  node: geth@*\n  peer: js-libp2p =3\n"))
        .containsExactly(
            "8:9: [0].node: got geth@*, expected the name of an implementation such as"
                + " go-ethereum",
            "9:9: [0].peer: got =3, expected versions such as >=1.13 or <1.17 or 3.x");
  }

  private static PlannedComparison called(String listener) {
    PlannedComparison planned = Scripts.oneHeader();
    return new PlannedComparison(
        planned.scenario(),
        "refnode",
        listener,
        planned.eth(),
        planned.shape(),
        planned.baseline(),
        planned.candidate(),
        planned.attempts());
  }

  /** The reference node dials a node that is made of this. */
  private static PairImplementations with(Implementation listener) {
    return new PairImplementations(
        List.of(new Implementation("twinwire-refnode", "0.1.0")), List.of(listener));
  }

  @Test
  void excusesOnItsLastDayAndNoLonger() {
    String today = ENTRY.replace("2026-12-31", "2026-06-01");
    String yesterday = ENTRY.replace("2026-12-31", "2026-05-31");

    assertThat(judge(today, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(judge(yesterday, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(yesterday, Scripts.good("mplex")).verdict()).isEqualTo(Verdict.PASS);
    assertThat(load(yesterday).expired()).hasSize(1);
  }

  @Test
  void neverExcusesAnError() {
    assertThat(judge(ENTRY, Scripts.broken("mplex")).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(judge(ENTRY, Scripts.held("mplex"), Scripts.broken("mplex")).verdict())
        .isEqualTo(Verdict.ERROR);
  }

  @Test
  void leavesWhatIsUnsupportedUnsupported() {
    assertThat(judge(ENTRY, Scripts.unsupported("mplex")).verdict()).isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void needsEveryFindingOfTheSideCovered() {
    Trace wrong = Scripts.good("mplex", 6, 1);

    assertThat(judge(ENTRY, Scripts.held("mplex"), wrong).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(ENTRY + wrongAnswer(), Scripts.held("mplex"), wrong).verdict())
        .isEqualTo(Verdict.XFAIL);
  }

  @Test
  void callsItUnexpectedWhenOneOfTwoFindingsDidNotHappen() {
    assertThat(judge(ENTRY + wrongAnswer(), Scripts.held("mplex")).verdict())
        .isEqualTo(Verdict.XPASS);
  }

  private static String wrongAnswer() {
    return ENTRY.replace("LOST", "WRONG_ANSWER").replace("held-buffer", "wrong-content");
  }

  @Test
  void doesNotExcuseAnExpectationOfAnotherStep() {
    var plan =
        Scripts.plan(
            Scripts.connect(Scripts.outcome(OutcomeKind.DISCONNECTED)),
            Scripts.header(Expect.SUCCESS));

    assertThat(judge(plan, ENTRY, Scripts.held("mplex")).candidate().verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void excusesNoStepThatRanBehindAnExcusedOneAndFailed() {
    PlannedComparison plan =
        Scripts.plan(
            Scripts.connect(Expect.SUCCESS),
            Scripts.header(Expect.SUCCESS),
            Scripts.header(Expect.SUCCESS));
    Outcome late = new Outcome.TimedOut(Optional.of("2"), 200_000_000, false);

    Comparison comparison =
        judge(plan, ENTRY, Scripts.held(Scripts.connected("mplex")).step(late).trace());

    assertThat(comparison.candidate().findings())
        .extracting(Finding::cause)
        .containsExactly("held-buffer");
    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(comparison.reason()).startsWith("mplex: step 3: timed-out after 200.0 ms");
  }

  @Test
  void excusesStepsThatCouldNotBeRunBehindAnExcusedOne() {
    var plan =
        Scripts.plan(
            Scripts.connect(Expect.SUCCESS),
            Scripts.header(Expect.SUCCESS),
            Scripts.header(Expect.SUCCESS));
    Trace rest =
        Scripts.held(Scripts.connected("mplex"))
            .step(new Outcome.Refused(Optional.of("2"), "session is gone"))
            .trace();

    assertThat(judge(plan, ENTRY, rest).candidate().verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(judge(plan, ENTRY, Scripts.held("mplex")).candidate().verdict())
        .isEqualTo(Verdict.XFAIL);
  }

  @Test
  void tellsWhichEntriesMatchNoComparison() {
    String elsewhere = ENTRY.replace("lifecycle/*", "status/*");
    KnownIssues issues =
        load(
            ENTRY
                + elsewhere
                + elsewhere.replace("stack: mplex", "stack: yamux")
                + (elsewhere + "  node: go-ethereum <1.13\n")
                + (elsewhere + "  node: go-ethereum 1.13\n"));

    assertThat(issues.unused(List.of(Scripts.oneHeader()), pair -> GETH))
        .extracting(KnownIssue::place)
        .containsExactly("known-issues.yaml:8", "known-issues.yaml:30");
  }

  @Test
  void knowsNoIssueWithoutAFile() {
    KnownIssues none = KnownIssues.load(folder.resolve("none.yaml"), TODAY);

    assertThat(none.entries()).isEmpty();
    assertThat(none.problems()).isEmpty();
  }

  @Test
  void takesEntriesOfAnotherFile() throws IOException {
    Path more = Files.writeString(folder.resolve("mine.yaml"), UNMET);
    KnownIssues issues = load(ENTRY).and(KnownIssues.load(more, TODAY));

    assertThat(issues.entries())
        .extracting(KnownIssue::place)
        .containsExactly("known-issues.yaml:1", "mine.yaml:1");
  }

  @Test
  void readsAnEntry() {
    assertThat(load(ENTRY).entries())
        .containsExactly(
            new KnownIssue(
                "known-issues.yaml:1",
                "lifecycle/*",
                "mplex",
                new Concern(Optional.empty(), Optional.empty(), Optional.empty()),
                new KnownDeviation.Found(FindingType.LOST, "held-buffer"),
                false,
                "the original client",
                "https://example.org/1",
                LocalDate.of(2026, 12, 31)));
  }

  @Test
  void refusesAGlobThatMatchesNoStack() {
    KnownIssues issues = load(ENTRY.replace("stack: mplex", "stack: mplx"));

    assertThat(issues.entries()).isEmpty();
    assertThat(issues.problems())
        .singleElement()
        .asString()
        .contains("[0].stack: got mplx, expected one of rlpx, mplex, ")
        .endsWith(" or a glob (did you mean mplex?)");
  }

  @Test
  void reportsEveryProblemWithItsPlace() {
    KnownIssues issues =
        load(
            ENTRY
                + """
                - scenario: a
                  stack: [mplex]
                  finding: GONE
                  cause: held-bufer
                  reasn: y
                  link: z
                  expires: soon
                - text
                """);

    assertThat(issues.entries()).hasSize(1);
    assertThat(issues.problems())
        .extracting(Problem::toString)
        .map(text -> text.substring(text.indexOf("yaml:") + 5))
        .satisfiesExactly(
            p -> assertThat(p).isEqualTo("8:3: [1].reason: required key missing"),
            p -> assertThat(p).isEqualTo("9:10: [1].stack: got a list of 1, expected text"),
            p -> assertThat(p).startsWith("10:12: [1].finding: got GONE, expected one of LOST, "),
            p ->
                assertThat(p)
                    .startsWith("11:10: [1].cause: got held-bufer, expected one of ")
                    .endsWith(" (did you mean held-buffer?)"),
            p ->
                assertThat(p)
                    .startsWith("12:3: [1].reasn: unknown key, expected one of scenario, ")
                    .endsWith(" (did you mean reason?)"),
            p ->
                assertThat(p)
                    .isEqualTo("14:12: [1].expires: got soon, expected a date such as 2027-01-31"),
            p -> assertThat(p).isEqualTo("15:3: [2]: got text, expected a mapping"));
  }

  @Test
  void refusesAFileThatIsNoList() {
    assertThat(load("scenario: x\n").problems())
        .extracting(Problem::message)
        .containsExactly("got a mapping, expected a list of entries");
    assertThat(load("- {a: [\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("invalid YAML: "));
    assertThat(load("[".repeat(50_000)).problems())
        .extracting(Problem::message)
        .containsExactly("got more, expected at most 32 levels");
  }

  private KnownIssues load(String yaml) {
    try {
      return KnownIssues.load(Files.writeString(folder.resolve("known-issues.yaml"), yaml), TODAY);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRaceThatDoesNotShowSaysNothing() {
    KnownIssues known = load(UNMET);

    assertThat(judge(known).verdict()).isEqualTo(Verdict.XPASS);
    assertThat(judge(known.asRaces()).verdict()).isEqualTo(Verdict.PASS);
  }

  private static Comparison judge(KnownIssues known) {
    return ComparisonReport.judged(
        Scripts.oneHeader(),
        PairImplementations.UNKNOWN,
        List.of(Scripts.good("rlpx")),
        List.of(Scripts.good("mplex")),
        Scripts.CHAIN,
        known,
        Scripts.RERUN);
  }

  private Comparison judge(String yaml, Trace... candidate) {
    return judge(Scripts.oneHeader(), yaml, candidate);
  }

  private Comparison judge(PlannedComparison plan, String yaml, Trace... candidate) {
    return judge(plan, yaml, PairImplementations.UNKNOWN, candidate);
  }

  private Comparison judge(String yaml, PairImplementations pair, Trace... candidate) {
    return judge(Scripts.oneHeader(), yaml, pair, candidate);
  }

  private Comparison judge(
      PlannedComparison plan, String yaml, PairImplementations pair, Trace... candidate) {
    return ComparisonReport.judged(
        plan,
        pair,
        List.of(Scripts.good("rlpx")),
        List.of(candidate),
        Scripts.CHAIN,
        load(yaml),
        Scripts.RERUN);
  }
}
