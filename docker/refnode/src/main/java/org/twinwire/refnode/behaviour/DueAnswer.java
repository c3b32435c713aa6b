package org.twinwire.refnode.behaviour;

import java.time.Duration;
import org.twinwire.wire.eth.Message;

/** An answer that is owed and due, and what can become of it. */
public interface DueAnswer {

  Message message();

  /** Writes another message in its place, or the answer itself. */
  void write(Message message);

  /** Writes what nobody waits for; the answer has to follow. */
  void writeMore(Message message);

  /** Writes the answer after a while. */
  void writeAfter(Duration delay);

  /** Takes the answer as given, and ends what it should have gone over. */
  void closeInstead();
}
