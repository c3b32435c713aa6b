package org.twinwire.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.twinwire.core.minimise.Minimal;
import org.twinwire.core.minimise.Minimiser;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Minimised;
import org.twinwire.runner.runtime.InfrastructureException;

/** Minimises scenarios with the pairs of a run, and writes what is left of them into its report. */
final class Minimising {

  /** How often each smaller scenario is played in a run; the command has its own number. */
  static final int TRIES = 10;

  /** Folder of the report that the scenarios go to. */
  static final String FOLDER = "minimised";

  /** Leaves time of the minute for the last count. */
  private static final Duration LIMIT = Duration.ofSeconds(50);

  private static final int CANDIDATES = 200;

  private final RunParts parts;
  private final Runnable prepareTap;
  private final Set<String> written = new HashSet<>();
  private boolean prepared;

  /**
   * Takes what the run is made of.
   *
   * @param prepareTap makes the tap startable, which a plan without shapes has not done
   */
  Minimising(RunParts parts, Runnable prepareTap) {
    this.parts = parts;
    this.prepareTap = prepareTap;
  }

  /**
   * Minimises a scenario.
   *
   * @throws InfrastructureException when the machine failed, or a file cannot be read or written
   */
  Minimisation minimise(PlannedComparison planned, Target target, int tries) {
    prepareOnce();
    String id = freeId(planned);
    String command = parts.rerun().minimised(id, planned, parts.report().resolve(FOLDER));
    Again again = new Again(parts, planned, target, id, LIMIT);
    return Minimiser.minimise(
            text(planned),
            planned.scenario().id(),
            target.shaping(),
            again,
            tries,
            CANDIDATES,
            "%s, %s, over %s: %s".formatted(target.type(), target.cause(), target.stack(), command))
        .<Minimisation>map(minimal -> new Minimisation.Smaller(write(minimal, id, command)))
        .orElseGet(again::notAgain);
  }

  private void prepareOnce() {
    if (!prepared) {
      prepareTap.run();
      prepared = true;
    }
  }

  /** The scenario's own, and a number if it was minimised before in this run. */
  private String freeId(PlannedComparison planned) {
    String own = planned.scenario().id().replaceFirst("\\[.*", "");
    String free = own;
    for (int number = 2; written.contains(free); number++) {
      free = own + "-" + number;
    }
    return free;
  }

  private static String text(PlannedComparison planned) {
    String file = planned.scenario().about().file();
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new InfrastructureException("scenario: cannot be read again: " + file, e);
    }
  }

  private Minimised write(Minimal minimal, String id, String command) {
    String file = FOLDER + "/" + id + ".yaml";
    Path path = parts.report().resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, minimal.text());
    } catch (IOException e) {
      throw new InfrastructureException("minimised scenario: cannot be written: " + path, e);
    }
    written.add(id);
    return new Minimised(
        file,
        command,
        minimal.steps(),
        minimal.stepsBefore(),
        minimal.spots(),
        minimal.spotsBefore(),
        minimal.reproduced(),
        minimal.tries());
  }
}
