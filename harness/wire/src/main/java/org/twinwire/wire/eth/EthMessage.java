package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The content of a message of eth/66 to eth/69. Raw items ({@code headers}, {@code bodies}, {@code
 * block}) are RLP as it came, canonical throughout; they share memory with the payload.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/caps/eth.md">caps/eth.md</a>
 */
public sealed interface EthMessage {

  /** "total size ... 10 MiB" (eth.md, "Basic Operation"; geth's maxMessageSize). */
  int PAYLOAD_BYTES_MAX = 10 * 1024 * 1024;

  /** The message as it travels. */
  default Message encode() {
    return EthEncoding.encode(this);
  }

  /**
   * Reads a message strictly.
   *
   * @param ethVersion the version that was negotiated
   * @throws EthException if that version has no such code, the payload is too long, not canonical
   *     RLP, or not laid out as the specification says
   */
  static EthMessage decode(Message message, int ethVersion) {
    return EthDecoding.decode(message, ethVersion);
  }

  /** Status (0x00), in the layout of the version that was negotiated. */
  sealed interface Status extends EthMessage {

    /** The eth version. */
    int version();

    UInt64 networkId();

    Bytes32 genesis();

    ForkId forkId();

    /** Hash of the head. */
    Bytes32 head();

    /**
     * The layout of 66 to 68.
     *
     * @param totalDifficulty of the head
     */
    record OfHead(
        int version,
        UInt64 networkId,
        UInt256 totalDifficulty,
        Bytes32 head,
        Bytes32 genesis,
        ForkId forkId)
        implements Status {}

    /** The layout since 69. */
    record OfRange(int version, UInt64 networkId, Bytes32 genesis, ForkId forkId, BlockRange range)
        implements Status {

      @Override
      public Bytes32 head() {
        return range.latestHash();
      }
    }
  }

  /** NewBlockHashes (0x01). */
  record NewBlockHashes(List<Announced> blocks) implements EthMessage {
    public NewBlockHashes {
      blocks = List.copyOf(blocks);
    }

    /** One announced block. */
    public record Announced(Bytes32 hash, UInt64 number) {}
  }

  /**
   * GetBlockHeaders (0x03).
   *
   * @param limit most headers wanted
   * @param skip blocks left out between two headers
   * @param reverse towards genesis
   */
  record GetBlockHeaders(
      UInt64 requestId, Origin origin, UInt64 limit, UInt64 skip, boolean reverse)
      implements EthMessage {}

  /** BlockHeaders (0x04), each header a raw RLP item. */
  record BlockHeaders(UInt64 requestId, List<Bytes> headers) implements EthMessage {
    public BlockHeaders {
      headers = List.copyOf(headers);
    }
  }

  /** GetBlockBodies (0x05). */
  record GetBlockBodies(UInt64 requestId, List<Bytes32> hashes) implements EthMessage {
    public GetBlockBodies {
      hashes = List.copyOf(hashes);
    }
  }

  /** BlockBodies (0x06), each body a raw RLP item. */
  record BlockBodies(UInt64 requestId, List<Bytes> bodies) implements EthMessage {
    public BlockBodies {
      bodies = List.copyOf(bodies);
    }
  }

  /** NewBlock (0x07); {@code block} is the raw RLP item {@code [header, txs, ommers, …]}. */
  record NewBlock(Bytes block, UInt256 totalDifficulty) implements EthMessage {}

  /** BlockRangeUpdate (0x11), since eth/69. */
  record BlockRangeUpdate(BlockRange range) implements EthMessage {}

  /** A message whose code eth has and whose payload this package does not read. */
  record Undecoded(EthCode code, Bytes payload) implements EthMessage {}
}
