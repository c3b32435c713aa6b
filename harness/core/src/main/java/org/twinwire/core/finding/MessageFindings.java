package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Direction;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.ProcessDeaths;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.ledger.Teardown;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** What became of each message of a ledger, and every finding about a message or a connection. */
public final class MessageFindings {

  private final Ledger ledger;
  private final Causes causes;
  private final UnderwayMessages underway;
  private final AbandonedSteps abandoned;
  private final List<DeliveryCheck> deliveries;
  private final List<Account> accounts = new ArrayList<>();
  private final List<LocatedFinding> findings = new ArrayList<>();

  /**
   * Makes the findings of a ledger.
   *
   * @param ends when the script expects sessions to end
   */
  MessageFindings(Ledger ledger, ExpectedEnds ends, Causes causes) {
    this.ledger = ledger;
    this.causes = causes;
    this.underway = new UnderwayMessages(ends);
    this.abandoned = AbandonedSteps.of(ledger.events());
    this.deliveries = ledger.directions().stream().map(DeliveryCheck::new).toList();
    ledger.places().forEach(this::delivery);
    ledger.directions().forEach(this::unmatched);
    ledger.connections().forEach(this::requests);
    ledger.connections().forEach(this::whole);
    deaths();
    findings.sort(Comparator.comparingLong(LocatedFinding::sinceNanos));
  }

  /** Makes the findings of a trace alone, as if the script expected no session to end. */
  public static MessageFindings of(Trace trace) {
    return of(trace, ExpectedEnds.NONE, Causes.TABLE);
  }

  /**
   * The findings of a trace alone.
   *
   * @param ends when the script expects sessions to end
   * @param causes of this trace; they tell afterwards which rules were tried for each finding
   */
  public static MessageFindings of(Trace trace, ExpectedEnds ends, Causes causes) {
    return new MessageFindings(Ledger.of(trace), ends, causes);
  }

  static MessageFindings of(Trace trace, ExpectedEnds ends, List<Rule> rules) {
    return of(trace, ends, new Causes(rules, trace.events()));
  }

  /** Returns one account per entry of the ledger, in its order. */
  public List<Account> accounts() {
    return accounts;
  }

  /** Returns the findings in the order in which the deviations began. */
  List<LocatedFinding> located() {
    return findings;
  }

  public List<Finding> findings() {
    return findings.stream().map(LocatedFinding::finding).toList();
  }

  /** Tests whether a node died in this case, which explains every finding before the death. */
  public boolean hasDeath() {
    return findings.stream().anyMatch(found -> found.finding().endsCase());
  }

  private void delivery(Ledger.Place place) {
    Direction direction = ledger.direction(place);
    Entry entry = ledger.entry(place);
    DeliveryCheck check = deliveries.get(place.direction());
    List<Deviation> found = check.of(place.position());
    if (found.isEmpty()) {
      boolean leads = check.leads(place.position());
      accounts.add(
          new Account(entry, leads ? Disposition.DELIVERED_MERGED : Disposition.DELIVERED));
      return;
    }
    if (UnobservedDelivery.left(direction, place.position())) {
      accounts.add(new Account(entry, Disposition.LEFT));
      return;
    }
    Optional<String> underwayBecause =
        direction.at(Station.DELIVERED, place.position()).isEmpty()
            ? underway.reason(direction, place.position())
            : Optional.empty();
    if (underwayBecause.isPresent()) {
      accounts.add(new Account(entry, Disposition.UNDERWAY, underwayBecause.get()));
      return;
    }
    accounts.add(new Account(entry, Disposition.of(found.getFirst().type())));
    found.forEach(deviation -> add(place, deviation));
  }

  private void add(Ledger.Place place, Deviation deviation) {
    Direction direction = ledger.direction(place);
    add(
        new Evidence(
            deviation.type(),
            ledger.text(),
            new Evidence.Route(direction.connection(), direction.sender(), direction.stream()),
            new Evidence.Messages(
                Optional.of(ledger.entry(place)),
                deviation.others().stream()
                    .map(position -> ledger.entry(new Ledger.Place(place.direction(), position)))
                    .toList(),
                deviation.seen()),
            Optional.empty()));
  }

  private void add(Evidence evidence) {
    findings.add(
        new LocatedFinding(
            causes.explain(evidence),
            evidence.entry().map(Entry::index),
            Optional.of(evidence.connection().index()),
            Facts.sinceNanos(evidence)));
  }

  private void unmatched(Direction direction) {
    Map<String, List<Sighting>> byDigest = new LinkedHashMap<>();
    for (Sighting seen : direction.unmatched()) {
      byDigest.computeIfAbsent(seen.message().digest(), d -> new ArrayList<>()).add(seen);
    }
    byDigest
        .values()
        .forEach(
            seen ->
                add(
                    new Evidence(
                        FindingType.UNSOLICITED,
                        ledger.text(),
                        new Evidence.Route(
                            direction.connection(), direction.sender(), direction.stream()),
                        new Evidence.Messages(Optional.empty(), List.of(), seen),
                        Optional.empty())));
  }

  private void requests(Connection connection) {
    List<Account> own = own(connection);
    for (Role requester : Role.values()) {
      RequestAccounting requests =
          new RequestAccounting(ledger, connection, requester, own, abandoned);
      for (Evidence evidence : requests.deviations()) {
        if (!refusedAsExpected(connection, evidence)) {
          evidence.entry().ifPresent(entry -> overlay(evidence.type(), entry));
          add(evidence);
        }
      }
    }
  }

  private List<Account> own(Connection connection) {
    return accounts.stream()
        .filter(account -> account.entry().connection() == connection.index())
        .toList();
  }

  private void whole(Connection connection) {
    new ConnectionCheck(connection, ledger.entries(connection), ledger.text(), endNanos())
        .evidence().stream().filter(evidence -> !isKnown(evidence)).forEach(this::add);
  }

  /** Returns the time of the teardown, or of the last event in a trace that does not report it. */
  private long endNanos() {
    return Teardown.nanos(ledger.events())
        .orElseGet(
            () -> ledger.events().stream().mapToLong(Event::nanos).max().orElse(Long.MAX_VALUE));
  }

  /** Tests whether streams that were left open already explain that a stream limit was reached. */
  private boolean isKnown(Evidence evidence) {
    return findings.stream().anyMatch(found -> found.finding().covers(evidence.type()));
  }

  /** Tests for an unsolicited answer that ended the session as the script expects. */
  private boolean refusedAsExpected(Connection connection, Evidence evidence) {
    Optional<Entry> answer =
        evidence.type() == FindingType.UNSOLICITED
            ? evidence.entry()
            : evidence.exchange().filter(Exchange::refused).flatMap(Exchange::answer);
    return answer
        .filter(
            entry ->
                underway.refused(connection, entry)
                    || underway.dropped(connection, entry.direction(), entry.sent()).isPresent())
        .isPresent();
  }

  private void overlay(FindingType type, Entry entry) {
    boolean about = type == FindingType.LATE || type == FindingType.UNSOLICITED;
    if (about && accounts.get(entry.index()).disposition() == Disposition.DELIVERED) {
      accounts.set(
          entry.index(), new Account(accounts.get(entry.index()).entry(), Disposition.of(type)));
    }
  }

  /** Adds the deaths and removes the findings that are their consequences. */
  private void deaths() {
    List<Event.ProcessDied> charged = new ProcessDeaths(ledger.events()).charged();
    if (!charged.isEmpty()) {
      findings.removeIf(DeathFindings::isConsequence);
      charged.forEach(death -> findings.add(DeathFindings.of(death, ledger, causes)));
    }
  }
}
