package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Heads;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.Role;

/** An example of a head that the listener mined and the dialer does not have. */
public interface MissedHeadCase extends Example {

  @Override
  default List<Finding> findings(List<Rule> rules) {
    Ledger ledger = Ledger.of(trace());
    List<Entry> announced =
        ledger.entries().stream().filter(entry -> entry.message().announcesBlocks()).toList();
    Evidence scene =
        MissedHeads.scene(
            ledger,
            new Heads(ledger.events()),
            Role.LISTENER,
            new MissedHeads.Window(0, Long.MAX_VALUE / 2),
            announced,
            announced.getLast());
    return List.of(new Causes(rules, trace().events()).explain(scene));
  }
}
