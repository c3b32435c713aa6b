package org.twinwire.core.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;

/**
 * A planted fault and its finding: one line of {@code faults.json}.
 *
 * @param fault name of the fault at the reference node
 * @param side the node that has it
 * @param found whether a finding has the right type, cause and station
 * @param type of the finding, right or wrong; type, cause and station are empty if there was none
 */
public record FaultRow(
    String fault,
    String stack,
    Role side,
    FindingType expectedType,
    String expectedCause,
    @JsonInclude Optional<Station> expectedStation,
    boolean found,
    @JsonInclude Optional<FindingType> type,
    @JsonInclude Optional<String> cause,
    @JsonInclude Optional<Station> station) {}
