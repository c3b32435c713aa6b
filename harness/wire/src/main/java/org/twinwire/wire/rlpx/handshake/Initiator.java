package org.twinwire.wire.rlpx.handshake;

import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;

/** The side that opened the connection: sends auth, takes ack. */
public final class Initiator implements Handshake {
  private final KeyPair self;
  private final PublicKey remote;
  private final KeyPair ephemeral;
  private final Bytes32 nonce;
  private final PacketSealer.Sealed auth;

  public Initiator(KeyPair self, PublicKey remote, RandomGenerator random) {
    this(self, remote, random, PacketSealer.EIP_8);
  }

  public Initiator(KeyPair self, PublicKey remote, RandomGenerator random, PacketSealer sealer) {
    this.self = self;
    this.remote = remote;
    this.ephemeral = KeyPair.random(random);
    this.nonce = Nonce.random(random);
    this.auth = sealer.seal(remote, body().encode(), random);
  }

  private Auth body() {
    Bytes signature = ephemeral.sign(self.agree(remote).xor(nonce)).bytes();
    return new Auth(signature, self.publicKey(), nonce);
  }

  @Override
  public Bytes opening() {
    return auth.packet();
  }

  @Override
  public Established receive(Bytes packet) {
    Ack ack = Ack.decode(HandshakePacket.open(self, packet));
    Secrets secrets =
        new SharedSecret(ephemeral.agree(ack.ephemeral()), nonce, ack.nonce())
            .initiator(auth.seed(), packet);
    return new Established(remote, secrets, Bytes.EMPTY);
  }
}
