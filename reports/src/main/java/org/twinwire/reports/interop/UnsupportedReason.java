package org.twinwire.reports.interop;

/**
 * Why comparisons are not supported, as the first of them says it.
 *
 * @param number counted from 1
 * @param comparisons how many say so
 */
public record UnsupportedReason(int number, String text, int comparisons) {}
