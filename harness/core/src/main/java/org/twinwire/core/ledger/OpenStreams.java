package org.twinwire.core.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Role;

/**
 * The streams of one connection on which a node has answered and which it left open. The peer has
 * ended its side and the node knows it, but neither node reports that the node ended its own. Only
 * used where both nodes report such ends.
 *
 * @param answerer the node that sent the answers
 * @param untilNanos later events are ignored
 */
public record OpenStreams(Connection connection, Role answerer, long untilNanos) {

  /** This many open streams are a leak, even if others were ended. */
  public static final int MANY = 8;

  /** This many open streams are a leak if none was ended. */
  static final int FEWEST = 3;

  /** A node that ends its streams does so within this time after its answer. */
  static final long IDLE_NANOS = 1_000_000_000;

  /**
   * A node that ends its streams does so before its peer got answers to this many more requests.
   */
  private static final int ANSWERED_SINCE = 3;

  /**
   * Returns the last answer on each stream that was open then, in order. Empty if too few of the
   * streams that the node had time to end are open.
   */
  public List<Event.MessageDelivered> lastAnswers() {
    List<Event.MessageDelivered> answers = answers();
    Map<String, Event.MessageDelivered> last = new LinkedHashMap<>();
    answers.forEach(answer -> last.put(answer.stream(), answer));
    List<Event.MessageDelivered> over =
        last.values().stream().filter(answer -> isOver(answer.stream())).toList();
    List<Event.MessageDelivered> open =
        over.stream().filter(answer -> isOpen(answer.stream())).toList();
    long due = over.stream().filter(answer -> isDue(answer, answers)).count();
    long overdue = open.stream().filter(answer -> isDue(answer, answers)).count();
    boolean all = overdue == due && overdue >= FEWEST;
    return all || overdue >= MANY ? open : List.of();
  }

  private Endpoint own() {
    return connection.end(answerer);
  }

  private Endpoint asker() {
    return connection.end(answerer.other());
  }

  private List<Event.MessageDelivered> answers() {
    return asker()
        .all(Event.MessageDelivered.class)
        .filter(event -> event.nanos() <= untilNanos && event.message().answers())
        .toList();
  }

  /** Tests whether the peer has ended its side and the node knows it. */
  private boolean isOver(String stream) {
    return ended(asker(), stream, By.LOCAL)
        && (!own().observed() || ended(own(), stream, By.REMOTE));
  }

  private boolean ended(Endpoint end, String stream, By by) {
    return end.closed(stream, by).filter(event -> event.nanos() <= untilNanos).isPresent();
  }

  /** Tests whether the node has had the time to end its side. */
  private boolean isDue(Event.MessageDelivered answer, List<Event.MessageDelivered> answers) {
    return untilNanos - answer.nanos() >= IDLE_NANOS
        || answers.stream()
                .filter(other -> askedNanos(other.message()) > answer.nanos())
                .limit(ANSWERED_SINCE)
                .count()
            == ANSWERED_SINCE;
  }

  private long askedNanos(Message answer) {
    return asker()
        .all(Event.MessageSent.class)
        .filter(asked -> answer.answers(asked.message().code(), asked.message().requestId()))
        .mapToLong(Event::nanos)
        .max()
        .orElse(Long.MIN_VALUE);
  }

  private boolean isOpen(String stream) {
    return !ended(own(), stream, By.LOCAL)
        && !ended(asker(), stream, By.REMOTE)
        && Stream.of(own(), asker())
            .flatMap(end -> end.all(Event.StreamReset.class))
            .filter(reset -> reset.nanos() <= untilNanos)
            .noneMatch(reset -> reset.stream().equals(stream));
  }
}
