/**
 * Checks whether a node keeps the contract, call by call, with one line per check. Judging a
 * conversation belongs to {@code core}.
 */
package org.twinwire.runner.doctor;
