package org.twinwire.runner.run;

/** The run ended before its plan was done: stopped, out of time, or no pair can be started. */
public final class RunStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RunStoppedException(String reason) {
    super(reason);
  }
}
