package org.twinwire.refnode.session;

import io.netty.channel.EventLoop;
import org.twinwire.refnode.fault.Countdown;
import org.twinwire.refnode.fault.Fault;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.eth.Message;

/** The last thing an answer passes before it is written: where some faults take hold of it. */
interface AnswerOutlet {

  /** The answer is due. */
  void due(EthStream stream, Message answer);

  static AnswerOutlet of(Fault fault, EventLoop loop, Writer writer) {
    if (fault instanceof Fault.SwallowAnswer swallow) {
      return once(swallow.at(), (stream, answer) -> {}, writer);
    }
    if (fault instanceof Fault.DuplicateAnswer duplicate) {
      return once(duplicate.at(), (stream, answer) -> twice(stream, answer, writer), writer);
    }
    if (fault instanceof Fault.CloseOvertakes close) {
      return once(close.at(), (stream, answer) -> writer.closeInstead(stream), writer);
    }
    if (fault instanceof Fault.LateAnswer late) {
      AnswerOutlet wait =
          (stream, answer) -> Later.run(loop, late.after(), () -> writer.write(stream, answer));
      return once(late.at(), wait, writer);
    }
    return fault instanceof Fault.SwapIds swap ? new SwappedIds(swap.at(), writer) : writer::write;
  }

  private static AnswerOutlet once(int at, AnswerOutlet wrong, Writer writer) {
    Countdown countdown = new Countdown(at);
    return (stream, answer) -> {
      if (countdown.hit()) {
        wrong.due(stream, answer);
      } else {
        writer.write(stream, answer);
      }
    };
  }

  private static void twice(EthStream stream, Message answer, Writer writer) {
    writer.writeMore(stream, answer);
    writer.write(stream, answer);
  }

  /** Who writes answers, and knows which of them are owed. */
  interface Writer {

    /** Writes an answer that is owed. */
    void write(EthStream stream, Message answer);

    /** Writes what nobody waits for; an owed answer has to follow. */
    void writeMore(EthStream stream, Message answer);

    /** Takes an answer as given, and ends what it should have gone over. */
    void closeInstead(EthStream stream);
  }
}
