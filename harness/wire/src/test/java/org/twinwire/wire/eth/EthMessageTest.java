package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.wire.Reference;
import org.twinwire.wire.eth.GetBlockBodies.BlockBodies;
import org.twinwire.wire.eth.GetBlockHeaders.BlockHeaders;
import org.twinwire.wire.eth.GetPooledTransactions.PooledTransactions;
import org.twinwire.wire.eth.GetReceipts.Receipts;
import org.twinwire.wire.eth.NewBlockHashes.Announced;

class EthMessageTest {
  private static final Reference EIP_2481 = Reference.of("eip-2481/messages.properties");
  private static final UInt64 ID = UInt64.valueOf(1111);
  private static final Bytes32 DEAD = Bytes32.leftPad(Bytes.fromHexString("deadc0de"));
  private static final Bytes32 FEED = Bytes32.leftPad(Bytes.fromHexString("feedbeef"));
  private static final BlockRange RANGE =
      new BlockRange(UInt64.valueOf(10), UInt64.valueOf(1000), DEAD);

  static Stream<Arguments> vectors() {
    return Stream.of(
        Arguments.of("get-block-headers-by-hash", 3, getBlockHeaders(new Origin.ByHash(DEAD))),
        Arguments.of(
            "get-block-headers-by-number",
            3,
            getBlockHeaders(new Origin.ByNumber(UInt64.valueOf(9999)))),
        Arguments.of(
            "block-headers", 4, new BlockHeaders(ID, List.of(vector("block-headers").slice(9)))),
        Arguments.of("get-block-bodies", 5, new GetBlockBodies(ID, List.of(DEAD, FEED))),
        Arguments.of(
            "block-bodies", 6, new BlockBodies(ID, List.of(vector("block-bodies").slice(9)))),
        Arguments.of(
            "get-pooled-transactions", 9, new GetPooledTransactions(ID, List.of(DEAD, FEED))),
        Arguments.of(
            "pooled-transactions",
            10,
            new PooledTransactions(
                ID,
                List.of(
                    vector("pooled-transactions").slice(7, 105),
                    vector("pooled-transactions").slice(112)))),
        Arguments.of("get-receipts", 15, new GetReceipts(ID, List.of(DEAD, FEED))),
        Arguments.of("receipts", 16, new Receipts(ID, List.of(vector("receipts").slice(9)))));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isWrittenAsEip2481Says(String name, int code, EthMessage message) {
    assertThat(message.encode()).isEqualTo(new Message(code, vector(name)));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isReadAsEip2481Says(String name, int code, EthMessage message) {
    assertThat(EthMessage.decode(new Message(code, vector(name)), 66)).isEqualTo(message);
  }

  static Stream<EthMessage> messages() {
    ForkId forkId = new ForkId(Bytes.fromHexString("deadbeef"), UInt64.valueOf(0xBADDCAFEL));
    Bytes block = Bytes.fromHexString("c3c0c0c0");
    return Stream.of(
        new Status.OfHead(68, UInt64.valueOf(1337), UInt256.ONE, DEAD, FEED, forkId),
        new Status.OfHead(66, UInt64.MAX_VALUE, UInt256.MAX_VALUE, DEAD, FEED, forkId),
        new NewBlockHashes(List.of()),
        new NewBlockHashes(List.of(new Announced(DEAD, UInt64.ZERO), new Announced(FEED, ID))),
        new GetBlockHeaders(
            UInt64.MAX_VALUE,
            new Origin.ByNumber(UInt64.MAX_VALUE),
            UInt64.ZERO,
            UInt64.MAX_VALUE,
            true),
        new BlockHeaders(UInt64.ZERO, List.of()),
        new GetBlockBodies(UInt64.ZERO, List.of()),
        new BlockBodies(UInt64.ONE, List.of(Bytes.fromHexString("c2c0c0"), block)),
        new NewBlock(block, UInt256.valueOf(300)),
        new Undecoded(EthCode.TRANSACTIONS, Bytes.fromHexString("c0")));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void comesBackAsItWent(EthMessage message) {
    assertThat(EthMessage.decode(message.encode(), 68)).isEqualTo(message);
  }

  static Stream<EthMessage> messagesOf69() {
    ForkId forkId = new ForkId(Bytes.fromHexString("deadbeef"), UInt64.valueOf(0xBADDCAFEL));
    BlockRange backwards = new BlockRange(UInt64.MAX_VALUE, UInt64.ZERO, Bytes32.ZERO);
    return Stream.of(
        new Status.OfRange(69, UInt64.valueOf(1337), FEED, forkId, RANGE),
        new Status.OfRange(69, UInt64.MAX_VALUE, FEED, forkId, backwards),
        new BlockRangeUpdate(RANGE),
        new BlockRangeUpdate(backwards),
        new NewBlockHashes(List.of(new Announced(DEAD, UInt64.ZERO))));
  }

  @ParameterizedTest
  @MethodSource("messagesOf69")
  void comesBackAsItWentIn69(EthMessage message) {
    assertThat(EthMessage.decode(message.encode(), 69)).isEqualTo(message);
  }

  @Test
  void writesTheRangeAsEip7642Says() {
    ForkId forkId = new ForkId(Bytes.fromHexString("deadbeef"), UInt64.valueOf(0xBADDCAFEL));
    Status status = new Status.OfRange(69, UInt64.ONE, FEED, forkId, RANGE);
    String range = "0a8203e8a0" + DEAD.toUnprefixedHexString();

    assertThat(status.encode().payload().toHexString())
        .isEqualTo(
            "0xf85345" + "01a0" + FEED.toUnprefixedHexString() + "ca84deadbeef84baddcafe" + range);
    assertThat(new BlockRangeUpdate(RANGE).encode())
        .isEqualTo(new Message(0x11, Bytes.fromHexString("e5" + range)));
  }

  @Test
  void hasOneLayoutOfStatusInEachVersion() {
    ForkId forkId = new ForkId(Bytes.fromHexString("deadbeef"), UInt64.ZERO);
    Message ofHead = new Status.OfHead(69, UInt64.ONE, UInt256.ONE, DEAD, FEED, forkId).encode();
    Message ofRange = new Status.OfRange(68, UInt64.ONE, FEED, forkId, RANGE).encode();

    assertThatExceptionOfType(EthException.class).isThrownBy(() -> EthMessage.decode(ofHead, 69));
    assertThatExceptionOfType(EthException.class).isThrownBy(() -> EthMessage.decode(ofRange, 68));
  }

  @Test
  void writesTheForkIdAsEip2124Says() {
    ForkId forkId = new ForkId(Bytes.fromHexString("deadbeef"), UInt64.valueOf(0xBADDCAFEL));
    Status status = new Status.OfHead(68, UInt64.ONE, UInt256.ZERO, DEAD, FEED, forkId);
    assertThat(status.encode().payload().toHexString())
        .isEqualTo(
            "0xf850440180a0"
                + DEAD.toUnprefixedHexString()
                + "a0"
                + FEED.toUnprefixedHexString()
                + "ca84deadbeef84baddcafe");
  }

  @Test
  void readsAVersionNobodyHasYet() {
    ForkId forkId = new ForkId(Bytes.fromHexString("00000000"), UInt64.ZERO);
    Status status = new Status.OfHead(4711, UInt64.ONE, UInt256.ZERO, DEAD, FEED, forkId);
    assertThat(EthMessage.decode(status.encode(), 68)).isEqualTo(status);
  }

  private static GetBlockHeaders getBlockHeaders(Origin origin) {
    return new GetBlockHeaders(ID, origin, UInt64.valueOf(5), UInt64.valueOf(5), false);
  }

  private static Bytes vector(String name) {
    return EIP_2481.bytes(name);
  }
}
