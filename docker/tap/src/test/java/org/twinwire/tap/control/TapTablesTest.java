package org.twinwire.tap.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.guard.MarkdownTable;
import org.twinwire.tap.events.TapEvent;

/** The tables of docker/README.md, "The tap". */
class TapTablesTest {

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

  private static List<String> rows(String head) throws IOException {
    return MarkdownTable.of("docker/README.md", "## The tap", head).code(0);
  }
}
