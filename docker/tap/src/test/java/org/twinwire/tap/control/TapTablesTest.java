package org.twinwire.tap.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.tap.events.TapEvent;

/** The tables of docker/README.md, "The tap". */
class TapTablesTest {

  private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|");

  @Test
  void haveARowForEachShape() throws IOException {
    assertThat(rows("| shape | keys | effect |"))
        .containsExactlyInAnyOrderElementsOf(ShapeSettings.OFFERED);
  }

  @Test
  void haveARowForEachEvent() throws IOException {
    JsonSubTypes types = TapEvent.class.getAnnotation(JsonSubTypes.class);

    assertThat(rows("| event | fields | meaning |"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(types.value()).map(JsonSubTypes.Type::name).toList());
  }

  private static Stream<String> rows(String head) throws IOException {
    String text = Files.readString(Path.of("../README.md"));
    return text.substring(text.indexOf(head))
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .flatMap(line -> ROW.matcher(line).results())
        .map(row -> row.group(1));
  }
}
