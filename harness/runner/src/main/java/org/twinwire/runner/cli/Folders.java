package org.twinwire.runner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.run.UsageException;

/** Returns the given folders, or else those of the checkout. */
final class Folders {

  private Folders() {}

  static Path scenarios(Optional<Path> given) {
    return given.orElseGet(() -> checkout("--scenarios").scenarios());
  }

  static Path nodes(Optional<Path> given) {
    return given.orElseGet(() -> checkout("--nodes").nodes());
  }

  static Path report(Optional<Path> given) {
    return given.orElseGet(() -> checkout("--out").report());
  }

  private static Checkout checkout(String option) {
    return Checkout.find()
        .orElseThrow(
            () ->
                new UsageException(
                    List.of(
                        "checkout: not found above the working directory or the jar (expected: "
                            + option
                            + " DIR)")));
  }
}
