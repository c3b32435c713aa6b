package org.twinwire.refnode.adversary;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.Origin;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.p2p.BaseMessages;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.Hello;

/** Openings over RLPx that are not one proper Hello. */
final class HelloMoves {

  /** Code of the first message of eth, behind those of p2p. */
  static final int ETH_OFFSET = 0x10;

  private static final int PING = 0x02;
  private static final Bytes EMPTY_LIST = Bytes.of(0xc0);
  private static final Bytes ITEM = Bytes.of(1);

  private static final int CAPABILITIES = 2;
  private static final int NODE_ID = 4;
  private static final int ID_BYTES = 64;

  /** "Hello must be ≤ 2 KiB" (go-ethereum, baseProtocolMaxMsgSize). */
  private static final int HELLO_BYTES_MAX = 2048;

  private HelloMoves() {}

  /** The p2p version to announce. */
  static int version(HelloMove move) {
    return switch (move) {
      case VERSION_4 -> 4;
      case VERSION_22 -> 22;
      case PROPER,
          EXTRA_ITEMS,
          SIZE_2048,
          SIZE_2049,
          ID_ZERO,
          ID_63,
          ID_65,
          ID_OTHER,
          OFFER_61,
          OFFER_MANY,
          PING_FIRST,
          ETH_FIRST ->
          Hello.SNAPPY_VERSION;
    };
  }

  /** What is sent in place of {@code hello}. */
  static List<Frame> opening(HelloMove move, Frame hello) {
    Hello own = BaseMessages.hello(hello.payload());
    List<Bytes> items = Payloads.itemsOf(hello.payload());
    return switch (move) {
      case PROPER, VERSION_4, VERSION_22 -> List.of(hello);
      case EXTRA_ITEMS -> List.of(with(hello, Payloads.followed(items, ITEM, EMPTY_LIST, ITEM)));
      case SIZE_2048 -> List.of(sized(hello, items, HELLO_BYTES_MAX));
      case SIZE_2049 -> List.of(sized(hello, items, HELLO_BYTES_MAX + 1));
      case ID_ZERO -> List.of(withId(hello, items, Bytes.repeat((byte) 0, ID_BYTES)));
      case ID_63 -> List.of(withId(hello, items, own.nodeId().slice(1)));
      case ID_65 -> List.of(withId(hello, items, Bytes.concatenate(own.nodeId(), ITEM)));
      case ID_OTHER -> List.of(withId(hello, items, own.nodeId().not()));
      case OFFER_61 -> List.of(offering(hello, items, List.of(Capability.eth(61))));
      case OFFER_MANY -> List.of(offering(hello, items, many(own)));
      case PING_FIRST -> List.of(new Frame(PING, EMPTY_LIST, false), hello);
      case ETH_FIRST -> List.of(request(), hello);
    };
  }

  private static Frame with(Frame hello, List<Bytes> items) {
    return new Frame(hello.code(), Payloads.ofItems(items), hello.compressed());
  }

  private static Frame withId(Frame hello, List<Bytes> items, Bytes id) {
    return with(hello, Payloads.replaced(items, NODE_ID, RLP.encodeValue(id)));
  }

  private static Frame offering(Frame hello, List<Bytes> items, List<Capability> offer) {
    Bytes list =
        RLP.encodeList(
            offer,
            (writer, one) ->
                writer.writeList(
                    pair -> {
                      pair.writeString(one.name());
                      pair.writeInt(one.version());
                    }));
    return with(hello, Payloads.replaced(items, CAPABILITIES, list));
  }

  private static List<Capability> many(Hello own) {
    List<Capability> unknown =
        List.of(new Capability("xyz", 1), new Capability("aaa", 7), Capability.eth(61));
    return Stream.concat(unknown.stream(), own.capabilities().stream()).toList();
  }

  /** With one more item, as long as it takes. */
  private static Frame sized(Frame hello, List<Bytes> items, int size) {
    return IntStream.range(0, size)
        .map(left -> size - left)
        .mapToObj(
            bytes ->
                with(
                    hello,
                    Payloads.followed(items, RLP.encodeValue(Bytes.repeat((byte) 1, bytes)))))
        .filter(frame -> frame.payload().size() <= size)
        .findFirst()
        .orElseThrow();
  }

  private static Frame request() {
    Message request =
        new GetBlockHeaders(
                UInt64.ONE, new Origin.ByNumber(UInt64.ONE), UInt64.ONE, UInt64.ZERO, false)
            .encode();
    return new Frame(ETH_OFFSET + request.code(), request.payload(), false);
  }
}
