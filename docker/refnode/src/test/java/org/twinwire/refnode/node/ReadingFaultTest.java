package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.FaultyPair.HEADERS;
import static org.twinwire.refnode.node.FaultyPair.buffered;
import static org.twinwire.refnode.node.FaultyPair.decoded;
import static org.twinwire.refnode.node.FaultyPair.delivered;
import static org.twinwire.refnode.node.FaultyPair.warnings;
import static org.twinwire.refnode.node.FaultyPair.words;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.events;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.events.MessageNote;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.fault.BufferLimit;
import org.twinwire.refnode.fault.CorruptByte;
import org.twinwire.refnode.fault.Drop;
import org.twinwire.refnode.fault.Hold;
import org.twinwire.refnode.fault.MergeOnReplay;
import org.twinwire.refnode.fault.SecondListener;

/** What faults between the socket and the application do, and what the node tells of it. */
class ReadingFaultTest {

  private static final FaultyPair FAULTY = new FaultyPair();
  private static final Node DIALER = FAULTY.pair.dialer;
  private static final Node LISTENER = FAULTY.pair.listener;
  private static final int REQUEST = 3;

  @AfterAll
  static void close() {
    FAULTY.close();
  }

  @ParameterizedTest
  @EnumSource
  void holdKeepsTheFirstAnswerForGood(Stack stack) {
    FAULTY.dialer(new Hold(1, TIMEOUT));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsExactly("TimedOut", "Answered");
    assertThat(buffered(DIALER, HEADERS)).containsExactly("1");
    assertThat(delivered(DIALER, HEADERS)).containsExactly("2");
    assertThat(events(DIALER, NodeEvent.ListenerAttached.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void holdKeepsTheFirstRequestForGood(Stack stack) {
    FAULTY.listener(new Hold(1, TIMEOUT));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsExactly("TimedOut", "Answered");
    assertThat(buffered(LISTENER, REQUEST)).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource
  void dropThrowsTheFirstAnswerAway(Stack stack) {
    FAULTY.dialer(new Drop(1, TIMEOUT));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsExactly("TimedOut", "Answered");
    assertThat(decoded(DIALER, HEADERS)).containsExactly("1", "2");
    assertThat(buffered(DIALER, HEADERS)).isEmpty();
    assertThat(delivered(DIALER, HEADERS)).containsExactly("2");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void mergeOnReplayReadsTheFirstOfTwoAnswers(Stack stack) {
    FAULTY.dialer(new MergeOnReplay(2, TIMEOUT));

    assertThat(words(FAULTY.askTogether(stack, 3)))
        .containsExactly("Answered", "TimedOut", "Answered");
    assertThat(buffered(DIALER, HEADERS)).containsExactly("1", "2");
    assertThat(delivered(DIALER, HEADERS)).containsExactly("1", "3");
  }

  @ParameterizedTest
  @EnumSource
  void aMessageChangesOnItsWayAndIsStillRead(Stack stack) {
    FAULTY.dialer(new CorruptByte(1));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsExactly("Answered", "Answered");
    assertThat(digests(deliveredAnswers()).getFirst())
        .isNotEqualTo(digests(sentAnswers()).getFirst());
    assertThat(digests(deliveredAnswers()).getLast()).isEqualTo(digests(sentAnswers()).getLast());
  }

  @ParameterizedTest
  @EnumSource
  void aSecondListenerTakesTheAnswerAndTheRequestNeverEnds(Stack stack) {
    FAULTY.dialer(new SecondListener(1));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsExactly("TimedOut", "Answered");
    assertThat(events(DIALER, NodeEvent.ListenerAttached.class)).hasSize(2);
    assertThat(delivered(DIALER, HEADERS)).containsExactly("1", "2");
  }

  @ParameterizedTest
  @EnumSource
  void aFullBufferEndsItsStreamWithoutAWord(Stack stack) {
    FAULTY.listener(new BufferLimit(60, TIMEOUT));

    assertThat(words(FAULTY.askTogether(stack, 9))).containsOnly("Disconnected");
    assertThat(buffered(LISTENER, REQUEST)).isNotEmpty();
    assertThat(events(LISTENER, NodeEvent.LimitHit.class)).isEmpty();
    assertThat(warnings(LISTENER)).isEmpty();
    if (stack == Stack.RLPX) {
      TestingPair.await(LISTENER, NodeEvent.SessionClosed.class);
    } else {
      TestingPair.await(LISTENER, NodeEvent.StreamReset.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBufferThatDoesNotFillIsHandedOver(Stack stack) {
    FAULTY.listener(new BufferLimit(1000, FaultyPair.soon()));

    assertThat(words(FAULTY.askTogether(stack, 3))).containsOnly("Answered");
  }

  private static List<MessageNote> deliveredAnswers() {
    return events(DIALER, NodeEvent.MessageDelivered.class).stream()
        .map(NodeEvent.MessageDelivered::message)
        .filter(note -> note.code() == HEADERS)
        .toList();
  }

  private static List<MessageNote> sentAnswers() {
    return events(LISTENER, NodeEvent.MessageSent.class).stream()
        .map(NodeEvent.MessageSent::message)
        .filter(note -> note.code() == HEADERS)
        .toList();
  }

  private static List<String> digests(List<MessageNote> notes) {
    return notes.stream().map(MessageNote::digest).toList();
  }
}
