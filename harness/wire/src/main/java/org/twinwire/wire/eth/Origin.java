package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/** The block at which a header request starts. */
public sealed interface Origin {

  /** Writes it as one item. */
  void write(RLPWriter out);

  /** The canonical block with this number. */
  record ByNumber(UInt64 number) implements Origin {
    @Override
    public void write(RLPWriter out) {
      PayloadWriter.number(out, number);
    }
  }

  /** The block with this hash. */
  record ByHash(Bytes32 hash) implements Origin {
    @Override
    public void write(RLPWriter out) {
      out.writeValue(hash);
    }
  }
}
