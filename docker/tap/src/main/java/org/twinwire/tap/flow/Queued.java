package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * A piece, or the end, that waits for its time.
 *
 * @param piece empty with the end
 * @param shaped false if it only waits for what is before it
 * @param dueNanos not before this
 */
record Queued(ByteBuf piece, boolean shaped, long dueNanos, Optional<Ending> ending) {}
