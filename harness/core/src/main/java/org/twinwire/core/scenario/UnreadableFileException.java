package org.twinwire.core.scenario;

/** Nothing of the file can be used; {@link #problem()} says why. */
final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableFileException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
