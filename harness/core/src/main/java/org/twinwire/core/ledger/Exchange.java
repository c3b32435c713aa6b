package org.twinwire.core.ledger;

import java.util.Optional;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;

/**
 * A request and its answer.
 *
 * @param request the entry of the request message; empty if it was never sent
 * @param answer the entry of the message that answers it; empty if the peer sent none
 * @param unended whether the request was still open, on an open session, when the trace ended
 */
public record Exchange(
    Asked asked,
    Optional<Event.RequestStarted> started,
    Optional<Event.RequestEnded> ended,
    Optional<Entry> request,
    Optional<Entry> answer,
    boolean unended) {

  /**
   * What was asked, and where.
   *
   * @param code of the request message
   */
  public record Asked(
      Connection connection, Role requester, String stream, String requestId, int code) {}

  public Connection connection() {
    return asked.connection();
  }

  public Role requester() {
    return asked.requester();
  }

  public String stream() {
    return asked.stream();
  }

  public String requestId() {
    return asked.requestId();
  }

  public int code() {
    return asked.code();
  }

  public boolean timedOut() {
    return unended || endedAs(OutcomeKind.TIMED_OUT) || refused();
  }

  /**
   * Tests whether the requester received the answer, did not accept it, and the session ended then.
   */
  public boolean refused() {
    return endedAs(OutcomeKind.DISCONNECTED) && answerDelivered() && !answerFollowsOwnEnd();
  }

  /** Tests whether the requester had ended the session itself before the answer was delivered. */
  private boolean answerFollowsOwnEnd() {
    long end = ended.map(Event.RequestEnded::seq).orElse(Long.MAX_VALUE);
    return connection().end(requester()).closed(By.LOCAL).isPresent()
        && answer.stream()
            .flatMap(entry -> entry.seenAt(Station.DELIVERED).stream())
            .allMatch(seen -> seen.seq() > end);
  }

  private boolean endedAs(OutcomeKind kind) {
    return ended.filter(event -> event.endedAs(kind)).isPresent();
  }

  private boolean answerDelivered() {
    return answer.filter(entry -> entry.passed().containsKey(Station.DELIVERED)).isPresent();
  }

  public long sinceNanos() {
    return started
        .map(Event.RequestStarted::nanos)
        .or(() -> request.map(entry -> entry.sent().nanos()))
        .orElse(Long.MIN_VALUE);
  }
}
