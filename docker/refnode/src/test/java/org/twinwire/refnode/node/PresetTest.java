package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.SHORT;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Framing;
import org.twinwire.refnode.behaviour.Preset;
import org.twinwire.refnode.events.MessageNote;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;

/** What each preset does to the answers its dialer waits for; the listener is a patient server. */
class PresetTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();
  private static final Behaviour SERVER = Preset.FIX_3_BEFORE_NEGOTIATION.behaviour();

  @BeforeEach
  void serve() {
    PAIR.listener.behaviour(SERVER);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void originalBuffersTheAnswerAndNeverDeliversIt(Stack stack) {
    PAIR.dialer.behaviour(Preset.ORIGINAL.behaviour());
    Outcome outcome =
        PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, List.of(headers(5, 1, SHORT))).getFirst();

    assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
    assertThat(events(PAIR.dialer, NodeEvent.MessageBuffered.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.message().code()).isEqualTo(4);
              assertThat(event.bufferedBytes()).isEqualTo(event.message().size());
              assertThat(delivered()).doesNotContain(event.message());
            });
    assertThat(events(PAIR.dialer, NodeEvent.ListenerAttached.class))
        .extracting(NodeEvent.ListenerAttached::stream)
        .containsExactly("dialer-0", "dialer-1");
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void rlpxIsTheSameWithEveryPreset(Preset preset) {
    PAIR.behave(preset.behaviour());

    assertThat(PAIR.connect(Stack.RLPX).ask(RequestMode.SEQUENTIAL, headers(5, 6)))
        .allMatch(Outcome.Answered.class::isInstance);
    assertThat(events(PAIR.dialer, NodeEvent.MessageBuffered.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void replayMergesTwoEarlyAnswersIntoOneDeliveryAndTheSecondIsLost(Stack stack) {
    PAIR.dialer.behaviour(Preset.FIX_2_REPLAY.behaviour().withLateMessages(2));
    List<Outcome> outcomes =
        PAIR.connect(stack)
            .ask(RequestMode.ONE_WRITE, List.of(headers(5, 1, TIMEOUT), headers(6, 1, SHORT)));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Answered.class);
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.TimedOut.class);
    assertThat(mergedSizes())
        .containsExactly(
            events(PAIR.dialer, NodeEvent.MessageBuffered.class).getLast().bufferedBytes());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void replayDeliversASingleEarlyAnswer(Stack stack) {
    assertAnswered(stack, Preset.FIX_2_REPLAY.behaviour());
    assertThat(events(PAIR.dialer, NodeEvent.MessageBuffered.class)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void replayByHandDeliversBothEarlyAnswers(Stack stack) {
    PAIR.dialer.behaviour(Preset.FIX_2_QUICK.behaviour().withLateMessages(2));

    assertThat(PAIR.connect(stack).ask(RequestMode.ONE_WRITE, headers(5, 6)))
        .allMatch(Outcome.Answered.class::isInstance);
    assertThat(events(PAIR.dialer, NodeEvent.MessageBuffered.class)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void replayWithLengthPrefixesDeliversBothEarlyAnswers(Stack stack) {
    PAIR.listener.behaviour(SERVER.with(Framing.VARINT));
    PAIR.dialer.behaviour(Preset.FIX_2_REPLAY.behaviour().with(Framing.VARINT).withLateMessages(2));

    assertThat(PAIR.connect(stack).ask(RequestMode.ONE_WRITE, headers(5, 6)))
        .allMatch(Outcome.Answered.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void oneLongLivedStreamLosesNothing(Stack stack) {
    PAIR.listener.behaviour(Preset.FIX_1_LONG_LIVED.behaviour());
    assertAnswered(stack, Preset.FIX_1_LONG_LIVED.behaviour());
    assertThat(events(PAIR.dialer, NodeEvent.StreamOpened.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void listeningBeforeNegotiationLosesNothing(Stack stack) {
    assertAnswered(stack, Preset.FIX_3_BEFORE_NEGOTIATION.behaviour());
    assertThat(events(PAIR.dialer, NodeEvent.MessageBuffered.class)).isEmpty();
    assertThat(events(PAIR.dialer, NodeEvent.StreamOpened.class)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void droppedDataIsTold(Stack stack) {
    PAIR.dialer.behaviour(Preset.ORIGINAL.behaviour().with(BufferPolicy.DROP));
    PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, List.of(headers(5, 1, SHORT)));

    assertThat(events(PAIR.dialer, NodeEvent.MessageBuffered.class)).isEmpty();
    assertThat(events(PAIR.dialer, NodeEvent.LogLine.class))
        .extracting(NodeEvent.LogLine::text)
        .anyMatch(text -> text.matches("dialer-1" + ": dropped \\d+ bytes without a listener .*"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void aLateListenerComesAfterAWhileEvenIfNothingIsThere(Stack stack) {
    PAIR.dialer.behaviour(
        Preset.FIX_2_REPLAY.behaviour().withLateMessages(100).withLateAfter(SHORT));

    assertThat(PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(5)))
        .allMatch(Outcome.Answered.class::isInstance);
  }

  private static void assertAnswered(Stack stack, Behaviour behaviour) {
    PAIR.dialer.behaviour(behaviour);

    assertThat(PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(5, 6)))
        .allMatch(Outcome.Answered.class::isInstance);
  }

  private static List<MessageNote> delivered() {
    return events(PAIR.dialer, NodeEvent.MessageDelivered.class).stream()
        .map(NodeEvent.MessageDelivered::message)
        .toList();
  }

  private static List<Long> mergedSizes() {
    return delivered().stream()
        .filter(message -> message.code() == 4)
        .map(message -> (long) message.size())
        .toList();
  }
}
