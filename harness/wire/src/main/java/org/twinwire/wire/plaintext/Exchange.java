package org.twinwire.wire.plaintext;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tuweni.bytes.Bytes;

/**
 * The only message: the sender's peer id (a multihash) and its PublicKey message. See the <a
 * href="https://github.com/libp2p/specs/blob/master/plaintext/README.md#messages">specification</a>.
 */
public record Exchange(Bytes id, Bytes publicKey) {

  private static final int ID = 1;
  private static final int PUBLIC_KEY = 2;

  /**
   * Reads an exchange; a missing field is empty.
   *
   * @throws PlaintextException if it is none
   */
  public static Exchange parse(Bytes message) {
    try {
      return read(CodedInputStream.newInstance(message.toArrayUnsafe()));
    } catch (IOException broken) {
      throw new PlaintextException(
          "exchange: %s (expected: an Exchange message)".formatted(message.toEllipsisHexString()));
    }
  }

  private static Exchange read(CodedInputStream in) throws IOException {
    Bytes id = Bytes.EMPTY;
    Bytes publicKey = Bytes.EMPTY;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag >>> 3) {
        case ID -> id = Bytes.wrap(in.readByteArray());
        case PUBLIC_KEY -> publicKey = Bytes.wrap(in.readByteArray());
        default -> in.skipField(tag);
      }
    }
    return new Exchange(id, publicKey);
  }

  /** The message as it is sent, without its length. */
  public Bytes encode() {
    var bytes = new ByteArrayOutputStream();
    try {
      var out = CodedOutputStream.newInstance(bytes);
      out.writeByteArray(ID, id.toArrayUnsafe());
      out.writeByteArray(PUBLIC_KEY, publicKey.toArrayUnsafe());
      out.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Bytes.wrap(bytes.toByteArray());
  }
}
