/** The command line: options in, lines and exit codes out. */
package org.twinwire.runner.cli;
