package org.twinwire.core.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Pairs requests, their answers and the requester's report of their end, by code and request id,
 * first in first out.
 */
public final class Exchanges {

  private final Connection connection;
  private final Role requester;
  private final Map<String, Deque<Entry>> requests = new HashMap<>();
  private final Map<String, Deque<Entry>> answers = new HashMap<>();
  private final Map<String, Deque<Event.RequestEnded>> ended = new HashMap<>();
  private final List<Exchange> exchanges = new ArrayList<>();

  private Exchanges(Connection connection, Role requester, List<Entry> entries) {
    this.connection = connection;
    this.requester = requester;
    for (Entry entry : entries) {
      EthCode.of(entry.message().code()).ifPresent(code -> sort(code, entry));
    }
    connection
        .end(requester)
        .all(Event.RequestEnded.class)
        .forEach(event -> queue(ended, event.requestId()).add(event));
  }

  /**
   * Returns all exchanges of a connection that one role began.
   *
   * @param entries those of the connection
   */
  public static List<Exchange> of(Connection connection, Role requester, List<Entry> entries) {
    return new Exchanges(connection, requester, entries).pair();
  }

  private void sort(EthCode code, Entry entry) {
    if (code.isRequest() && entry.direction() == requester) {
      queue(requests, key(code.number(), entry.message().requestId())).add(entry);
    }
    code.request()
        .filter(request -> entry.direction() != requester)
        .map(request -> key(request.number(), entry.message().requestId()))
        .ifPresent(key -> queue(answers, key).add(entry));
  }

  private List<Exchange> pair() {
    connection.end(requester).all(Event.RequestStarted.class).forEach(this::started);
    requests.values().forEach(queue -> queue.forEach(this::notStarted));
    return exchanges;
  }

  private void started(Event.RequestStarted started) {
    String key = key(started.code(), Optional.of(started.requestId()));
    Optional<Entry> request = next(requests, key);
    Optional<Event.RequestEnded> end = next(ended, started.requestId());
    exchanges.add(
        new Exchange(
            new Exchange.Asked(
                connection, requester, started.stream(), started.requestId(), started.code()),
            Optional.of(started),
            end,
            request,
            request.flatMap(entry -> next(answers, key)),
            end.isEmpty() && connection.end(requester).over().isEmpty()));
  }

  private void notStarted(Entry request) {
    String key = key(request.message().code(), request.message().requestId());
    exchanges.add(
        new Exchange(
            new Exchange.Asked(
                connection,
                requester,
                request.stream(),
                request.message().requestId().orElse("?"),
                request.message().code()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(request),
            next(answers, key),
            false));
  }

  private static String key(int code, Optional<String> requestId) {
    return code + "/" + requestId.orElse("?");
  }

  private static <T> Deque<T> queue(Map<String, Deque<T>> queues, String key) {
    return queues.computeIfAbsent(key, k -> new ArrayDeque<>());
  }

  private static <T> Optional<T> next(Map<String, Deque<T>> queues, String key) {
    return Optional.ofNullable(queue(queues, key).poll());
  }
}
