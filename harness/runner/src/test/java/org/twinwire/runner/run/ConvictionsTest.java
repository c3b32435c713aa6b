package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.judge.Suspicion;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.cases.CasePatience;
import org.twinwire.runner.cases.CasePatience.Mode;

class ConvictionsTest {

  private static final PlannedComparison PLANNED =
      Scripts.planned(Scripts.scenario(Scripts.connect()), 1);
  private static final long MILLI = 1_000_000;
  private static final Event GIVEN_UP = new Event.StepEnded(1, 900 * MILLI, "runner", 0, true);
  private static final Event LOST =
      new Event.LogLine(9, 901 * MILLI, "listener", Optional.empty(), "info", "lost");

  private final List<CasePatience> playings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Convictions convictions = new Convictions(Mode.SUSPECTING, ConvictionsTest::judge);

  /** What a trace says that it lost is lost. */
  private static Set<Suspicion> judge(PlannedComparison planned, Trace trace) {
    return trace.events().contains(LOST) ? Set.of(kind("held-buffer")) : Set.of();
  }

  private static Suspicion kind(String cause) {
    return new Suspicion.Found(
        new Pair("scripted", "scripted"),
        "mplex",
        "headers/one",
        FindingType.LOST,
        cause,
        Optional.of(Station.BUFFERED));
  }

  @Test
  void takesACaseInWhichNothingWasGivenUpAsItIs() {
    Attempt first = attempt(LOST);

    assertThat(proven(first)).isSameAs(first);
  }

  @Test
  void takesACaseThatWasGivenUpAndHasNoFindingAsItIs() {
    Attempt first = attempt(GIVEN_UP);

    assertThat(proven(first)).isSameAs(first);
  }

  @Test
  void reportsOnlyWhatIsLostInAPatientCase() {
    Attempt patient = attempt(GIVEN_UP, LOST);

    assertThat(proven(attempt(GIVEN_UP, LOST), patient)).isSameAs(patient);
    assertThat(playings).extracting(CasePatience::mode).containsExactly(Mode.CONVICTING);
    assertThat(convictions.cost())
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("played again patiently: 1 suspected cases in ")
                    .endsWith("; 0 showed nothing then"));
  }

  @Test
  void reportsTheNextOfAConvictedKindAtOnce() {
    proven(attempt(GIVEN_UP, LOST), attempt(GIVEN_UP, LOST));
    Attempt next = attempt(GIVEN_UP, LOST);

    assertThat(proven(next)).isSameAs(next);
    assertThat(playings).hasSize(1);
  }

  @Test
  void takesTheNodeForSlowIfInThePatientCaseAllArrives() {
    Attempt patient = attempt(paused(250));

    assertThat(proven(attempt(GIVEN_UP, LOST), patient)).isSameAs(patient);
    assertThat(notes)
        .containsExactly(
            "scripted as listener is slow: it was silent for 250 ms and then went on; it is given"
                + " 750 ms from now on");
  }

  @Test
  void givesASlowNodeMoreTimeForTheRestOfTheRun() {
    proven(attempt(GIVEN_UP, LOST), attempt(paused(250)));

    assertThat(convictions.patience(another(), "mplex"))
        .isEqualTo(new CasePatience(Mode.SUSPECTING, Duration.ofMillis(250)));
  }

  private static PlannedComparison another() {
    return Scripts.planned(
        PLANNED.scenario().behaving("headers/two", PLANNED.scenario().behaviour()), 1);
  }

  @Test
  void convictsNobodyWhoTurnsOutToBeSlowerThanWasKnown() {
    Attempt second = attempt(paused(300));

    assertThat(proven(attempt(GIVEN_UP, LOST), attempt(slowAndLost(250)), second)).isSameAs(second);
    assertThat(playings)
        .extracting(CasePatience::slowest)
        .containsExactly(Duration.ZERO, Duration.ofMillis(250));
  }

  @Test
  void looksForARaceThreeTimesAndIsPatientWithThatScriptFromThenOn() {
    Attempt last = attempt();

    assertThat(proven(attempt(GIVEN_UP, LOST), attempt(), attempt(), last)).isSameAs(last);
    assertThat(convictions.patience(PLANNED, "mplex").mode()).isEqualTo(Mode.CONVICTING);
    assertThat(convictions.patience(PLANNED, "rlpx").mode()).isEqualTo(Mode.SUSPECTING);
    assertThat(convictions.patience(another(), "mplex").mode()).isEqualTo(Mode.SUSPECTING);
  }

  @Test
  void provesWhatWasPlayedPatientlyNoMore() {
    Attempt first = attempt(GIVEN_UP, LOST);
    CasePatience patient = new CasePatience(Mode.CONVICTING, Duration.ZERO);

    assertThat(convictions.proven(PLANNED, first, patient, player(List.of()), notes::add))
        .isSameAs(first);
  }

  @Test
  void playsALateOneAgainIfMostOfItsTimeWasPauses() {
    Attempt patient = attempt(paused(300));

    assertThat(proven(attempt(slowAndLost(300)), patient)).isSameAs(patient);
  }

  @Test
  void playsALateOneAgainIfANodePausedForLongOnABusyMachine() {
    Attempt patient = attempt(paused(300));
    StepOutcome busy = new StepOutcome(0, List.of(), 0, 2_000 * MILLI);

    assertThat(proven(attempt(List.of(busy), slowAndLost(250)), patient)).isSameAs(patient);
  }

  @Test
  void takesALateOneWithoutALongPauseAsItIs() {
    StepOutcome busy = new StepOutcome(0, List.of(), 0, 2_000 * MILLI);
    Attempt first = attempt(List.of(busy), slowAndLost(50));

    assertThat(proven(first)).isSameAs(first);
  }

  @Test
  void takesADeathForProven() {
    Event death =
        new Event.ProcessDied(
            2, 902 * MILLI, "runner", Role.LISTENER, Fatality.EXITED, "exit code 3", List.of());
    Attempt first = attempt(GIVEN_UP, LOST, death);

    assertThat(proven(first)).isSameAs(first);
  }

  @Test
  void hasNothingToTellOfARunWithoutSuspects() {
    assertThat(convictions.cost()).isEmpty();
  }

  private Attempt proven(Attempt first, Attempt... again) {
    CasePatience patience = convictions.patience(PLANNED, "mplex");
    return convictions.proven(PLANNED, first, patience, player(Arrays.asList(again)), notes::add);
  }

  private Function<CasePatience, Attempt> player(List<Attempt> again) {
    List<Attempt> left = new ArrayList<>(again);
    return patience -> {
      playings.add(patience);
      return left.removeFirst();
    };
  }

  private static Attempt attempt(Event... events) {
    return attempt(List.of(), events);
  }

  private static Attempt attempt(List<StepOutcome> steps, Event... events) {
    Trace trace = new Trace(Scripts.id("mplex"), List.of(events), steps, Optional.empty());
    return new Attempt(trace, List.of(), Optional.empty());
  }

  private static Event[] slowAndLost(long millis) {
    List<Event> events = new ArrayList<>(Arrays.asList(paused(millis)));
    events.add(LOST);
    return events.toArray(Event[]::new);
  }

  /** A session in which the listener takes a message this long after reading it. */
  private static Event[] paused(long millis) {
    Message message = new Message(7, Optional.empty(), "0xab", 12);
    String stream = "rlpx";
    return new Event[] {
      new Event.SessionOpened(1, 0, "dialer", "d1", Role.DIALER, "rlpx", "a:1", "b:2"),
      new Event.SessionOpened(1, 0, "listener", "l1", Role.LISTENER, "rlpx", "b:2", "a:1"),
      new Event.MessageSent(2, MILLI, "dialer", "d1", stream, message, 0, 20),
      new Event.BytesWritten(3, MILLI, "dialer", "d1", 0, 20, Optional.empty()),
      new Event.BytesRead(2, 2 * MILLI, "listener", "l1", 0, 20, Optional.empty()),
      new Event.MessageDelivered(3, (2 + millis) * MILLI, "listener", "l1", stream, message),
    };
  }
}
