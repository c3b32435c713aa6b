package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.IgnoredAnswer;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;

/** Compares the requests of one role on one connection with their answers. */
final class RequestAccounting {

  private final Connection connection;
  private final Role requester;
  private final List<Entry> entries;
  private final Map<Integer, Disposition> dispositions;
  private final EventText text;
  private final AbandonedSteps abandoned;
  private final List<Exchange> exchanges;

  /**
   * Creates the accounting of one role on one connection of the ledger.
   *
   * @param accounts those of the connection
   */
  RequestAccounting(
      Ledger ledger,
      Connection connection,
      Role requester,
      List<Account> accounts,
      AbandonedSteps abandoned) {
    this.connection = connection;
    this.requester = requester;
    this.entries = accounts.stream().map(Account::entry).toList();
    this.dispositions =
        accounts.stream()
            .collect(Collectors.toMap(account -> account.entry().index(), Account::disposition));
    this.text = ledger.text();
    this.abandoned = abandoned;
    this.exchanges = ledger.exchanges(connection, requester);
  }

  List<Evidence> deviations() {
    List<Evidence> scenes = new ArrayList<>();
    exchanges.forEach(exchange -> late(exchange).ifPresent(scenes::add));
    exchanges.stream().filter(this::unanswered).map(this::timedOut).forEach(scenes::add);
    surplus().forEach(answer -> scenes.add(unsolicited(answer)));
    ignored().forEach(found -> scenes.add(ignored(found)));
    return scenes;
  }

  /** Finds answers that a black box ignored, from the requests that it sent later. */
  private List<IgnoredAnswer> ignored() {
    Endpoint asking = connection.end(requester);
    return asking.observed() || asking.death().isPresent()
        ? List.of()
        : IgnoredAnswer.among(exchanges, entries);
  }

  private Evidence ignored(IgnoredAnswer found) {
    return scene(
        FindingType.LATE,
        requester.other(),
        found.ignored().answer(),
        found.others(),
        Optional.of(found.ignored()));
  }

  private Optional<Evidence> late(Exchange exchange) {
    return exchange
        .answer()
        .filter(answer -> isLate(exchange, answer))
        .map(
            answer ->
                scene(
                    FindingType.LATE,
                    requester.other(),
                    Optional.of(answer),
                    List.of(),
                    Optional.of(exchange)));
  }

  private static boolean isLate(Exchange exchange, Entry answer) {
    return exchange.timedOut()
        && exchange
            .ended()
            .filter(
                end ->
                    answer.seenAt(Station.DELIVERED).stream()
                        .anyMatch(seen -> seen.seq() > end.seq()))
            .isPresent();
  }

  /** Tests whether the request timed out and no deviation of its messages explains it. */
  private boolean unanswered(Exchange exchange) {
    return (exchange.timedOut() || abandoned.include(exchange))
        && exchange.request().map(this::arrived).orElse(true)
        && exchange.answer().map(this::arrived).orElse(true)
        && exchange.answer().filter(answer -> isLate(exchange, answer)).isEmpty();
  }

  private boolean arrived(Entry entry) {
    return switch (dispositions.getOrDefault(entry.index(), Disposition.DELIVERED)) {
      case DELIVERED, DELIVERED_MERGED, LEFT -> true;
      case UNDERWAY, MERGED, SPLIT, CORRUPTED, LOST, DUPLICATED, REORDERED, LATE, UNSOLICITED ->
          false;
    };
  }

  private Evidence timedOut(Exchange exchange) {
    return scene(
        FindingType.TIMED_OUT, requester, exchange.request(), List.of(), Optional.of(exchange));
  }

  /**
   * Returns delivered answers that belong to no request, or to a request that was already answered.
   */
  private List<Entry> surplus() {
    Set<Integer> matched = new HashSet<>();
    exchanges.forEach(exchange -> exchange.answer().ifPresent(entry -> matched.add(entry.index())));
    return entries.stream()
        .filter(entry -> entry.direction() != requester && !matched.contains(entry.index()))
        .filter(entry -> entry.passed().containsKey(Station.DELIVERED))
        .filter(entry -> entry.message().answers())
        .toList();
  }

  private Evidence unsolicited(Entry answer) {
    List<Entry> first =
        exchanges.stream()
            .flatMap(exchange -> exchange.answer().stream())
            .filter(other -> sameRequest(other, answer))
            .limit(1)
            .toList();
    return scene(
        FindingType.UNSOLICITED, requester.other(), Optional.of(answer), first, Optional.empty());
  }

  private static boolean sameRequest(Entry one, Entry other) {
    return one.message().code() == other.message().code()
        && one.message().requestId().equals(other.message().requestId());
  }

  private Evidence scene(
      FindingType type,
      Role sender,
      Optional<Entry> entry,
      List<Entry> others,
      Optional<Exchange> exchange) {
    String stream = entry.map(Entry::stream).or(() -> exchange.map(Exchange::stream)).orElse("");
    return new Evidence(
        type,
        text,
        new Evidence.Route(connection, sender, stream),
        new Evidence.Messages(entry, others, List.of()),
        exchange);
  }
}
