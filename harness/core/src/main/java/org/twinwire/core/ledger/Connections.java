package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventSession;
import org.twinwire.core.trace.Placements;
import org.twinwire.core.trace.Role;

/**
 * Pairs the sessions of the dialer with those of the listener. Sessions are matched by the two
 * endpoints of their connection, through the tap if there is one. Where the endpoints do not match,
 * for example behind an address translation, they are paired in order of opening, stack by stack.
 */
public final class Connections {

  private final Map<String, List<Event>> dialer;
  private final Map<String, List<Event>> listener;
  private final TapPaths tap;
  private final Set<Role> blackBoxes;
  private final Map<Role, Event.ProcessDied> dead;
  private final Interventions interventions;

  private Connections(List<Event> events) {
    this.dialer = sessions(events, Role.DIALER.word());
    this.listener = sessions(events, Role.LISTENER.word());
    this.tap = new TapPaths(sessions(events, "tap").values());
    this.blackBoxes =
        events.stream()
            .flatMap(event -> event instanceof Event.BlackBox e ? Stream.of(e) : Stream.empty())
            .map(Event.BlackBox::role)
            .collect(Collectors.toSet());
    this.dead =
        ProcessDeaths.in(events)
            .collect(Collectors.toMap(Event.ProcessDied::role, e -> e, (a, b) -> a));
    this.interventions = Interventions.in(events);
  }

  public static List<Connection> of(List<Event> events) {
    return new Connections(Placements.applied(events)).pair();
  }

  private static Map<String, List<Event>> sessions(List<Event> events, String node) {
    Map<String, List<Event>> sessions = new LinkedHashMap<>();
    for (Event event : events) {
      if (event.node().equals(node)) {
        EventSession.of(event)
            .ifPresent(name -> sessions.computeIfAbsent(name, n -> new ArrayList<>()).add(event));
      }
    }
    return sessions;
  }

  private List<Connection> pair() {
    Map<String, String> partners = byEndpoints();
    List<String> left =
        listener.keySet().stream()
            .filter(name -> !partners.containsValue(name))
            .collect(Collectors.toCollection(ArrayList::new));
    dialer.keySet().stream()
        .filter(name -> !partners.containsKey(name))
        .toList()
        .forEach(name -> takeNext(partners, name, left));
    List<Connection> connections = new ArrayList<>();
    dialer.keySet().forEach(n -> add(connections, n, partners.getOrDefault(n, "")));
    left.forEach(name -> add(connections, "", name));
    return connections;
  }

  /** Pairs a session of the dialer with the first one left that may be over the same stack. */
  private void takeNext(Map<String, String> partners, String name, List<String> left) {
    Set<String> stack = stacks(dialer.get(name));
    left.stream()
        .filter(there -> mayBeSame(stack, stacks(listener.get(there))))
        .findFirst()
        .ifPresent(
            there -> {
              partners.put(name, there);
              left.remove(there);
            });
  }

  private static boolean mayBeSame(Set<String> here, Set<String> there) {
    return here.isEmpty() || there.isEmpty() || here.equals(there);
  }

  private static Set<String> stacks(List<Event> session) {
    return opened(List.of(session)).map(Event.SessionOpened::stack).collect(Collectors.toSet());
  }

  private Map<String, String> byEndpoints() {
    Map<String, String> partners = new HashMap<>();
    for (Event.SessionOpened here : opened(dialer.values()).toList()) {
      opened(listener.values())
          .filter(there -> sameConnection(here, there) || tap.join(here, there))
          .filter(there -> !partners.containsValue(there.session()))
          .findFirst()
          .ifPresent(there -> partners.put(here.session(), there.session()));
    }
    return partners;
  }

  private static boolean sameConnection(Event.SessionOpened here, Event.SessionOpened there) {
    return here.local().equals(there.remote()) && here.remote().equals(there.local());
  }

  private static Stream<Event.SessionOpened> opened(Collection<List<Event>> sessions) {
    return sessions.stream()
        .flatMap(List::stream)
        .filter(Event.SessionOpened.class::isInstance)
        .map(Event.SessionOpened.class::cast);
  }

  private void add(List<Connection> connections, String here, String there) {
    List<Event> near = dialer.getOrDefault(here, List.of());
    List<Event> far = listener.getOrDefault(there, List.of());
    Endpoint from = new Endpoint(Role.DIALER, here, near, interventions.ends(near, far));
    Endpoint to = new Endpoint(Role.LISTENER, there, far, interventions.ends(far, near));
    Connection direct =
        new Connection(
            connections.size(),
            mirrored(from, to),
            mirrored(to, from),
            TapView.NONE,
            interventions);
    connections.add(direct.withTap(tap.take(direct)));
  }

  private Endpoint mirrored(Endpoint own, Endpoint peer) {
    return Optional.ofNullable(dead.get(own.role()))
        .map(death -> Endpoint.ofDead(death, peer))
        .orElseGet(
            () -> blackBoxes.contains(own.role()) ? Endpoint.ofBlackBox(own.role(), peer) : own);
  }
}
