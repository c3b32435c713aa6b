package org.twinwire.runner.saved;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.run.UsageException;

/**
 * Folders that the user names in place of what a run has kept.
 *
 * @param scenarios empty: as in the run
 * @param chain empty: as in the run
 */
public record InputFolders(Optional<Path> scenarios, Optional<Path> chain) {

  /** The scenarios of the checkout, if there is one. */
  Optional<Path> known() {
    return Checkout.find().map(Checkout::scenarios);
  }

  /** Where the scenarios of a run are that has kept none. */
  Path current() {
    return scenarios
        .or(this::known)
        .orElseThrow(
            () ->
                new UsageException(
                    List.of(
                        "checkout: not found above the working directory or the jar (expected:"
                            + " --scenarios DIR, because the run kept no copies)")));
  }
}
