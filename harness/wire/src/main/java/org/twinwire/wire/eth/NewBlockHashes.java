package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/** NewBlockHashes (0x01). */
public record NewBlockHashes(List<Announced> blocks) implements EthMessage {

  public NewBlockHashes {
    blocks = List.copyOf(blocks);
  }

  /** One announced block. */
  public record Announced(Bytes32 hash, UInt64 number) {

    static Announced read(RLPReader items) {
      return new Announced(PayloadReader.hash(items), PayloadReader.uint64(items));
    }

    void write(RLPWriter out) {
      out.writeValue(hash);
      PayloadWriter.number(out, number);
    }
  }

  static NewBlockHashes read(RLPReader items) {
    return new NewBlockHashes(
        PayloadReader.all(items, item -> PayloadReader.list(item, Announced::read)));
  }

  @Override
  public EthCode code() {
    return EthCode.NEW_BLOCK_HASHES;
  }

  @Override
  public Bytes payload() {
    return RLP.encodeList(
        out -> {
          blocks.forEach(block -> out.writeList(block::write));
        });
  }
}
