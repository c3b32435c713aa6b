package org.twinwire.core.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Message;

/**
 * An answer that reached a black box and had no effect: the node sent the same request again much
 * later, and went on as soon as it received the same answer once more.
 *
 * <p>A repeated request alone is not enough: a node may request a head as often as it likes, use
 * one answer twice, or be working on another one. So the second answer must be what made the node
 * go on, and it must have received nothing else meanwhile. Headers, which nodes request again and
 * again, only count until the node received something else for the first time.
 *
 * @param ignored the request whose answer had no effect
 * @param again the same request, later
 * @param next the first request after the second answer that got a new answer
 */
public record IgnoredAnswer(Exchange ignored, Exchange again, Exchange next) {

  /** A node that accepts an answer acts on it within this time. */
  static final long IDLE_NANOS = 1_000_000_000;

  /** An answer that makes a node go on is followed by another request within this time. */
  static final long ONWARD_NANOS = 500_000_000;

  /**
   * Returns all ignored answers, in the order of the requests.
   *
   * @param exchanges those that a black box began on one connection
   * @param entries all messages of the connection
   */
  public static List<IgnoredAnswer> among(List<Exchange> exchanges, List<Entry> entries) {
    List<Exchange> told =
        exchanges.stream()
            .filter(IgnoredAnswer::brought)
            .sorted(Comparator.comparingLong(Exchange::sinceNanos))
            .toList();
    return told.stream().flatMap(first -> of(first, told, entries).stream()).toList();
  }

  /**
   * Tests whether the request is known, and its answer reached the node and was not an empty list.
   */
  private static boolean brought(Exchange exchange) {
    return question(exchange).isPresent()
        && exchange.answer().filter(answer -> reached(answer) && !isEmpty(answer)).isPresent();
  }

  private static Optional<IgnoredAnswer> of(
      Exchange first, List<Exchange> told, List<Entry> entries) {
    Optional<Exchange> after = after(reachedNanos(first), told);
    return after
        .filter(again -> question(again).equals(question(first)))
        .filter(again -> size(again) == size(first))
        .filter(again -> again.sinceNanos() - reachedNanos(first) >= IDLE_NANOS)
        .filter(again -> isLatest(first, again, told))
        .filter(again -> told.stream().noneMatch(each -> keepsBusy(each, first, again)))
        .flatMap(again -> next(first, again, told))
        .filter(found -> !found.wasCalled(entries));
  }

  private static Optional<Exchange> after(long nanos, List<Exchange> told) {
    return told.stream().filter(each -> each.sinceNanos() > nanos).findFirst();
  }

  /** Tests whether the answer is the last one among equal requests that were open together. */
  private static boolean isLatest(Exchange first, Exchange again, List<Exchange> told) {
    return told.stream()
        .filter(each -> question(each).equals(question(first)))
        .filter(each -> each.sinceNanos() > first.sinceNanos())
        .findFirst()
        .filter(again::equals)
        .isPresent();
  }

  private static boolean keepsBusy(Exchange other, Exchange first, Exchange again) {
    boolean another = !question(other).equals(question(first));
    boolean headers = first.code() == EthCode.GET_BLOCK_HEADERS.number();
    return another
        && other.sinceNanos() < again.sinceNanos()
        && (headers || reachedNanos(other) > first.sinceNanos());
  }

  private static Optional<IgnoredAnswer> next(Exchange first, Exchange again, List<Exchange> told) {
    return after(reachedNanos(again), told)
        .filter(next -> !question(next).equals(question(first)))
        .filter(next -> next.sinceNanos() - reachedNanos(again) <= ONWARD_NANOS)
        .map(next -> new IgnoredAnswer(first, again, next));
  }

  /** Tests whether the peer meanwhile sent something else that may have made the node go on. */
  private boolean wasCalled(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.direction() != ignored.requester())
        .filter(entry -> !entry.message().answers())
        .anyMatch(
            entry ->
                entry.sent().nanos() > ignored.sinceNanos()
                    && entry.sent().nanos() < next.sinceNanos());
  }

  private static Optional<String> question(Exchange exchange) {
    return exchange.request().flatMap(request -> request.message().question());
  }

  private static boolean reached(Entry answer) {
    return answer.lastStation().compareTo(Station.WRITTEN) >= 0;
  }

  private static long reachedNanos(Exchange exchange) {
    Entry answer = exchange.answer().orElseThrow();
    return answer.passed().get(answer.lastStation());
  }

  /** Returns the size without the id, which may be shorter in one of two equal answers. */
  private static int size(Exchange exchange) {
    Message answer = exchange.answer().orElseThrow().message();
    return answer.size() - RequestIds.encodedBytes(answer.requestId());
  }

  /** Tests for a message that consists of code, list, id and an empty list. */
  private static boolean isEmpty(Entry answer) {
    return answer.message().size() <= 3 + RequestIds.encodedBytes(answer.message().requestId());
  }

  /** Returns the further requests that a finding about this answer concerns. */
  public List<Entry> others() {
    return Stream.of(again, next).flatMap(each -> each.request().stream()).toList();
  }
}
