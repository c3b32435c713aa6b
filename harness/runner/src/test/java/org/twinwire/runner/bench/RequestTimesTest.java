package org.twinwire.runner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.runner.runtime.InfrastructureException;

class RequestTimesTest {

  private static final int GET_BLOCK_HEADERS = 3;
  private static final int BLOCK_HEADERS = 4;

  @Test
  void countsFromSentToDelivered() {
    RequestTimes times =
        new RequestTimes(
            List.of(
                sent(1_000, GET_BLOCK_HEADERS, "1"),
                sent(1_100, GET_BLOCK_HEADERS, "2"),
                delivered(1_400, BLOCK_HEADERS, "1"),
                delivered(1_600, BLOCK_HEADERS, "2")));

    assertThat(times.batch(List.of("1", "2"))).isEqualTo(new Batch(List.of(400L, 500L), 600));
    assertThat(times.batch(List.of("2"))).isEqualTo(new Batch(List.of(500L), 500));
  }

  @Test
  void leavesOutWhatThePeerAsks() {
    RequestTimes times =
        new RequestTimes(
            List.of(
                sent(1_000, GET_BLOCK_HEADERS, "1"),
                delivered(1_100, GET_BLOCK_HEADERS, "1"),
                sent(1_200, BLOCK_HEADERS, "1"),
                delivered(1_700, BLOCK_HEADERS, "1")));

    assertThat(times.batch(List.of("1"))).isEqualTo(new Batch(List.of(700L), 700));
  }

  @Test
  void namesARequestThatIsNotReported() {
    RequestTimes times = new RequestTimes(List.of(sent(1_000, GET_BLOCK_HEADERS, "7")));

    assertThatExceptionOfType(InfrastructureException.class)
        .isThrownBy(() -> times.batch(List.of("7")))
        .withMessage("bench: request 7: no message-delivered with its id (expected: one)");
  }

  private static Event sent(long nanos, int code, String id) {
    return new Event.MessageSent(1, nanos, "dialer", "s1", "rlpx", message(code, id), 0, 10);
  }

  private static Event delivered(long nanos, int code, String id) {
    return new Event.MessageDelivered(1, nanos, "dialer", "s1", "rlpx", message(code, id));
  }

  private static Message message(int code, String id) {
    return new Message(code, Optional.of(id), "0x00", 10);
  }
}
