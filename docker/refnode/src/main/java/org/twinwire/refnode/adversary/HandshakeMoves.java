package org.twinwire.refnode.adversary;

import java.util.Arrays;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;

/** Auth and ack that are not as they should be (EIP-8; devp2p rlpx.md, Initial Handshake). */
final class HandshakeMoves {

  private static final int SIZE_BYTES = 2;
  private static final int POINT_BYTES = 65;
  private static final int IV_BYTES = 16;

  /** What encryption adds: point, iv, tag. */
  private static final int OVERHEAD_BYTES = POINT_BYTES + IV_BYTES + 32;

  /** Bytes behind the size at most (go-ethereum, p2p/rlpx, maxHandshakeSize). */
  private static final int PACKET_BYTES_MAX = 2048;

  private static final int JUNK_BYTES = 200;
  private static final Bytes VERSION = Bytes.of(56);

  private HandshakeMoves() {}

  /** Another body; {@code padded} has its padding behind the list. */
  static Bytes body(HandshakeMove move, Bytes padded) {
    List<Bytes> items = Payloads.itemsOf(padded);
    Bytes list = Payloads.first(padded).encoded();
    return switch (move) {
      case VERSION_56 -> repadded(padded, Payloads.replaced(items, items.size() - 1, VERSION));
      case EXTRA_ITEMS -> repadded(padded, Payloads.followed(items, VERSION, list, VERSION));
      case TRAILING_JUNK -> Bytes.concatenate(list, Bytes.repeat((byte) 0xfb, JUNK_BYTES));
      case SIZE_2048 -> sized(list, PACKET_BYTES_MAX);
      case SIZE_2049 -> sized(list, PACKET_BYTES_MAX + 1);
      case BAD_SIGNATURE -> repadded(padded, Payloads.replaced(items, 0, zeroLike(items.get(0))));
      case PROPER,
          FLIP_SIZE,
          FLIP_CIPHERTEXT,
          FLIP_TAG,
          ZERO_POINT,
          OFF_CURVE,
          SILENT,
          SEED_SHORT ->
          padded;
    };
  }

  /** Another packet, its size in front. */
  static Bytes packet(HandshakeMove move, Bytes packet) {
    if (move == HandshakeMove.SILENT) {
      return Bytes.EMPTY;
    }
    byte[] bytes = packet.toArray();
    switch (move) {
      case FLIP_SIZE -> lowerSize(bytes);
      case FLIP_CIPHERTEXT -> bytes[SIZE_BYTES + POINT_BYTES + IV_BYTES] ^= 1;
      case FLIP_TAG -> bytes[bytes.length - 1] ^= 1;
      case ZERO_POINT -> Arrays.fill(bytes, SIZE_BYTES + 1, SIZE_BYTES + POINT_BYTES, (byte) 0);
      case OFF_CURVE -> bytes[SIZE_BYTES + POINT_BYTES - 1] ^= 1;
      case PROPER,
          VERSION_56,
          EXTRA_ITEMS,
          TRAILING_JUNK,
          SIZE_2048,
          SIZE_2049,
          BAD_SIGNATURE,
          SILENT,
          SEED_SHORT -> {}
    }
    return Bytes.wrap(bytes);
  }

  /** Another seed of the MACs. */
  static Bytes seed(HandshakeMove move, Bytes packet) {
    return move == HandshakeMove.SEED_SHORT ? packet.slice(SIZE_BYTES) : packet;
  }

  private static Bytes repadded(Bytes padded, List<Bytes> items) {
    return Bytes.concatenate(
        Payloads.ofItems(items),
        Bytes.wrap(padded.toArray()).slice(Payloads.first(padded).encoded().size()));
  }

  private static Bytes sized(Bytes list, int packetBytes) {
    int padding = packetBytes - OVERHEAD_BYTES - list.size();
    return Bytes.concatenate(list, Bytes.repeat((byte) 0, padding));
  }

  private static Bytes zeroLike(Bytes item) {
    return RLP.encodeValue(Bytes.repeat((byte) 0, Payloads.first(item).payload().size()));
  }

  /** Clears the lowest bit that is set: a receiver that waited for more bytes would see nothing. */
  private static void lowerSize(byte[] packet) {
    int size = Bytes.wrap(packet, 0, SIZE_BYTES).toInt();
    int lower = size & (size - 1);
    packet[0] = (byte) (lower >> Byte.SIZE);
    packet[1] = (byte) lower;
  }
}
