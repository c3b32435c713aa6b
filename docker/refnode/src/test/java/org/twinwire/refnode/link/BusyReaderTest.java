package org.twinwire.refnode.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.fault.StopReading;

class BusyReaderTest {

  private static final int PAUSE_MILLIS = 50;
  private static final Duration PAUSE = Duration.ofMillis(PAUSE_MILLIS);

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final BusyReaders readers = new BusyReaders(channel, PAUSE, Hooks.NONE);
  private final BusyReader reader = readers.reader();
  private final List<String> read = new ArrayList<>();

  @BeforeEach
  void stopTheClock() {
    channel.freezeTime();
  }

  @Test
  void withoutAPauseReadsAtOnce() {
    BusyReader free = new BusyReaders(channel, Duration.ZERO, Hooks.NONE).reader();
    free.listens();
    free.read(1, () -> read.add("a"));

    assertThat(read).containsExactly("a");
  }

  @Test
  void isBusyBeforeEveryReadTheFirstOneToo() {
    reader.listens();
    send(reader, "a", "b");
    assertThat(read).isEmpty();

    pass(PAUSE_MILLIS - 1);
    assertThat(read).isEmpty();
    pass(1);
    assertThat(read).containsExactly("a");
    pass(PAUSE_MILLIS);
    assertThat(read).containsExactly("a", "b");
    pass(PAUSE_MILLIS);
    send(reader, "c");
    assertThat(read).as("free by then").containsExactly("a", "b", "c");
  }

  @Test
  void streamsDoNotWaitForEachOther() {
    BusyReader other = readers.reader();
    reader.listens();
    other.listens();
    send(reader, "a");
    send(other, "b");
    pass(PAUSE_MILLIS);

    assertThat(read).containsExactly("a", "b");
  }

  @Test
  void theEndOfAStreamDoesNotOvertakeWhatBeganToWaitEarlierOnAnother() {
    BusyReader ending = readers.reader();
    BusyReader later = readers.reader();
    reader.listens();
    ending.listens();
    later.listens();
    send(reader, "Status");
    send(later, "later");
    send(ending, "request");

    readers.hurry(ending);

    assertThat(read).containsExactly("Status", "request");
  }

  @Test
  void theEndOfTheConnectionMakesItReadAll() {
    reader.listens();
    send(reader, "a", "b", "c");

    readers.hurry();
    send(reader, "d");

    assertThat(read).containsExactly("a", "b", "c", "d");
    pass(PAUSE_MILLIS);
    assertThat(read).hasSize(4);
  }

  @Test
  void whatIsGivenUpIsCounted() {
    reader.listens();
    send(reader, "a", "b");
    reader.read(0, () -> read.add("end"));

    assertThat(reader.giveUp()).isEqualTo(2);
    pass(PAUSE_MILLIS);
    assertThat(read).isEmpty();
  }

  @Test
  void theSocketIsNotReadWhileTooMuchWaits() {
    reader.listens();
    reader.read(Inbox.KEPT_BYTES_MAX, () -> read.add("a"));
    assertThat(channel.config().isAutoRead()).isTrue();
    reader.read(1, () -> read.add("b"));
    assertThat(channel.config().isAutoRead()).isFalse();

    pass(PAUSE_MILLIS);

    assertThat(read).containsExactly("a");
    assertThat(channel.config().isAutoRead()).isTrue();
  }

  @Test
  void aFaultThatStopsReadingIsNotUndone() {
    Hooks stops = new Hooks(List.of(new StopReading(1).hook()));
    BusyReader stopped = new BusyReaders(channel, PAUSE, stops).reader();
    channel.config().setAutoRead(false);
    stopped.listens();
    stopped.read(Inbox.KEPT_BYTES_MAX + 1, () -> read.add("a"));
    pass(PAUSE_MILLIS);

    assertThat(read).containsExactly("a");
    assertThat(channel.config().isAutoRead()).isFalse();
  }

  private void send(BusyReader to, String... messages) {
    for (String message : messages) {
      to.read(1, () -> read.add(message));
    }
  }

  private void pass(long millis) {
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }
}
