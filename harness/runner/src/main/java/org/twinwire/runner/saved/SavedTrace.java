package org.twinwire.runner.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.SeedChain;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.run.UsageException;

/**
 * A single trace with the script it was played by.
 *
 * @param scenario the script, without a planted fault
 * @param name of the chain, if it was made from a seed
 */
public record SavedTrace(Trace trace, Scenario scenario, SeedChain name, Chain chain) {

  /**
   * Returns the text of the file of the scenario.
   *
   * @throws UsageException when it cannot be read any more
   */
  public String text() {
    try {
      return Files.readString(Path.of(scenario.about().file()));
    } catch (IOException e) {
      throw new UsageException(List.of("%s: cannot be read".formatted(scenario.about().file())));
    }
  }
}
