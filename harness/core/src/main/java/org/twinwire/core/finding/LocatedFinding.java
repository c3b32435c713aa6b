package org.twinwire.core.finding;

import java.util.Optional;

/**
 * A finding and its place in the ledger.
 *
 * @param entry index of the entry it is about
 * @param sinceNanos when what deviated began, such as the sending of the lost message
 */
public record LocatedFinding(Finding finding, Optional<Integer> entry, long sinceNanos) {}
