package org.twinwire.refnode.link;

import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.rlpx.frame.Frame;

/** Content of a frame that a script wrote: {@code code ‖ payload}, as it is. */
final class RawRlpx {

  private RawRlpx() {}

  static Frame frame(Bytes content) {
    RlpItem code = RlpItem.first(content);
    if (code.isList() || code.payload().size() > 1) {
      throw new IllegalArgumentException(
          "frame: got %s… (expected: a code below 256 first)".formatted(code.encoded()));
    }
    return new Frame(code.payload().toInt(), content.slice(code.encoded().size()), false);
  }
}
