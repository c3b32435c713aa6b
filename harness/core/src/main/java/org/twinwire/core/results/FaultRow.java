package org.twinwire.core.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;

/**
 * A planted fault, and what was found of it: one line of {@code faults.json}.
 *
 * @param fault the reference node's word for it
 * @param side the node that has it
 * @param found whether a finding came that is right in type, cause and station
 * @param type what was found, right or wrong; all three are empty when nothing was
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
