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
  private final PacketSealer sealer;

  public Recipient(KeyPair self, RandomGenerator random) {
    this(self, random, PacketSealer.EIP_8);
  }

  public Recipient(KeyPair self, RandomGenerator random, PacketSealer sealer) {
    this.self = self;
    this.random = random;
    this.sealer = sealer;
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
    PacketSealer.Sealed ack =
        sealer.seal(remote, new Ack(ephemeral.publicKey(), nonce).encode(), random);
    Secrets secrets =
        new SharedSecret(ephemeral.agree(remoteEphemeral), auth.nonce(), nonce)
            .recipient(packet, ack.seed());
    return new Established(remote, secrets, ack.packet());
  }
}
