package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.rlpx.handshake.HandshakePacket;
import org.twinwire.wire.rlpx.handshake.PacketSealer;
import org.twinwire.wire.secp256k1.PublicKey;

/** Departs in auth or ack. */
@AutoService(Misbehaviour.class)
public record AlteredHandshake(HandshakeMove move) implements Misbehaviour {

  /** Longer than any peer should wait. */
  private static final int LONG_SECONDS = 60;

  public AlteredHandshake() {
    this(HandshakeMove.PROPER);
  }

  @Override
  public String meaning() {
    return "RLPx: what is done to auth (dialer) or ack (listener); `silent` sends none, and waits"
        + " for a minute";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredHandshake(in.word("handshake", HandshakeMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == HandshakeMove.PROPER;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public PacketSealer sealer(PacketSealer usual) {
        return AlteredHandshake.this::seal;
      }

      @Override
      public int handshakeSeconds(int usual) {
        return move == HandshakeMove.SILENT ? LONG_SECONDS : usual;
      }
    };
  }

  private PacketSealer.Sealed seal(PublicKey remote, Bytes body, RandomGenerator random) {
    Bytes plain = HandshakeMoves.body(move, HandshakePacket.padded(body, random));
    Bytes packet = HandshakeMoves.packet(move, HandshakePacket.encrypt(remote, plain, random));
    return new PacketSealer.Sealed(packet, HandshakeMoves.seed(move, packet));
  }
}
