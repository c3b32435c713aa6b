package org.twinwire.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.twinwire.core.results.RunResults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code results.json}, schema version {@value RunResults#SCHEMA_VERSION}. */
public final class ResultsFile {

  /** Largest size in bytes. A run of 10,000 comparisons takes about a tenth. */
  static final long MAX_BYTES = 1L << 30;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .annotationIntrospector(new AllButOptional())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Requires every field except those of type {@link Optional}. */
  private static final class AllButOptional extends JacksonAnnotationIntrospector {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.getRawType() != Optional.class;
    }
  }

  private ResultsFile() {}

  /**
   * Reads what {@link Reports#write} wrote. Fields of a later minor change are ignored.
   *
   * @throws ResultsFileException if the file does not exist, is not JSON, has another schema
   *     version, lacks a field, or has totals that differ from its comparisons
   */
  public static RunResults read(Path file) {
    try {
      checkSize(file);
      checkVersion(file);
      return counted(file, MAPPER.readValue(file, RunResults.class));
    } catch (NoSuchFileException e) {
      throw new ResultsFileException(file + ": no such file", e);
    } catch (IOException e) {
      throw new ResultsFileException(file + ": not readable: " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new ResultsFileException(at(file, e.getLocation()) + ": " + problem(e), e);
    }
  }

  static void write(RunResults results, OutputStream out) {
    MAPPER.writeValue(out, results);
  }

  private static void checkSize(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new ResultsFileException(
          file + ": size: got " + size + " bytes (expected: at most " + MAX_BYTES + ")");
    }
  }

  private static void checkVersion(Path file) {
    OptionalInt version = version(file);
    if (version.isEmpty() || version.getAsInt() != RunResults.SCHEMA_VERSION) {
      String got = version.isPresent() ? String.valueOf(version.getAsInt()) : "none";
      throw new ResultsFileException(
          "%s: schemaVersion: got %s (expected: %d)"
              .formatted(file, got, RunResults.SCHEMA_VERSION));
    }
  }

  private static OptionalInt version(Path file) {
    try (JsonParser parser = MAPPER.createParser(file)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return OptionalInt.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean here = parser.currentName().equals("schemaVersion");
        JsonToken value = parser.nextToken();
        if (here) {
          return value == JsonToken.VALUE_NUMBER_INT
              ? OptionalInt.of(parser.getIntValue())
              : OptionalInt.empty();
        }
        parser.skipChildren();
      }
      return OptionalInt.empty();
    }
  }

  private static RunResults counted(Path file, RunResults results) {
    RunResults.Totals counted = Count.byVerdict(results.comparisons());
    if (!counted.equals(results.totals())) {
      throw new ResultsFileException(
          "%s: totals: got %s (expected: %s, as its comparisons count)"
              .formatted(file, results.totals(), counted));
    }
    return results;
  }

  private static String problem(JacksonException e) {
    String path = e instanceof DatabindException bound ? bound.getPathReference() : "";
    return path.isEmpty() ? e.getOriginalMessage() : e.getOriginalMessage() + " at " + path;
  }

  private static String at(Path file, TokenStreamLocation where) {
    return where == null || where.getLineNr() < 1
        ? file.toString()
        : file + ":" + where.getLineNr() + ":" + where.getColumnNr();
  }
}
