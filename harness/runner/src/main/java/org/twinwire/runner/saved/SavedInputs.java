package org.twinwire.runner.saved;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.run.ChosenChain;
import org.twinwire.runner.run.FaultChoice;
import org.twinwire.runner.run.FaultJob;
import org.twinwire.runner.run.JudgedBy;
import org.twinwire.runner.run.PlayedFolder;
import org.twinwire.runner.run.PlayedTexts;
import org.twinwire.runner.run.ScenarioFolder;
import org.twinwire.runner.run.UsageException;

/**
 * What the traces of a saved run are judged by: what the run has kept, unless the user names
 * something else.
 *
 * @param scenarios as they were played
 * @param faults present for a run with planted faults
 * @param notes what is not as it was in the run, one sentence each
 */
record SavedInputs(
    JudgedBy by,
    List<Scenario> scenarios,
    KnownIssues knownIssues,
    Chain chain,
    Optional<FaultJob> faults,
    List<String> notes) {

  private static final int NAMES = 5;

  SavedInputs {
    scenarios = List.copyOf(scenarios);
    notes = List.copyOf(notes);
  }

  /**
   * Reads them.
   *
   * @throws UsageException when a file is wrong, or the chain is another than the run's
   */
  static SavedInputs of(SavedRun run, InputFolders folders) {
    PlayedFolder played = PlayedFolder.of(run.folder());
    boolean kept = run.judgedBy().isPresent();
    JudgedBy by = run.judgedBy().orElseGet(() -> defaults(run));
    Path own = kept ? played.scenarios() : folders.current();
    Path scripts = folders.scenarios().orElse(own);
    ScenarioFolder folder = ScenarioFolder.read(scripts, played.knownIssues(by), day(run));
    KnownIssues known = folder.knownIssues();
    return new SavedInputs(
        by,
        folder.scenarios().stream().map(one -> one.behavingToo(by.behaviours())).toList(),
        by.behaviours().isEmpty() ? known : known.asRaces(),
        chain(run, by, folders.chain()),
        by.faults().map(choice -> FaultJob.read(scripts, choice, Pair.REFERENCE)),
        kept ? changes(played.scenarios(), folders) : List.of(defaulted(scripts)));
  }

  /** A run of before is taken to have been made with no options. */
  private static JudgedBy defaults(SavedRun run) {
    return new JudgedBy(
        JudgedBy.ServedChain.OF_THE_SEED,
        Severity.VIOLATION,
        Map.of(),
        List.of(),
        List.of(),
        run.results().faults().map(table -> FaultChoice.ALL));
  }

  private static String defaulted(Path scripts) {
    return ("the run kept nothing of what it was judged by; taken: %s as it is now, no behaviours,"
            + " not strict, and nothing is known of what its nodes are built on")
        .formatted(scripts);
  }

  /** Known issues expire; the run is judged as on its day. */
  private static LocalDate day(SavedRun run) {
    String started = run.results().run().startedAt();
    try {
      return LocalDate.ofInstant(Instant.parse(started), ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          List.of("startedAt: got %s, expected a time of ISO-8601".formatted(started)));
    }
  }

  private static Chain chain(SavedRun run, JudgedBy by, Optional<Path> given) {
    Optional<Path> folder = given.or(() -> by.chain().folder().map(Path::of));
    Chain chain = ChosenChain.of(folder, by.chain().named(run.results().run().seed())).chain();
    String head = chain.head().hash().toHexString();
    by.chain()
        .head()
        .filter(played -> !played.equals(head))
        .ifPresent(
            played -> {
              throw new UsageException(
                  List.of(
                      "chain: got head %s, expected %s, which the nodes of the run served (--chain DIR)"
                          .formatted(head, played)));
            });
    return chain;
  }

  /** Which scenario files are others now than in the run. */
  private static List<String> changes(Path copies, InputFolders folders) {
    Optional<Path> now = folders.scenarios().or(folders::known).filter(Files::isDirectory);
    return now.map(other -> changed(copies, other, folders)).orElse(List.of());
  }

  private static List<String> changed(Path copies, Path now, InputFolders folders) {
    Map<String, String> before = PlayedTexts.below(copies);
    Map<String, String> after = PlayedTexts.below(now);
    List<String> names =
        Stream.concat(before.keySet().stream(), after.keySet().stream())
            .filter(name -> !Objects.equals(before.get(name), after.get(name)))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .toList();
    if (names.isEmpty()) {
      return List.of();
    }
    String more = names.size() > NAMES ? " and %d more".formatted(names.size() - NAMES) : "";
    return List.of(
        "changed in %s since the run: %s%s; judged by the files %s"
            .formatted(
                now,
                names.stream().limit(NAMES).collect(Collectors.joining(", ")),
                more,
                folders.scenarios().isPresent() ? "as they are now" : "of the run"));
  }
}
