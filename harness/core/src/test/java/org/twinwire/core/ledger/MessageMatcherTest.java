package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

class MessageMatcherTest {

  private final List<Event.MessageSent> sends = new ArrayList<>();
  private final List<Sighting> seen = new ArrayList<>();

  @Test
  void matchesByDigestFirstInFirstOut() {
    sent("a", 10).sent("b", 20).sent("a", 10).saw("a", 10).saw("b", 20).saw("a", 10);

    assertThat(matches()).containsExactly("WHOLE[0]", "WHOLE[1]", "WHOLE[2]");
  }

  @Test
  void callsAThirdSightingOfTwoAgain() {
    sent("a", 10).sent("a", 10).saw("a", 10).saw("a", 10).saw("a", 10);

    assertThat(matches()).containsExactly("WHOLE[0]", "WHOLE[1]", "REPEATED[0]");
  }

  @Test
  void findsConsecutiveMessagesInOneEvent() {
    sent("a", 10).sent("b", 20).sent("c", 30).saw("a", 10).saw("bc", 50);

    assertThat(matches()).containsExactly("WHOLE[0]", "MERGED[1, 2]");
  }

  @Test
  void findsAMergeBehindAMessageThatIsLost() {
    sent("a", 10).sent("b", 20).sent("c", 30).saw("bc", 50);

    assertThat(matches()).containsExactly("MERGED[1, 2]");
  }

  @Test
  void callsAMergedEventThatComesTwiceAgain() {
    sent("a", 10).sent("b", 20).saw("ab", 30).saw("ab", 30);

    assertThat(matches()).containsExactly("MERGED[0, 1]", "REPEATED[0, 1]");
  }

  @Test
  void findsThePiecesOfOneMessage() {
    sent("a", 10).sent("b", 20).saw("a1", 4).saw("a2", 6).saw("b", 20);

    assertThat(matches()).containsExactly("PARTS[0]", "WHOLE[1]");
  }

  @Test
  void findsMessagesThatWereCutAnew() {
    sent("a", 10).sent("b", 20).saw("x", 12).saw("y", 18);

    assertThat(matches()).containsExactly("PARTS[0, 1]");
  }

  @Test
  void callsTheSameLengthWithAnotherDigestAltered() {
    sent("a", 10).sent("b", 20).saw("x", 20);

    assertThat(matches()).containsExactly("ALTERED[1]");
  }

  @Test
  void callsAMessageWithItsLengthInFrontAltered() {
    sent("a", 99, 0).saw("99a", 100);

    assertThat(matches()).containsExactly("ALTERED[0]");
  }

  @Test
  void neverTakesAnEventForAMessageThatWasSentLater() {
    sent("a", 10, 5_000_000_000L).sent("b", 20, 5_000_000_000L).saw("ab", 30);

    assertThat(matches()).containsExactly("UNMATCHED[]");
  }

  @Test
  void callsTheRestStrange() {
    sent("a", 10).saw("a", 10).saw("x", 11);

    assertThat(matches()).containsExactly("WHOLE[0]", "UNMATCHED[]");
  }

  private MessageMatcherTest sent(String digest, int size) {
    return sent(digest, size, 0);
  }

  private MessageMatcherTest sent(String digest, int size, long nanos) {
    Message message = new Message(sends.size(), Optional.empty(), digest, size);
    sends.add(new Event.MessageSent(sends.size() + 1L, nanos, "listener", "s", "x", message, 0, 0));
    return this;
  }

  private MessageMatcherTest saw(String digest, int size) {
    Message message = new Message(99, Optional.empty(), digest, size);
    Event event =
        new Event.MessageDelivered(seen.size() + 1L, seen.size(), "dialer", "s", "x", message);
    seen.add(Sighting.of(event).orElseThrow());
    return this;
  }

  private List<String> matches() {
    return MessageMatcher.match(sends, seen).stream()
        .map(match -> match.kind().name() + match.sends())
        .toList();
  }
}
