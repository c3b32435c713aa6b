package org.twinwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventLinesTest {

  private record Note(String type, String text, Optional<Integer> size) {}

  @Test
  void putNumberAndTimeInFrontOfTheFieldsOfAnEvent() {
    EventLines lines =
        new EventLines(
            List.of(
                new NumberedEvent<>(1, -7, new Note("log", "a \"b\" é", Optional.of(2))),
                new NumberedEvent<>(2, Long.MAX_VALUE, new Note("log", "", Optional.empty()))));

    assertThat(new String(lines.bytes(JsonMapper.shared()), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"seq":1,"nanos":-7,"type":"log","text":"a \\"b\\" é","size":2}
            {"seq":2,"nanos":9223372036854775807,"type":"log","text":"","size":null}
            """);
  }

  @Test
  void areNothingWithoutEvents() {
    assertThat(new EventLines(List.of()).bytes(JsonMapper.shared())).isEmpty();
  }
}
