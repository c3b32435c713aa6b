package org.twinwire.wire.rlpx.handshake;

import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;

/** The side that accepted the connection: takes auth, sends ack. */
public final class Recipient implements Handshake {
  private final KeyPair self;
  private final RandomGenerator random;
  private final PacketMoves moves;

  Recipient(KeyPair self, RandomGenerator random) {
    this(self, random, PacketMoves.NONE);
  }

  public Recipient(KeyPair self, RandomGenerator random, PacketMoves moves) {
    this.self = self;
    this.random = random;
    this.moves = moves;
  }

  @Override
  public Bytes opening() {
    return Bytes.EMPTY;
  }

  @Override
  public Established receive(Bytes packet) {
    Auth auth = Auth.decode(HandshakePacket.open(self, packet));
    PublicKey remote = auth.initiator();
    PublicKey remoteEphemeral = auth.ephemeral(self.agree(remote));
    KeyPair ephemeral = KeyPair.random(random);
    Bytes32 nonce = Nonce.random(random);
    Bytes ack =
        HandshakePacket.seal(remote, new Ack(ephemeral.publicKey(), nonce).encode(), random, moves);
    Secrets secrets =
        new SharedSecret(ephemeral.agree(remoteEphemeral), auth.nonce(), nonce)
            .recipient(packet, moves.seed(ack));
    return new Established(remote, secrets, ack);
  }
}
