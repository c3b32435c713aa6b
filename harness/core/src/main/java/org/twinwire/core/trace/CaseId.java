package org.twinwire.core.trace;

/**
 * Names one run of a script: scenario × pair × stack × eth version × shape × attempt.
 *
 * @param attempt counts from 1
 */
public record CaseId(
    String scenario,
    String dialer,
    String listener,
    String stack,
    int eth,
    String shape,
    int attempt) {}
