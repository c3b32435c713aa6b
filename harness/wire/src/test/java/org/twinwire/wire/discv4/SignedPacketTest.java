package org.twinwire.wire.discv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.bytes.MutableBytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;
import org.twinwire.wire.secp256k1.KeyPair;

class SignedPacketTest {

  private static final Reference EIP_8 = Reference.of("eip-8/discovery.properties");
  private static final Reference GETH = Reference.of("go-ethereum/discovery.properties");
  private static final Reference EIP_778 = Reference.of("eip-778/record.properties");
  private static final KeyPair KEY = KeyPair.of(EIP_8.bytes32("key"));
  private static final UInt64 EXPIRES = UInt64.valueOf(1_136_239_445);

  private static final int SIGNED_FROM = Envelope.HEADER_BYTES - 1;

  private static final Endpoint FROM = endpoint("7f000001", 3322, 5544);
  private static final Endpoint TO = endpoint("00000000000000000000000000000001", 2222, 3333);
  private static final Endpoint TO_555 = endpoint("20010db885a308d313198a2e03707348", 2222, 33338);

  private static Endpoint endpoint(String ip, int udp, int tcp) {
    return new Endpoint(Bytes.fromHexString(ip), udp, tcp);
  }

  @Test
  void readsThePublishedPing() {
    assertRead(GETH.bytes("ping"), new Ping(Ping.VERSION, FROM, TO, EXPIRES, Optional.empty()));
  }

  @Test
  void ignoresAdditionalElementsOfAPing() {
    assertRead(
        EIP_8.bytes("ping-4"), new Ping(Ping.VERSION, FROM, TO, EXPIRES, Optional.of(UInt64.ONE)));
  }

  @Test
  void ignoresAnotherVersionAndDataBehindTheList() {
    Endpoint from = endpoint("20010db83c4d001500000000abcdef12", 3322, 5544);
    assertRead(
        EIP_8.bytes("ping-555"),
        new Ping(UInt64.valueOf(555), from, TO_555, EXPIRES, Optional.empty()));
  }

  @Test
  void readsThePublishedPong() {
    Bytes32 ping =
        Bytes32.fromHexString("fbc914b16819237dcd8801d7e53f69e9719adecb3cc0e790c57e91ca4461c954");
    assertRead(EIP_8.bytes("pong"), new Pong(TO_555, ping, EXPIRES, Optional.empty()));
  }

  @Test
  void readsThePublishedFindNode() {
    Bytes target =
        Bytes.fromHexString(
            "ca634cae0d49acb401d8a4c6b6fe8c55b70d115bf400769cc1400f3258cd3138"
                + "7574077f301b421bc84df7266c44e9e6d569fc56be00812904767bf5ccd1fc7f");
    assertRead(EIP_8.bytes("findnode"), new FindNode(target, EXPIRES));
  }

  @Test
  void readsThePublishedNeighbours() {
    SignedPacket read = SignedPacket.decode(EIP_8.bytes("neighbours"));

    assertThat(((Neighbours) read.packet()).nodes())
        .extracting(Neighbour::endpoint)
        .containsExactly(
            endpoint("63211637", 4444, 4445),
            endpoint("01020304", 1, 1),
            endpoint("20010db83c4d001500000000abcdef12", 3333, 3333),
            endpoint("20010db885a308d313198a2e03707348", 999, 1000));
    assertThat(((Neighbours) read.packet()).nodes().get(3).id().toUnprefixedHexString())
        .startsWith("8dcab8618c3253b5")
        .endsWith("ca367d6dd3b9df73");
  }

  private static void assertRead(Bytes datagram, Packet packet) {
    assertThat(SignedPacket.decode(datagram))
        .isEqualTo(new SignedPacket(Bytes32.wrap(datagram.slice(0, 32)), KEY.publicKey(), packet));
  }

  @Test
  void writesThePublishedPing() {
    Packet ping = new Ping(Ping.VERSION, FROM, TO, EXPIRES, Optional.empty());

    // A signature has a nonce, and whoever signs chooses it.
    assertThat(SignedPacket.encode(ping, KEY).copy().slice(SIGNED_FROM))
        .isEqualTo(GETH.bytes("ping").slice(SIGNED_FROM));
    assertRead(SignedPacket.encode(ping, KEY).copy(), ping);
  }

  static Stream<Packet> packets() {
    Bytes id = KEY.publicKey().raw64();
    Bytes32 hash = Bytes32.leftPad(Bytes.of(9));
    return Stream.of(
        new Ping(Ping.VERSION, FROM, TO, EXPIRES, Optional.of(UInt64.MAX_VALUE)),
        new Pong(endpoint("", 0, 0), hash, UInt64.ZERO, Optional.of(UInt64.ZERO)),
        new FindNode(id, UInt64.MAX_VALUE),
        new Neighbours(Collections.nCopies(Neighbours.PER_PACKET, new Neighbour(TO, id)), EXPIRES),
        new Neighbours(List.of(), EXPIRES),
        new EnrRequest(EXPIRES),
        new EnrResponse(hash, EIP_778.bytes("rlp")));
  }

  @ParameterizedTest
  @MethodSource("packets")
  void readsWhatItWrites(Packet packet) {
    assertThat(SignedPacket.decode(SignedPacket.encode(packet, KEY)).packet()).isEqualTo(packet);
  }

  @ParameterizedTest
  @MethodSource("packets")
  void refusesPacketDataThatEndsEarly(Packet packet) {
    Bytes data = RLP.encodeList(packet::write).copy();
    for (int size = 0; size < data.size(); size++) {
      Bytes cut = Envelope.seal(packet.kind().number(), data.slice(0, size), KEY);
      assertThatExceptionOfType(Discv4Exception.class).isThrownBy(() -> SignedPacket.decode(cut));
    }
  }

  @Test
  void fitsTwelveNeighboursIntoAPacketAndNotThirteen() {
    Neighbour widest =
        new Neighbour(
            new Endpoint(Bytes.repeat((byte) 0xff, 16), 0xffff, 0xffff), KEY.publicKey().raw64());
    List<Neighbour> nodes = Collections.nCopies(Neighbours.PER_PACKET, widest);

    assertThat(SignedPacket.encode(new Neighbours(nodes, UInt64.MAX_VALUE), KEY).size())
        .isLessThanOrEqualTo(Envelope.BYTES_MAX);
    Packet more =
        new Neighbours(Collections.nCopies(Neighbours.PER_PACKET + 1, widest), UInt64.MAX_VALUE);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> SignedPacket.encode(more, KEY))
        .withMessageStartingWith("neighbours: ")
        .withMessageEndingWith("(expected: at most 1280)");
  }

  @Test
  void takesTheLargestPacketAndNoLargerOne() {
    Bytes data = RLP.encodeList(new EnrRequest(EXPIRES)::write);
    Bytes junk = Bytes.repeat((byte) 7, Envelope.BYTES_MAX - Envelope.HEADER_BYTES - data.size());
    Bytes largest = Envelope.seal(5, Bytes.concatenate(data, junk), KEY);
    Bytes larger = Envelope.seal(5, Bytes.concatenate(data, junk, Bytes.of(7)), KEY);

    assertThat(SignedPacket.decode(largest).packet()).isEqualTo(new EnrRequest(EXPIRES));
    assertRefused(larger, "size: got 1281 bytes (expected: at most 1280)");
  }

  static IntStream everyByte() {
    return IntStream.range(0, GETH.bytes("ping").size());
  }

  @ParameterizedTest
  @MethodSource("everyByte")
  void refusesAPacketOfWhichAByteWasChanged(int at) {
    MutableBytes changed = GETH.bytes("ping").mutableCopy();
    changed.set(at, (byte) (changed.get(at) ^ 1));

    assertThatExceptionOfType(Discv4Exception.class)
        .isThrownBy(() -> SignedPacket.decode(changed))
        .withMessageStartingWith("hash: got ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 97})
  void refusesADatagramWithoutAWholeHeader(int size) {
    assertRefused(
        GETH.bytes("ping").slice(0, size),
        "size: got %d bytes (expected: at least 98)".formatted(size));
  }

  @Test
  void refusesASignatureThatNoKeyMade() {
    Bytes garbage = Bytes.repeat((byte) 0, 65);
    Bytes datagram =
        Envelope.hashed(Bytes.concatenate(garbage, GETH.bytes("ping").slice(SIGNED_FROM)));

    assertThatExceptionOfType(Discv4Exception.class)
        .isThrownBy(() -> SignedPacket.decode(datagram))
        .withMessageStartingWith("signature: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 255})
  void refusesAnUnknownType(int type) {
    assertRefused(
        Envelope.seal(type, Bytes.of(0xc0), KEY),
        "packet-type: got %d (expected: 1 to 6)".formatted(type));
  }

  private static void assertRefused(Bytes datagram, String message) {
    assertThatExceptionOfType(Discv4Exception.class)
        .isThrownBy(() -> SignedPacket.decode(datagram))
        .withMessage(message);
  }

  @Test
  void isExpiredOnceItsSecondHasBegun() {
    Packet request = new EnrRequest(EXPIRES);
    Instant at = Instant.ofEpochSecond(EXPIRES.toLong());

    assertThat(request.isExpired(at)).isFalse();
    assertThat(request.isExpired(at.plusNanos(1))).isTrue();
    assertThat(new EnrRequest(UInt64.MAX_VALUE).isExpired(at)).isFalse();
    assertThat(new EnrResponse(Bytes32.ZERO, Bytes.of(0xc0)).isExpired(at)).isFalse();
  }
}
