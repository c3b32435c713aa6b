package org.twinwire.core.finding;

import java.util.Optional;

/**
 * A finding and its place in the ledger.
 *
 * @param entry index of the entry it is about
 * @param sinceNanos when the deviation began, such as the time at which a lost message was sent
 */
record LocatedFinding(Finding finding, Optional<Integer> entry, long sinceNanos) {}
