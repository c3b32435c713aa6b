package org.twinwire.core.diff;

import java.util.Optional;

/**
 * An expectation of a step that was not met.
 *
 * @param requestId the request it is about; empty: the step as a whole
 * @param text {@code what: got (expected: bound)}
 */
record Mismatch(int step, Optional<String> requestId, String text) {}
