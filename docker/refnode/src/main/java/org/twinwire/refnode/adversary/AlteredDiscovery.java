package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import java.time.Duration;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.refnode.behaviour.NeighboursPlan;

/** Departs in the answers to FindNode. */
@AutoService(Misbehaviour.class)
public record AlteredDiscovery(DiscoveryMove move, int neighbours) implements Misbehaviour {

  private static final int NEIGHBOURS_MAX = 256;

  /** An expiration has whole seconds, so that it has passed after one. */
  private static final Duration LATE = Duration.ofMillis(1100);

  private static final Duration PAST = Duration.ofMinutes(-1);

  public AlteredDiscovery() {
    this(DiscoveryMove.PROPER, 0);
  }

  @Override
  public String meaning() {
    return "what is done to Neighbours: one neighbour per packet, sent after their expiration, sent"
        + " from another UDP port, sent with an expiration in the past, or with a wrong hash; and"
        + " how many generated nodes, which answer nothing, the bootnode knows besides the node"
        + " itself, which comes first";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredDiscovery(
        in.word("discovery", DiscoveryMove.class, move),
        in.number("neighbours", 0, NEIGHBOURS_MAX, neighbours));
  }

  @Override
  public boolean isProper() {
    return move == DiscoveryMove.PROPER && neighbours == 0;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public NeighboursPlan neighbours(NeighboursPlan usual) {
        return switch (move) {
          case PROPER -> usual;
          case SPLIT_NEIGHBOURS -> usual.withPerPacket(1);
          case LATE_NEIGHBOURS -> usual.withTimes(Duration.ZERO, LATE);
          case OTHER_ADDRESS -> usual.fromElsewhere();
          case EXPIRED_NEIGHBOURS -> usual.withTimes(PAST, Duration.ZERO);
          case BAD_HASH -> usual.withWrongHash();
        };
      }

      @Override
      public int silentNeighbours(int usual) {
        return usual + neighbours;
      }
    };
  }
}
