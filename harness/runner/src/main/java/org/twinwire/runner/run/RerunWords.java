package org.twinwire.runner.run;

import java.util.List;

/**
 * What the command that reruns a comparison has in common with all others.
 *
 * @param program how it names this program
 * @param options to repeat in it
 */
public record RerunWords(String program, List<String> options) {

  public RerunWords {
    options = List.copyOf(options);
  }
}
