package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** What one node reported of transactions, over all its sessions, in the order of its events. */
public final class PoolTraffic {

  private final List<Event> events;

  private PoolTraffic(List<Event> events) {
    this.events = events;
  }

  public static PoolTraffic of(List<Event> events, Role role) {
    return new PoolTraffic(
        events.stream()
            .filter(event -> event.node().equals(role.word()))
            .sorted(Comparator.comparingLong(Event::seq))
            .toList());
  }

  /** Returns the transactions that its pool had taken by then. */
  public Set<String> takenBy(long nanos) {
    Set<String> taken = new HashSet<>();
    all(Event.TransactionsAdded.class)
        .filter(event -> event.nanos() <= nanos)
        .forEach(event -> taken.addAll(event.hashes()));
    return taken;
  }

  /** Returns the messages of a kind that it sent, as far as it says what they are about. */
  public Stream<Event.TransactionsNamed> named(EthCode code) {
    return all(Event.TransactionsNamed.class).filter(event -> event.isOf(code));
  }

  private <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  /**
   * Returns the requests for transactions that it had already, or that it was waiting for.
   *
   * @param told whether the script told the node at that time what to ask for
   */
  public List<PoolBreach> askedTwice(LongPredicate told) {
    List<PoolBreach> found = new ArrayList<>();
    Map<String, Event> because = new HashMap<>();
    for (Event event : events) {
      switch (event) {
        case Event.TransactionsAdded added ->
            added.hashes().forEach(hash -> because.put(hash, added));
        case Event.RequestEnded ended -> forget(ended, because);
        case Event.TransactionsNamed named -> {
          if (isAsked(named) && !told.test(named.nanos())) {
            List<String> again = named.hashes().stream().filter(because::containsKey).toList();
            if (!again.isEmpty()) {
              found.add(new PoolBreach.AskedTwice(named, because.get(again.getFirst()), again));
            }
            named.hashes().forEach(hash -> because.putIfAbsent(hash, named));
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private static boolean isAsked(Event.TransactionsNamed named) {
    return named.isOf(EthCode.GET_POOLED_TRANSACTIONS);
  }

  /** What a request that is over did not bring may be asked for again. */
  private void forget(Event.RequestEnded ended, Map<String, Event> because) {
    because
        .values()
        .removeIf(
            reason ->
                reason instanceof Event.TransactionsNamed asked
                    && requestId(asked).equals(Optional.of(ended.requestId()))
                    && asked.session().equals(ended.session()));
  }

  private Optional<String> requestId(Event.TransactionsNamed asked) {
    return all(Event.MessageSent.class)
        .filter(sent -> sent.session().equals(asked.session()))
        .filter(sent -> sent.message().digest().equals(asked.digest()))
        .findFirst()
        .flatMap(sent -> sent.message().requestId());
  }

  /**
   * Returns the messages that carry or announce transactions to the peer, in the session, from
   * which they had come.
   *
   * @param told whether the script told the node at that time what to send
   */
  public List<PoolBreach> sentBack(LongPredicate told) {
    List<PoolBreach> found = new ArrayList<>();
    Map<String, Event.TransactionsAdded> came = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.TransactionsAdded added) {
        added.hashes().forEach(hash -> came.putIfAbsent(hash, added));
      } else if (event instanceof Event.TransactionsNamed named && isSent(named)) {
        List<String> back =
            named.hashes().stream()
                .filter(came::containsKey)
                .filter(hash -> came.get(hash).session().equals(named.session()))
                .toList();
        if (!back.isEmpty() && !told.test(named.nanos())) {
          found.add(new PoolBreach.SentBack(named, came.get(back.getFirst()), back));
        }
      }
    }
    return found;
  }

  /**
   * Returns those of some transactions that an announcement of the peer was about, if this node
   * asked for none of them; empty if it does not say what all of its requests were about.
   */
  public Optional<PoolBreach> neverAsked(Event.TransactionsNamed announced, Set<String> lacking) {
    Set<String> asked = new HashSet<>();
    named(EthCode.GET_POOLED_TRANSACTIONS).forEach(event -> asked.addAll(event.hashes()));
    List<String> ignored =
        announced.hashes().stream()
            .filter(lacking::contains)
            .filter(hash -> !asked.contains(hash))
            .toList();
    return Optional.<PoolBreach>of(new PoolBreach.NeverAsked(announced, ignored))
        .filter(breach -> !ignored.isEmpty() && saysWhatItAskedFor());
  }

  private boolean saysWhatItAskedFor() {
    Set<String> said = new HashSet<>();
    named(EthCode.GET_POOLED_TRANSACTIONS).forEach(event -> said.add(event.digest()));
    return all(Event.MessageSent.class)
        .filter(sent -> sent.message().code() == EthCode.GET_POOLED_TRANSACTIONS.number())
        .allMatch(sent -> said.contains(sent.message().digest()));
  }

  private static boolean isSent(Event.TransactionsNamed named) {
    return named.isOf(EthCode.TRANSACTIONS) || named.isOf(EthCode.NEW_POOLED_TRANSACTION_HASHES);
  }
}
