package org.twinwire.wire.eth;

import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLPReader;

/**
 * The content of a message of eth/66 to eth/69, which reads and writes itself. Raw items (headers,
 * bodies, a block) are RLP as it came, canonical throughout; they share memory with the payload.
 * {@link Transactions} and their announcements are left {@link Undecoded} for who has a pool.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/caps/eth.md">caps/eth.md</a>
 */
public sealed interface EthMessage
    permits Status, NewBlockHashes, NewBlock, BlockRangeUpdate, EthRequest, EthAnswer, Undecoded {

  /** "total size ... 10 MiB" (eth.md, "Basic Operation"; geth's maxMessageSize). */
  int PAYLOAD_BYTES_MAX = 10 * 1024 * 1024;

  EthCode code();

  /** The content as RLP, in the layout of eth.md. */
  Bytes payload();

  /** The message as it travels. */
  default Message encode() {
    return new Message(code().number(), payload());
  }

  /**
   * Reads a message strictly.
   *
   * @param ethVersion the version that was negotiated
   * @throws EthException if that version has no such code, the payload is too long, not canonical
   *     RLP, or not laid out as the specification says
   */
  static EthMessage decode(Message message, int ethVersion) {
    Bytes rlp = requireSize(message.payload());
    EthCode code =
        EthCode.of(message.code())
            .filter(known -> known.isIn(ethVersion))
            .orElseThrow(() -> unknown(message.code(), ethVersion));
    return switch (code) {
      case STATUS -> read(rlp, items -> Status.read(items, ethVersion));
      case NEW_BLOCK_HASHES -> read(rlp, NewBlockHashes::read);
      case NEW_BLOCK -> PayloadReader.payload(rlp, NewBlock::read);
      case BLOCK_RANGE_UPDATE -> read(rlp, BlockRangeUpdate::read);
      default ->
          RequestReader.of(code, ethVersion)
              .map(layout -> read(rlp, layout))
              .orElseGet(() -> new Undecoded(code, rlp));
    };
  }

  private static EthMessage read(Bytes rlp, Function<RLPReader, EthMessage> layout) {
    return PayloadReader.payload(rlp, layout);
  }

  private static Bytes requireSize(Bytes payload) {
    if (payload.size() > PAYLOAD_BYTES_MAX) {
      throw new EthException(
          "payload: %d bytes (expected: <= %d)".formatted(payload.size(), PAYLOAD_BYTES_MAX));
    }
    return payload;
  }

  private static EthException unknown(int code, int ethVersion) {
    return new EthException("code: 0x%02x (expected: one of eth/%d)".formatted(code, ethVersion));
  }
}
