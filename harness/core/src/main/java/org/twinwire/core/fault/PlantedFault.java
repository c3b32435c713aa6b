package org.twinwire.core.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.trace.Role;

/**
 * One entry of planted-faults.yaml.
 *
 * @param line where it begins in the file, from 1
 * @param fault the reference node's name for it
 * @param script id of the scenario that shows it
 * @param sides the nodes that have it, one after the other
 * @param with more keys of the behaviour of the node that has it
 * @param station the last station of the finding; empty: any
 */
public record PlantedFault(
    int line,
    String fault,
    String script,
    List<Role> sides,
    List<String> stacks,
    Map<String, Object> with,
    FindingType finding,
    String cause,
    Optional<Station> station) {

  public PlantedFault {
    sides = List.copyOf(sides);
    stacks = List.copyOf(stacks);
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }

  boolean isNamed(List<String> globs) {
    return globs.stream().anyMatch(glob -> IdGlob.of(glob).matches(fault));
  }

  /** Returns the same fault on only these of its stacks. */
  PlantedFault on(List<String> some) {
    return new PlantedFault(
        line,
        fault,
        script,
        sides,
        stacks.stream().filter(some::contains).toList(),
        with,
        finding,
        cause,
        station);
  }

  boolean isFoundBy(Finding found) {
    return isFoundAs(found.type(), found.cause(), found.lastStation());
  }

  /** Tells whether type and cause of a finding are right, and the station if one is given. */
  public boolean isFoundAs(FindingType type, String why, Optional<Station> last) {
    return type == finding && why.equals(cause) && (station.isEmpty() || station.equals(last));
  }
}
