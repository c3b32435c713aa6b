package org.twinwire.refnode.adversary;

import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.frame.Frame;

/** What a script sends past what the node would ever send, and at which layer. */
public sealed interface RawMove {

  /** Bytes on the socket. */
  record OnSocket(Bytes bytes) implements RawMove {}

  /** Bytes inside the security layer: frames of the muxer; over RLPx, the content of one frame. */
  record InFrame(Bytes bytes) implements RawMove {}

  /** A message of eth, whatever its payload, written as any other. */
  record Eth(Message message) implements RawMove {}

  /** A message of RLPx below eth. */
  record P2p(Frame frame) implements RawMove {}
}
