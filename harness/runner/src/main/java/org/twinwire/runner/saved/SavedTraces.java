package org.twinwire.runner.saved;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.SeedChain;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Trace;
import org.twinwire.core.trace.TraceFile;
import org.twinwire.core.trace.TraceFormatException;
import org.twinwire.reports.Reports;
import org.twinwire.reports.ResultsFile;
import org.twinwire.runner.run.ChosenChain;
import org.twinwire.runner.run.JudgedBy;
import org.twinwire.runner.run.PlayedFolder;
import org.twinwire.runner.run.ScenarioFolder;
import org.twinwire.runner.run.UsageException;

/**
 * Reads single traces. The script and the chain of each come from the report that its file lies in,
 * if it lies in one. Reads every report, folder of scenarios and chain once.
 */
public final class SavedTraces {

  /** What {@code faults} adds to the id of a script. */
  private static final Pattern FAULT = Pattern.compile("\\[fault=[^]]*]|,fault=[^]]*(?=])");

  private record ChainKey(Optional<Path> folder, SeedChain name) {}

  private final InputFolders folders;
  private final long seedElsewhere;
  private final Map<Path, List<Scenario>> scenarios = new HashMap<>();
  private final Map<Path, Long> seeds = new HashMap<>();
  private final Map<ChainKey, Chain> chains = new HashMap<>();

  /**
   * Reads nothing yet.
   *
   * @param seedElsewhere of traces that lie in no report
   */
  public SavedTraces(InputFolders folders, long seedElsewhere) {
    this.folders = folders;
    this.seedElsewhere = seedElsewhere;
  }

  /**
   * Reads a trace.
   *
   * @throws UsageException when the file is no trace, or its scenario does not exist
   */
  public SavedTrace read(Path file) {
    Trace trace = trace(file);
    Optional<Path> report = report(file);
    Path copies =
        report
            .map(folder -> PlayedFolder.of(folder).scenarios())
            .filter(Files::isDirectory)
            .orElseGet(folders::current);
    Scenario script = script(trace, folders.scenarios().orElse(copies));
    Optional<JudgedBy> by = report.map(PlayedFolder::of).flatMap(PlayedFolder::judgedBy);
    SeedChain name =
        report.map(at -> name(at, by)).orElseGet(() -> SeedChain.bundled(seedElsewhere));
    Optional<Path> chain =
        folders.chain().or(() -> by.flatMap(one -> one.chain().folder()).map(Path::of));
    return new SavedTrace(trace, script, name, chain(new ChainKey(chain, name)));
  }

  static Trace trace(Path file) {
    if (!Files.isRegularFile(file)) {
      throw wrong(file + ": no such file (expected: a trace of a run)");
    }
    try {
      return TraceFile.read(file);
    } catch (TraceFormatException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Path> report(Path file) {
    return Stream.iterate(
            file.toAbsolutePath().normalize().getParent(), at -> at != null, Path::getParent)
        .filter(at -> Files.isRegularFile(at.resolve(Reports.RESULTS)))
        .findFirst();
  }

  private SeedChain name(Path report, Optional<JudgedBy> by) {
    return by.map(JudgedBy::chain).orElse(JudgedBy.ServedChain.OF_THE_SEED).named(seed(report));
  }

  private long seed(Path report) {
    return seeds.computeIfAbsent(
        report, at -> ResultsFile.read(at.resolve(Reports.RESULTS)).run().seed());
  }

  private Chain chain(ChainKey key) {
    return chains.computeIfAbsent(
        key, which -> ChosenChain.of(which.folder(), which.name()).chain());
  }

  private Scenario script(Trace trace, Path scripts) {
    String id = FAULT.matcher(trace.id().scenario()).replaceFirst("");
    return scenarios
        .computeIfAbsent(scripts, folder -> ScenarioFolder.read(folder).scenarios())
        .stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> wrong("%s: no such scenario in %s (--scenarios DIR)".formatted(id, scripts)));
  }

  private static UsageException wrong(String problem) {
    return new UsageException(List.of(problem));
  }
}
