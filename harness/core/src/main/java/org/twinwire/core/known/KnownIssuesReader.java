package org.twinwire.core.known;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.twinwire.core.yaml.Problem;

/** known-issues.yaml → entries, with every problem of the file at once. */
final class KnownIssuesReader {

  /** Largest file read. */
  static final long MAX_BYTES = 256 << 10;

  /** Levels of lists and mappings; the file itself needs 2. */
  private static final int MAX_DEPTH = 8;

  private final Path file;
  private final List<KnownIssue> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private KnownIssuesReader(Path file) {
    this.file = file;
  }

  static KnownIssues read(Path file, LocalDate today) {
    KnownIssuesReader reader = new KnownIssuesReader(file);
    if (Files.exists(file)) {
      reader.read();
    }
    return new KnownIssues(reader.entries, today, reader.problems);
  }

  private void read() {
    try {
      compose(text()).ifPresent(this::entries);
    } catch (IOException e) {
      problem(Optional.empty(), "", "must be readable (" + e.getMessage() + ")");
    } catch (MarkedYamlEngineException e) {
      problem(e.getProblemMark(), "", "must be YAML (" + e.getProblem() + ")");
    } catch (YamlEngineException e) {
      problem(Optional.empty(), "", "must be YAML (" + e.getMessage() + ")");
    }
  }

  private String text() throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(
          "%d bytes (expected: at most %d)".formatted(Files.size(file), MAX_BYTES));
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** The depth is checked on the flat list of events, before any recursion. */
  private Optional<Node> compose(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > MAX_DEPTH || event instanceof AliasEvent) {
        problem(event.getStartMark(), "", "must be a list of entries with plain values");
        return Optional.empty();
      }
    }
    return new Compose(settings).composeString(text);
  }

  private void entries(Node root) {
    if (!(root instanceof SequenceNode list)) {
      problem(root.getStartMark(), "", "must be a list of entries");
      return;
    }
    for (int i = 0; i < list.getValue().size(); i++) {
      entry("[" + i + "]", list.getValue().get(i));
    }
  }

  private void entry(String path, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problem(node.getStartMark(), path, "must be an entry with keys");
      return;
    }
    KnownIssueEntry entry =
        new KnownIssueEntry(String.valueOf(file.getFileName()), mapping, this::problem, path);
    entry.read().ifPresent(entries::add);
  }

  private void problem(Optional<Mark> mark, String path, String message) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    problems.add(new Problem(file.toString(), line, column, path, message));
  }
}
