/**
 * Measures how fast the nodes of a pair answer, over each stack and beside a bare TCP echo: what is
 * timed, in which order, and the table of it. Judges nothing.
 */
package org.twinwire.runner.bench;
