package org.twinwire.refnode.session;

import java.util.Optional;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.fault.Countdown;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.wire.eth.EthMessage;
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
    return other.requestId().map(id -> withId(id, answer)).orElse(answer);
  }

  private static Message withId(UInt64 id, Message answer) {
    return switch (EthMessage.decode(answer)) {
      case EthMessage.BlockHeaders headers ->
          new EthMessage.BlockHeaders(id, headers.headers()).encode();
      case EthMessage.BlockBodies bodies ->
          new EthMessage.BlockBodies(id, bodies.bodies()).encode();
      case EthMessage.Status notAnAnswer -> answer;
      case EthMessage.NewBlockHashes notAnAnswer -> answer;
      case EthMessage.GetBlockHeaders notAnAnswer -> answer;
      case EthMessage.GetBlockBodies notAnAnswer -> answer;
      case EthMessage.NewBlock notAnAnswer -> answer;
      case EthMessage.Undecoded nothingToSay -> answer;
    };
  }

  /** An answer that is due. */
  private record Held(EthStream stream, Message answer) {}
}
