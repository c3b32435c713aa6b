package org.twinwire.refnode.discovery;

import java.util.Map;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.wire.eth.ForkId;

/**
 * What a node has to tell in discovery.
 *
 * @param secret of the node; the bootnode's follows from it
 * @param host that the UDP ports are bound to
 * @param tcpPorts by entry of the record
 */
public record DiscoverySettings(
    Bytes32 secret, String host, Map<String, Integer> tcpPorts, ForkId fork) {

  public DiscoverySettings {
    tcpPorts = Map.copyOf(tcpPorts);
  }

  int rlpxPort() {
    return tcpPorts.getOrDefault("tcp", 0);
  }

  /** {@code [[forkHash, forkNext]]}. */
  Bytes forkEntry() {
    return RLP.encodeList(
        entry ->
            entry.writeList(
                id -> {
                  id.writeValue(fork.hash4());
                  id.writeValue(fork.next().toMinimalBytes());
                }));
  }

  @Override
  public String toString() {
    return "DiscoverySettings[host=%s, tcpPorts=%s]".formatted(host, tcpPorts);
  }
}
