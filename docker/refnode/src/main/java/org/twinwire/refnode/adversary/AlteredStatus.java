package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import java.util.List;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.eth.Message;

/** Departs in Status. */
@AutoService(Misbehaviour.class)
public record AlteredStatus(StatusMove move) implements Misbehaviour {

  public AlteredStatus() {
    this(StatusMove.PROPER);
  }

  @Override
  public String meaning() {
    return "what is done to Status; `other-layout` is that of 69 below 69, and that of 68 at 69;"
        + " `after-pings` first sends 100 Pings and waits for as many Pongs (RLPx)";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredStatus(in.word("status", StatusMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == StatusMove.PROPER;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean asksPingsFirst() {
        return move == StatusMove.AFTER_PINGS;
      }

      @Override
      public boolean isImproper() {
        return move != StatusMove.AFTER_PINGS;
      }

      @Override
      public List<Message> status(List<Message> usual) {
        return usual.stream().flatMap(status -> StatusMoves.of(move, status).stream()).toList();
      }
    };
  }
}
