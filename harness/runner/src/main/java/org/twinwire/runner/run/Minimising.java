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

/** Minimises scenarios with the pairs of a run, and writes the results into its report. */
final class Minimising {

  /** Tries per smaller scenario in a run; the command has its own number. */
  static final int TRIES = 10;

  /** Folder of the report for the scenarios. */
  static final String FOLDER = "minimised";

  /** Leaves the rest of the minute for the last count. */
  private static final Duration LIMIT = Duration.ofSeconds(50);

  private static final int CANDIDATES = 200;

  private final RunParts parts;
  private final Runnable prepareTap;
  private final Set<String> written = new HashSet<>();
  private boolean prepared;

  /**
   * Creates a minimiser for a run.
   *
   * @param prepareTap prepares the tap, which a plan without shapes has not done
   */
  Minimising(RunParts parts, Runnable prepareTap) {
    this.parts = parts;
    this.prepareTap = prepareTap;
  }

  /**
   * Minimises a scenario.
   *
   * @throws InfrastructureException if the machine failed, or a file cannot be read or written
   */
  Minimisation minimise(PlannedComparison planned, TargetFinding target, int tries) {
    prepareOnce();
    String id = freeId(planned);
    String command =
        parts.output().rerun().minimised(id, planned, parts.output().report().resolve(FOLDER));
    Replay replay = new Replay(parts, planned, target, id, LIMIT);
    return Minimiser.minimise(
            text(planned),
            planned.scenario().id(),
            target.shaping(),
            replay,
            tries,
            CANDIDATES,
            "%s, %s, over %s: %s".formatted(target.type(), target.cause(), target.stack(), command))
        .<Minimisation>map(
            minimal -> new Minimisation.Smaller(write(minimal, id, command), replay.refused()))
        .orElseGet(replay::notReproduced);
  }

  private void prepareOnce() {
    if (!prepared) {
      prepareTap.run();
      prepared = true;
    }
  }

  /** Returns the scenario's own id, with a number if it was already minimised in this run. */
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
    Path path = parts.output().report().resolve(file);
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
