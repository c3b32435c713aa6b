package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;

/**
 * The application's readers on one connection. While too much waits for them, nothing more is read
 * from the socket, so that a slow application loses nothing and keeps no more than this. Not so
 * where a hook decides over reading.
 */
final class BusyReaders {

  private final Channel channel;
  private final Duration pause;
  private final boolean mayHoldBack;
  private final Set<BusyReader> busy = new LinkedHashSet<>();
  private long waitingBytes;
  private boolean holdsBack;
  private boolean hurried;

  BusyReaders(Channel channel, Duration pause, Hooks hooks) {
    this.channel = channel;
    this.pause = pause;
    this.mayHoldBack = !hooks.any(Hook::decidesReading);
  }

  /** Makes the reader of a stream. */
  BusyReader reader() {
    return new BusyReader(this);
  }

  /** Whether a reader is busy before each read. */
  boolean pauses() {
    return !pause.isZero() && !hurried;
  }

  /** The connection ends: all that waits is read at once, and nobody pauses any more. */
  void hurry() {
    hurried = true;
    List.copyOf(busy).forEach(BusyReader::hurry);
  }

  /**
   * A stream ends: what waits for its reader is read at once, behind what began to wait earlier on
   * other streams. A Status stays in front of the requests that came after it.
   */
  void hurry(BusyReader reader) {
    List<BusyReader> inOrder = List.copyOf(busy);
    inOrder.subList(0, inOrder.indexOf(reader) + 1).forEach(BusyReader::hurry);
  }

  Later later(BusyReader reader, Runnable step) {
    busy.add(reader);
    return Later.run(channel.eventLoop(), pause, step);
  }

  void isFree(BusyReader reader) {
    busy.remove(reader);
  }

  void waits(long bytes) {
    waitingBytes += bytes;
    if (mayHoldBack && waitingBytes > Inbox.KEPT_BYTES_MAX && !holdsBack) {
      holdsBack = true;
      channel.config().setAutoRead(false);
    }
  }

  void isRead(long bytes) {
    waitingBytes -= bytes;
    if (waitingBytes <= Inbox.KEPT_BYTES_MAX / 2 && holdsBack) {
      holdsBack = false;
      channel.config().setAutoRead(true);
    }
  }
}
