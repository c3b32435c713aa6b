package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import java.util.List;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.rlpx.p2p.Capability;

/**
 * Waits for nothing in the opening.
 *
 * @param hopedEth over RLPx: the version of eth that the peer is taken to offer; where this side
 *     does not, its highest
 */
@AutoService(Misbehaviour.class)
public record Pipelined(Pipelining pipelining, int hopedEth) implements Misbehaviour {

  private static final int ETH_MIN = 66;
  private static final int ETH_MAX = 69;
  private static final int HOPED_ETH = 68;

  public Pipelined() {
    this(Pipelining.NONE);
  }

  public Pipelined(Pipelining pipelining) {
    this(pipelining, HOPED_ETH);
  }

  @Override
  public String meaning() {
    return "the opening waits for nothing: RLPx [Hello‖Status‖requests] or [ack‖Hello‖Status], where"
        + " `hopedEth` is the version that the peer is assumed to offer, as its Hello has not"
        + " arrived yet; streams, everything that the handshake allows";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new Pipelined(
        in.word("pipelining", Pipelining.class, pipelining),
        in.number("hopedEth", ETH_MIN, ETH_MAX, hopedEth));
  }

  @Override
  public boolean isProper() {
    return pipelining == Pipelining.NONE;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean isEager() {
        return true;
      }

      @Override
      public List<Capability> hopes(List<Capability> own) {
        Capability one = Capability.eth(hopedEth);
        return own.contains(one) ? List.of(one) : own;
      }
    };
  }
}
