package org.twinwire.core.consistency;

import java.util.List;
import org.twinwire.core.trace.Event;

/** Finds one kind of contradiction among the events of one node, given in its order. */
@FunctionalInterface
interface ContractRule {

  List<Contradiction> of(List<Event> events);
}
