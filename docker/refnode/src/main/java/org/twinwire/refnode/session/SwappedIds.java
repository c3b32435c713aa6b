package org.twinwire.refnode.session;

import java.util.Optional;
import org.twinwire.refnode.adversary.Payloads;
import org.twinwire.refnode.fault.Countdown;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.wire.eth.Message;

/** Holds one answer until the next is due, then sends both, each with the id of the other. */
final class SwappedIds implements AnswerOutlet {

  private final AnswerOutlet.Writer writer;
  private final Countdown first;
  private Optional<Held> held = Optional.empty();

  SwappedIds(int at, AnswerOutlet.Writer writer) {
    this.first = new Countdown(at);
    this.writer = writer;
  }

  @Override
  public void due(EthStream stream, Message answer) {
    if (first.hit()) {
      held = Optional.of(new Held(stream, answer));
      return;
    }
    Optional<Held> before = held;
    held = Optional.empty();
    before.ifPresentOrElse(
        one -> swapped(one, new Held(stream, answer)), () -> writer.write(stream, answer));
  }

  private void swapped(Held one, Held other) {
    writer.write(one.stream(), withIdOf(other.answer(), one.answer()));
    writer.write(other.stream(), withIdOf(one.answer(), other.answer()));
  }

  private static Message withIdOf(Message other, Message answer) {
    return other.requestId().map(id -> Payloads.withId(id, answer)).orElse(answer);
  }

  /** An answer that is due. */
  private record Held(EthStream stream, Message answer) {}
}
