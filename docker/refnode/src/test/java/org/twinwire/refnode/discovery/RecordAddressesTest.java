package org.twinwire.refnode.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinwire.multiformats.Multiaddr;
import org.twinwire.wire.discv4.Endpoint;
import org.twinwire.wire.discv4.Neighbour;
import org.twinwire.wire.enr.NodeRecord;
import org.twinwire.wire.enr.RecordContent;
import org.twinwire.wire.libp2p.Identity;
import org.twinwire.wire.secp256k1.KeyPair;

class RecordAddressesTest {

  private static final Bytes32 SECRET = Bytes32.repeat((byte) 0x11);
  private static final KeyPair KEY = KeyPair.of(SECRET);
  private static final Bytes LOOPBACK = Bytes.of(127, 0, 0, 1);
  private static final String ENODE =
      "enode://%s@127.0.0.1:7".formatted(KEY.publicKey().raw64().toUnprefixedHexString());

  @Test
  void followFromTheEntriesOfARecord() {
    RecordContent content =
        RecordContent.of(1)
            .with("ip", LOOPBACK)
            .withPort("tcp", 7)
            .withPort("mplex", 8)
            .withPort("ws-yamux", 9)
            .withPort("yamux", 0);

    assertThat(RecordAddresses.in(NodeRecord.sign(content, KEY)))
        .containsOnlyKeys("rlpx", "mplex", "ws-yamux")
        .containsEntry("rlpx", ENODE)
        .containsEntry("mplex", "/ip4/127.0.0.1/tcp/8/p2p/" + peerId())
        .hasEntrySatisfying(
            "ws-yamux", address -> assertThat(Multiaddr.parse(address).webSocket()).isTrue());
  }

  private static String peerId() {
    return Identity.secp256k1(SECRET).peerId().toString();
  }

  @Test
  void areNoneWithoutAnIpAddress() {
    NodeRecord record = NodeRecord.sign(RecordContent.of(1).withPort("tcp", 7), KEY);

    assertThat(RecordAddresses.in(record)).isEmpty();
  }

  @Test
  void areThatOverRlpxWhereOnlyNeighboursTell() {
    Neighbour neighbour = new Neighbour(new Endpoint(LOOPBACK, 6, 7), KEY.publicKey().raw64());

    assertThat(RecordAddresses.in(neighbour)).containsOnlyKeys("rlpx").containsValue(ENODE);
  }

  @ParameterizedTest
  @CsvSource({"7f000001, 0", "00000000000000000000000000000001, 7"})
  void areNoneWithoutATcpPortOrAnIpv4Address(String ip, int tcp) {
    Neighbour neighbour =
        new Neighbour(new Endpoint(Bytes.fromHexString(ip), 6, tcp), KEY.publicKey().raw64());

    assertThat(RecordAddresses.in(neighbour)).isEmpty();
  }
}
