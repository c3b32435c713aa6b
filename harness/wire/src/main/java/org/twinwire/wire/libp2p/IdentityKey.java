package org.twinwire.wire.libp2p;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.multiformats.PeerId;

/**
 * The public half of an {@link Identity}; {@code data} is encoded as its type prescribes. See the
 * <a href="https://github.com/libp2p/specs/blob/master/peer-ids/peer-ids.md">peer-id
 * specification</a>.
 */
public record IdentityKey(KeyType type, Bytes data) {

  private static final int TYPE = 1;
  private static final int DATA = 2;

  public IdentityKey {
    if (data.size() != type.keyBytes()) {
      throw new Libp2pException(
          "%s key: %d bytes (expected: %d)".formatted(type, data.size(), type.keyBytes()));
    }
  }

  /**
   * Reads a PublicKey protobuf message.
   *
   * @throws Libp2pException if it is none, or of a type not understood here
   */
  public static IdentityKey parse(Bytes message) {
    try {
      return read(CodedInputStream.newInstance(message.toArrayUnsafe()));
    } catch (IOException broken) {
      throw new Libp2pException(
          "public key: %s (expected: a PublicKey message)"
              .formatted(message.toEllipsisHexString()));
    }
  }

  private static IdentityKey read(CodedInputStream in) throws IOException {
    int type = 0;
    Bytes data = Bytes.EMPTY;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag >>> 3) {
        case TYPE -> type = in.readEnum();
        case DATA -> data = Bytes.wrap(in.readByteArray());
        default -> in.skipField(tag);
      }
    }
    return new IdentityKey(KeyType.of(type), data);
  }

  /** The PublicKey protobuf message in its canonical form. */
  public Bytes encode() {
    var bytes =
        new byte
            [CodedOutputStream.computeEnumSize(TYPE, type.number())
                + CodedOutputStream.computeByteArraySize(DATA, data.toArrayUnsafe())];
    try {
      var out = CodedOutputStream.newInstance(bytes);
      out.writeEnum(TYPE, type.number());
      out.writeByteArray(DATA, data.toArrayUnsafe());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Bytes.wrap(bytes);
  }

  /** Who owns this key. */
  public PeerId peerId() {
    return PeerId.ofKey(encode());
  }

  /** Whether the owner of this key signed {@code message}. */
  public boolean verify(Bytes message, Bytes signature) {
    return switch (type) {
      case ED25519 -> Ed25519Identity.verify(data, message, signature);
      case SECP256K1 -> Secp256k1Identity.verify(data, message, signature);
    };
  }
}
