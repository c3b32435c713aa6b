package org.twinwire.wire.rlpx.p2p;

import java.util.List;
import java.util.function.Supplier;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/**
 * Payloads of the capability {@code p2p}.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#p2p-capability">rlpx.md,
 *     "p2p" Capability</a>
 */
public final class BaseMessages {
  /** Ping and Pong. */
  public static final Bytes EMPTY_LIST = RLP.encodeList(items -> {});

  private BaseMessages() {}

  public static Bytes encode(Hello hello) {
    return RLP.encodeList(
        items -> {
          items.writeInt(hello.p2pVersion());
          items.writeString(hello.clientId());
          items.writeList(hello.capabilities(), BaseMessages::write);
          items.writeInt(hello.port());
          items.writeValue(hello.nodeId());
        });
  }

  private static void write(RLPWriter out, Capability capability) {
    out.writeList(
        items -> {
          items.writeString(capability.name());
          items.writeInt(capability.version());
        });
  }

  /** "Implementations must ignore any additional list elements in Hello". */
  public static Hello hello(Bytes payload) {
    return decode(
        "Hello",
        () ->
            RLP.decodeList(
                payload,
                items ->
                    new Hello(
                        items.readInt(),
                        items.readString(),
                        capabilities(items),
                        items.readInt(),
                        items.readValue())));
  }

  private static List<Capability> capabilities(RLPReader items) {
    return items.readListContents(
        capability ->
            capability.readList(pair -> new Capability(pair.readString(), pair.readInt())));
  }

  public static Bytes encode(DisconnectReason reason) {
    return RLP.encodeList(items -> items.writeInt(reason.number()));
  }

  /**
   * The reason of a Disconnect as a list, as the bare number that older nodes send, or {@link
   * PeerDisconnected#NONE} if there is none.
   */
  public static int reason(Bytes payload) {
    return decode("Disconnect", () -> RLP.decode(payload, BaseMessages::reason));
  }

  private static int reason(RLPReader reader) {
    return !reader.isComplete() && reader.nextIsList()
        ? reader.readList(BaseMessages::number)
        : number(reader);
  }

  private static int number(RLPReader reader) {
    return reader.isComplete() ? PeerDisconnected.NONE : reader.readInt();
  }

  private static <T> T decode(String what, Supplier<T> payload) {
    try {
      return payload.get();
    } catch (RLPException | IllegalArgumentException broken) {
      throw RlpxException.breach(what + ": " + broken.getMessage(), broken);
    }
  }
}
