package org.twinwire.core.yaml;

/** Thrown when nothing of a file can be used; {@link #problem()} says why. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableFileException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
