/**
 * The command line: parses options, prints lines and sets exit codes. The work itself belongs to
 * {@code run} and {@code doctor}.
 */
package org.twinwire.runner.cli;
