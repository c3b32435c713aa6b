package org.twinwire.wire.rlpx.p2p;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * The first message of both sides.
 *
 * @param p2pVersion 5, or another: a difference is no reason to part
 * @param clientId for people
 * @param port the port the node listens on, 0 if it does not
 * @param nodeId the public key as x‖y, 64 bytes
 */
public record Hello(
    int p2pVersion, String clientId, List<Capability> capabilities, int port, Bytes nodeId) {
  /** The first version that compresses (EIP-706). */
  public static final int SNAPPY_VERSION = 5;

  public Hello {
    capabilities = List.copyOf(capabilities);
  }
}
