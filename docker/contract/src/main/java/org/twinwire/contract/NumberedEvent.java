package org.twinwire.contract;

/**
 * An event in the log.
 *
 * @param seq counts from 1 since the last reset
 * @param nanos {@link System#nanoTime()} when it happened
 */
public record NumberedEvent<E>(long seq, long nanos, E event) {}
