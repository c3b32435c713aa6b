package org.twinwire.refnode.behaviour;

import java.time.Duration;

/**
 * When the application starts to listen on a stream, and what becomes of data that came earlier.
 *
 * @param messages for {@link Attachment#LATE}: after this number of messages
 * @param within for {@link Attachment#LATE}: or this long after the stream was opened
 */
public record Listening(Attachment attachment, int messages, Duration within, BufferPolicy buffer) {

  /** The same, but for when it starts. */
  public Listening with(Attachment other) {
    return new Listening(other, messages, within, buffer);
  }

  /** The same, but for what becomes of data that came earlier. */
  public Listening with(BufferPolicy other) {
    return new Listening(attachment, messages, within, other);
  }

  /** The same, but after this number of messages. */
  public Listening withMessages(int other) {
    return new Listening(attachment, other, within, buffer);
  }

  /** The same, but this long after the stream was opened. */
  public Listening withWithin(Duration other) {
    return new Listening(attachment, messages, other, buffer);
  }
}
