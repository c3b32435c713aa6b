package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventSession;
import org.twinwire.core.trace.Role;

class TapPathsTest {

  private final List<Event> events = new ArrayList<>();

  @Test
  void pairsTheSessionsOfBothNodesThroughTheTapWhateverTheirOrder() {
    dialer("d1", "h:1", "tap:9");
    dialer("d2", "h:2", "tap:9");
    listener("l1", "h:7", "tap:52");
    listener("l2", "h:7", "tap:51");
    tap("t2", "h:2", "tap:52");
    tap("t1", "h:1", "tap:51");

    List<Connection> connections = Connections.of(events);

    assertThat(connections).extracting(c -> c.dialer().session()).containsExactly("d1", "d2");
    assertThat(connections).extracting(c -> c.listener().session()).containsExactly("l2", "l1");
    assertThat(connections)
        .extracting(c -> EventSession.of(c.tap().events().getFirst()).orElseThrow())
        .containsExactly("t1", "t2");
  }

  @Test
  void pairsByOrderWhereTheEndpointsDoNotTell() {
    dialer("d1", "h:1", "tap:9");
    listener("l1", "h:7", "nat:52");
    tap("t1", "x:1", "x:2");

    assertThat(Connections.of(events))
        .singleElement()
        .satisfies(
            connection -> {
              assertThat(connection.listener().session()).isEqualTo("l1");
              assertThat(connection.tap().events()).hasSize(1);
            });
  }

  private void dialer(String session, String local, String remote) {
    events.add(
        new Event.SessionOpened(
            events.size(), 1, "dialer", session, Role.DIALER, "rlpx", local, remote));
  }

  private void listener(String session, String local, String remote) {
    events.add(
        new Event.SessionOpened(
            events.size(), 1, "listener", session, Role.LISTENER, "rlpx", local, remote));
  }

  private void tap(String session, String dialer, String listener) {
    events.add(new Event.TapOpened(events.size(), 1, "tap", session, dialer, listener));
  }
}
