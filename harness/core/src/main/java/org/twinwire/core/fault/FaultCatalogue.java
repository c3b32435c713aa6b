package org.twinwire.core.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.yaml.FileLanguage;
import org.twinwire.core.yaml.Problem;
import org.twinwire.core.yaml.YamlFile;

/**
 * The faults to be planted.
 *
 * @param problems what is wrong with the file; an entry with a problem is left out
 */
public record FaultCatalogue(List<PlantedFault> entries, List<Problem> problems) {

  private static final FileLanguage<FaultEntry> LANGUAGE = FileLanguage.of(FaultEntry.class);

  public FaultCatalogue {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * Reads planted-faults.yaml. A file that does not exist plants nothing.
   *
   * @param scenarios those that an entry may name as its script
   */
  public static FaultCatalogue load(Path file, List<Scenario> scenarios) {
    if (!Files.exists(file)) {
      return new FaultCatalogue(List.of(), List.of());
    }
    Set<String> scripts = scenarios.stream().map(Scenario::id).collect(Collectors.toSet());
    YamlFile<FaultEntry> read = LANGUAGE.readList(file, entry -> FaultEntry.check(entry, scripts));
    List<PlantedFault> entries =
        read.entries().stream().map(entry -> entry.value().planted(entry.line())).toList();
    return new FaultCatalogue(entries, read.problems());
  }

  /** Returns the text of {@code scenarios/planted-faults.schema.json}. */
  public static String schema() {
    return LANGUAGE.listSchemaFile();
  }

  /**
   * Returns the faults with such names on these of their stacks, without those that have none of
   * the stacks.
   *
   * @param globs empty: all
   * @param stacks empty: all
   */
  public FaultCatalogue only(List<String> globs, List<String> stacks) {
    return new FaultCatalogue(
        entries.stream()
            .filter(entry -> globs.isEmpty() || entry.isNamed(globs))
            .map(entry -> stacks.isEmpty() ? entry : entry.on(stacks))
            .filter(entry -> !entry.stacks().isEmpty())
            .toList(),
        problems);
  }
}
