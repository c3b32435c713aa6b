package org.twinwire.contract;

/**
 * An event in the log.
 *
 * @param seq counts from 1 since the last reset
 * @param nanos {@link System#nanoTime()} when it was recorded
 */
public record NumberedEvent<E>(long seq, long nanos, E event) {}
