package org.twinwire.reports.interop;

/**
 * Why comparisons are not supported, in the words of the first of them.
 *
 * @param number counted from 1
 * @param comparisons number of comparisons with this reason
 */
public record UnsupportedReason(int number, String text, int comparisons) {}
