package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import io.netty.channel.ChannelHandler;
import java.util.List;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.link.Connections;

/** What was read together with the end of a negotiation, and lies behind it, is gone. */
@AutoService(Fault.class)
public record LoseOverread(int at) implements Fault {

  public LoseOverread {
    Checks.count(at);
  }

  public LoseOverread() {
    this(1);
  }

  @Override
  public String meaning() {
    return "what came in the same read after the `faultAt`-th negotiation is lost; RLPx has one,"
        + " its handshake";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new LoseOverread(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown negotiations = new Countdown(at);
    return new Hook() {
      @Override
      public List<ChannelHandler> atSocket(String stack) {
        return at == 1 && stack.equals(Connections.RLPX) ? List.of(new OverreadLoss()) : List.of();
      }

      @Override
      public boolean losesOverread() {
        return negotiations.hit();
      }
    };
  }
}
