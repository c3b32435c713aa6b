package org.twinwire.refnode.link;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * The application's reader of one stream, which may be busy for a while before each read. What
 * arrives meanwhile waits, in its order. Event loop only.
 */
final class BusyReader {

  private final BusyReaders connection;
  private final Queue<Read> waiting = new ArrayDeque<>();
  private Optional<Later> busy = Optional.empty();

  /** Something to be read, and what the application then does. */
  private record Read(long bytes, Runnable step) {}

  BusyReader(BusyReaders connection) {
    this.connection = connection;
  }

  /** The application listens from here on: it is busy before the first read, too. */
  void listens() {
    if (connection.pauses()) {
      beBusy();
    }
  }

  /** Runs the step as the application's next read: now, or when it gets to it. */
  void read(long bytes, Runnable step) {
    if (busy.isPresent()) {
      waiting.add(new Read(bytes, step));
      connection.waits(bytes);
    } else {
      listens();
      step.run();
    }
  }

  /** Reads all that waits at once: nothing more will come. */
  void hurry() {
    rest();
    while (!waiting.isEmpty()) {
      next().step().run();
    }
  }

  /** Forgets what waits; returns how many messages that are. */
  long giveUp() {
    rest();
    long messages = waiting.stream().filter(read -> read.bytes() > 0).count();
    while (!waiting.isEmpty()) {
      next();
    }
    return messages;
  }

  private void beBusy() {
    busy = Optional.of(connection.later(this, this::free));
  }

  private void free() {
    rest();
    if (!waiting.isEmpty()) {
      Read read = next();
      listens();
      read.step().run();
    }
  }

  private Read next() {
    Read read = waiting.remove();
    connection.isRead(read.bytes());
    return read;
  }

  private void rest() {
    busy.ifPresent(Later::cancel);
    busy = Optional.empty();
    connection.isFree(this);
  }
}
