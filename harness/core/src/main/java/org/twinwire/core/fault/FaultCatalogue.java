package org.twinwire.core.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.yaml.EntryFile;
import org.twinwire.core.yaml.Problem;

/**
 * The faults that are planted.
 *
 * @param problems what is wrong with the file; an entry with a problem is left out
 */
public record FaultCatalogue(List<PlantedFault> entries, List<Problem> problems) {

  public FaultCatalogue {
    entries = List.copyOf(entries);
    problems = problems.stream().sorted().toList();
  }

  /**
   * Reads planted-faults.yaml; a file that is not there plants nothing.
   *
   * @param scenarios those that an entry may name as its script
   */
  public static FaultCatalogue load(Path file, List<Scenario> scenarios) {
    Set<String> scripts = scenarios.stream().map(Scenario::id).collect(Collectors.toSet());
    EntryFile read = EntryFile.read(file);
    List<Problem> problems = new ArrayList<>(read.problems());
    List<PlantedFault> entries =
        read.entries().stream()
            .map(entry -> new FaultEntry(entry, scripts, problems::add).read())
            .flatMap(Optional::stream)
            .toList();
    return new FaultCatalogue(entries, problems);
  }

  /**
   * The faults with such a name, on these of their stacks; those with none of them are left out.
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
