package org.twinwire.core.recorded;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.chain.SeedChain;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.trace.Trace;
import org.twinwire.core.trace.TraceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A folder of recordings. Each is two files: the trace, {@code NAME.json.gz}, and {@code NAME.yaml}
 * with the expected verdict, the findings, the seed, the length of the chain and the scenario.
 */
public record RecordedFolder(Path path) {

  private static final String TRACE = ".json.gz";
  private static final String TEXT = ".yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private record Text(
      Verdict verdict,
      List<String> findings,
      long seed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> blocks,
      String scenario) {}

  /** Returns the names of all recordings, in order. */
  public List<String> names() {
    return stems(TRACE).toList();
  }

  /** Returns the names of the recordings that have a text, in order. */
  List<String> textNames() {
    return stems(TEXT).toList();
  }

  private Stream<String> stems(String extension) {
    try (Stream<Path> all = Files.list(path)) {
      return all
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(extension))
          .map(name -> name.substring(0, name.length() - extension.length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("%s: cannot be listed".formatted(path), e);
    }
  }

  /**
   * Reads a recording.
   *
   * @throws IllegalArgumentException when a file is missing or none of ours
   */
  public Recording read(String name) {
    Path file = path.resolve(name + TEXT);
    try {
      Text text = YAML.readValue(Files.readString(file), Text.class);
      return new Recording(
          TraceFile.read(path.resolve(name + TRACE)),
          SeedChain.saved(text.seed(), text.blocks()),
          text.scenario(),
          new RecordedVerdict(text.verdict(), text.findings()));
    } catch (IOException | JacksonException e) {
      throw new IllegalArgumentException(
          "%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Writes a recording in place of one of that name, and returns the name: that of its case. */
  public String write(Recording recording) {
    String name = name(recording.trace());
    TraceFile.write(recording.trace(), path.resolve(name + TRACE));
    writeText(name, recording);
    return name;
  }

  /** Replaces what is expected of a recording; its trace stays byte for byte. */
  public void writeText(String name, Recording recording) {
    Text text =
        new Text(
            recording.expected().verdict(),
            recording.expected().findings(),
            recording.chain().seed(),
            recording.chain().savedBlocks(),
            recording.scenario());
    try {
      Files.writeString(path.resolve(name + TEXT), YAML.writeValueAsString(text));
    } catch (IOException e) {
      throw new UncheckedIOException("%s: cannot be written".formatted(name + TEXT), e);
    }
  }

  private static String name(Trace trace) {
    String file = TraceFile.name(trace.id());
    return file.substring(0, file.length() - TRACE.length());
  }
}
