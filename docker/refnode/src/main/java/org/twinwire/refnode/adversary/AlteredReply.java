package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.eth.Message;

/** Departs in the first answer. */
@AutoService(Misbehaviour.class)
public record AlteredReply(ReplyMove move) implements Misbehaviour {

  public AlteredReply() {
    this(ReplyMove.PROPER);
  }

  @Override
  public String meaning() {
    return "what is done to the first answer: the id of no request, one item more than"
        + " asked for, bodies for headers, or receipts as the other versions have them,"
        + " with bloom filters since eth/69 and without them before";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredReply(in.word("reply", ReplyMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == ReplyMove.PROPER;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      private boolean answered;

      @Override
      public Message answer(Message answer) {
        boolean first = !answered;
        answered = true;
        return first ? ReplyMoves.of(move, answer) : answer;
      }
    };
  }
}
