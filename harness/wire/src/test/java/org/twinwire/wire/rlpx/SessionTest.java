package org.twinwire.wire.rlpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.frame.Inbound;
import org.twinwire.wire.rlpx.handshake.Eip8;
import org.twinwire.wire.rlpx.p2p.BaseCode;
import org.twinwire.wire.rlpx.p2p.BaseMessages;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;
import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.rlpx.p2p.PeerDisconnected;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.secp256k1.KeyPair;

/** A listener against a peer that sends what it likes. */
class SessionTest {
  private static final KeyPair PEER = Eip8.A;
  private static final KeyPair SELF = Eip8.B;
  private static final Bytes EMPTY_LIST = Bytes.fromHexString("c0");

  private final TestingEnd end =
      TestingEnd.listener(
          SELF, TestingEnd.hello(SELF, Capability.eth(66), Capability.eth(67), Capability.eth(68)));
  private final ScriptedPeer peer = new ScriptedPeer(PEER, SELF.publicKey());

  @AfterEach
  void leavesNothingBehind() {
    end.finish();
  }

  // Hello

  @Test
  void sendsAnUncompressedHelloFirst() {
    Inbound first = handshake();
    assertThat(first.code()).isZero();
    assertThat(BaseMessages.hello(first.plain()).nodeId()).isEqualTo(SELF.publicKey().raw64());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x02, 0x03, 0x04, 0x0f, 0x10, 0x13, 0xff})
  void takesNothingButHelloOrDisconnectFirst(int code) {
    handshake();
    end.receive(peer.plain(code, EMPTY_LIST));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "first message");
    assertThat(end.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 22, 1000})
  void doesNotMindAnotherVersionOfHello(int version) {
    ready(hello(version, Capability.eth(68)));
    end.receive(peer.compressed(0x10, EMPTY_LIST));
    assertThat(end.messages()).containsExactly(new Message(0, EMPTY_LIST));
  }

  @Test
  void doesNotCompressForAPeerOfVersionFour() {
    ready(hello(4, Capability.eth(68)));
    end.receive(peer.plain(0x10, EMPTY_LIST));
    assertThat(end.messages()).containsExactly(new Message(0, EMPTY_LIST));
    end.send(new Message(3, EMPTY_LIST));
    assertThat(peer.read(end.written()).get(0).plain()).isEqualTo(EMPTY_LIST);
  }

  @Test
  void acceptsAHelloOfTwoKibibytes() {
    handshake();
    end.receive(peer.plain(0, helloOf(2048)));
    assertThat(end.recorder.heard(RlpxReady.class)).hasSize(1);
  }

  @Test
  void rejectsAHelloOfOneByteMoreBeforeItsBodyArrives() {
    handshake();
    end.receive(peer.plain(0, helloOf(2049)).slice(0, 32));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "frame: 2050 bytes (expected: 1..2049)");
  }

  private static Bytes helloOf(int size) {
    Bytes base = BaseMessages.encode(hello(5, Capability.eth(68)));
    return RLP.encodeList(
        items -> {
          items.writeRLP(base.slice(2));
          items.writeValue(Bytes.wrap(new byte[size - base.size() - 4]));
        });
  }

  @ParameterizedTest
  @CsvSource({"0, NULL_IDENTITY", "63, NULL_IDENTITY", "65, NULL_IDENTITY", "64, NULL_IDENTITY"})
  void rejectsANodeIdThatIsNone(int size, DisconnectReason reason) {
    handshake();
    Hello hello = new Hello(5, "x", List.of(Capability.eth(68)), 0, Bytes.wrap(new byte[size]));
    end.receive(peer.plain(0, BaseMessages.encode(hello)));
    assertBroken(reason, "nodeId");
  }

  @Test
  void rejectsANodeIdThatTheHandshakeDidNotProve() {
    handshake();
    Bytes other = Eip8.EPHEMERAL_A.publicKey().raw64();
    end.receive(
        peer.plain(
            0, BaseMessages.encode(new Hello(5, "x", List.of(Capability.eth(68)), 0, other))));
    assertBroken(DisconnectReason.UNEXPECTED_IDENTITY, "nodeId");
  }

  @Test
  void rejectsItself() {
    TestingEnd self = TestingEnd.listener(SELF, TestingEnd.hello(SELF, Capability.eth(68)));
    ScriptedPeer mirror = new ScriptedPeer(SELF, SELF.publicKey());
    self.receive(mirror.auth());
    mirror.read(mirror.ack(self.written()));
    self.receive(mirror.plain(0, BaseMessages.encode(TestingEnd.hello(SELF, Capability.eth(68)))));
    assertThat(self.recorder.only(RlpxException.class).reason())
        .contains(DisconnectReason.SAME_IDENTITY);
    assertThat(mirror.read(self.written()).getFirst().inflated()).isEqualTo(disconnect("0a"));
    self.finish();
  }

  @Test
  void callsAPeerWithoutASharedEthUseless() {
    handshake();
    end.receive(peer.plain(0, BaseMessages.encode(hello(5, Capability.eth(61)))));
    assertBroken(DisconnectReason.USELESS_PEER, "capabilities: [eth/61]");
    assertThat(end.recorder.only(HelloReceived.class).ethVersions()).containsExactly(61);
  }

  @Test
  void compressesTheDisconnectBehindBothHellos() {
    handshake();
    end.receive(peer.plain(0, BaseMessages.encode(hello(5, Capability.eth(61)))));
    assertThat(peer.read(end.written()).getFirst().inflated()).isEqualTo(disconnect("03"));
  }

  @Test
  void compressesNoDisconnectForAPeerOfVersionFour() {
    handshake();
    end.receive(peer.plain(0, BaseMessages.encode(hello(4, Capability.eth(61)))));
    assertThat(peer.read(end.written()).getFirst().plain()).isEqualTo(disconnect("03"));
  }

  /** "All messages following Hello are compressed", and ours is out. */
  @Test
  void compressesTheDisconnectInAnswerToNoHelloAtAll() {
    handshake();
    end.receive(peer.plain(2, EMPTY_LIST));
    assertThat(peer.read(end.written()).getFirst().inflated()).isEqualTo(disconnect("02"));
  }

  @Test
  void leavesClosingBehindADisconnectToWhoeverLearnsOfIt() {
    end.channel.pipeline().remove(end.recorder);
    handshake();
    Bytes useless = peer.plain(0, BaseMessages.encode(hello(5, Capability.eth(61))));
    assertThatThrownBy(() -> end.receive(useless)).isInstanceOf(RlpxException.class);
    end.receive(peer.plain(2, Bytes.fromHexString("80808008")));
    assertThat(end.channel.isActive()).isTrue();
    assertThat(peer.read(end.written())).extracting(Inbound::code).containsExactly(1);
  }

  @Test
  void takesTheHighestSharedVersionAmongStrangers() {
    ready(
        hello(
            5,
            new Capability("xyz", 1),
            Capability.eth(66),
            Capability.eth(67),
            new Capability("aa", 1)));
    assertThat(end.recorder.only(RlpxReady.class).ethVersion()).isEqualTo(67);
  }

  @Test
  void rejectsASecondHello() {
    ready();
    end.receive(peer.compressed(0, BaseMessages.encode(hello(5, Capability.eth(68)))));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "Hello");
  }

  // Messages

  @Test
  void compressesEverythingAfterHello() {
    ready();
    end.send(new Message(3, EMPTY_LIST), DisconnectReason.REQUESTED);
    List<Inbound> sent = peer.read(end.written());
    assertThat(sent).extracting(Inbound::code).containsExactly(0x13, 0x01);
    assertThat(sent.get(0).plain()).isEqualTo(Bytes.fromHexString("0100c0"));
    assertThat(sent.get(1).inflated()).isEqualTo(Bytes.fromHexString("c180"));
  }

  @Test
  void answersEveryPingBeforeStatusToo() {
    ready();
    for (int i = 0; i < 100; i++) {
      end.receive(peer.compressed(2, EMPTY_LIST));
    }
    List<Inbound> pongs = peer.read(end.written());
    assertThat(pongs).hasSize(100).extracting(Inbound::code).containsOnly(3);
    assertThat(pongs.get(99).inflated()).isEqualTo(EMPTY_LIST);
  }

  @Test
  void ignoresBaseCodesWithoutAMeaning() {
    ready();
    end.receive(peer.compressed(0x04, EMPTY_LIST));
    end.receive(peer.compressed(0x0f, EMPTY_LIST));
    end.receive(peer.compressed(0x03, EMPTY_LIST));
    assertThat(end.channel.isActive()).isTrue();
    assertThat(end.written().isEmpty()).isTrue();
  }

  @Test
  void deliversTheLastCodeOfEthAndRejectsTheNext() {
    ready();
    end.receive(peer.compressed(0x20, EMPTY_LIST));
    assertThat(end.messages()).containsExactly(new Message(0x10, EMPTY_LIST));
    end.receive(peer.compressed(0x21, EMPTY_LIST));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "code: 0x21");
  }

  @Test
  void readsCodesOfTwoBytes() {
    ready();
    end.receive(peer.compressed(0x90, EMPTY_LIST));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "code: 0x90");
  }

  @ParameterizedTest
  @ValueSource(strings = {"81", "8113", "820113", "c113", "b801"})
  void rejectsACodeThatIsNotOne(String content) {
    ready();
    end.receive(peer.frame(Bytes.fromHexString(content)));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "msg-id");
  }

  @Test
  void endsOnBrokenSnappy() {
    ready();
    end.receive(peer.plain(0x13, Bytes.fromHexString("0500c0")));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "snappy");
  }

  @Test
  void endsOnALengthBeyondTheLimitWithoutInflating() {
    ready();
    end.receive(peer.plain(0x13, Bytes.fromHexString("80808008" + "00c0")));
    assertBroken(DisconnectReason.BREACH_OF_PROTOCOL, "snappy: 16777216 bytes");
  }

  @Test
  void carriesTheLargestMessageThereIs() {
    ready();
    Bytes payload = Bytes.wrap(new byte[0xffffff]);
    end.receive(peer.compressed(0x14, payload));
    assertThat(end.messages()).containsExactly(new Message(4, payload));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 16, 31, 32, 47, 48, 63})
  void endsInSilenceOnAFlippedBitAndDeliversNothingOfIt(int index) {
    ready();
    Bytes good = peer.compressed(0x13, EMPTY_LIST);
    MutableBytes bad = peer.compressed(0x13, EMPTY_LIST).mutableCopy();
    bad.set(index, (byte) (bad.get(index) ^ 1));
    Bytes after = peer.compressed(0x13, EMPTY_LIST);
    end.receive(Bytes.concatenate(good, bad, after));
    assertThat(end.messages()).hasSize(1);
    assertThat(end.recorder.only(RlpxException.class)).hasMessageContaining("-mac: wrong");
    assertThat(end.written().isEmpty()).isTrue();
    assertThat(end.channel.isActive()).isFalse();
  }

  // Disconnect

  @ParameterizedTest
  @CsvSource({"c104, 4, true", "04, 4, true", "c0, -1, false", "c10c, 12, false", "80, 0, true"})
  void hearsADisconnectInEveryFormAndCloses(String payload, int raw, boolean known) {
    ready();
    end.receive(
        Bytes.concatenate(
            peer.compressed(0x13, EMPTY_LIST),
            peer.compressed(1, Bytes.fromHexString(payload)),
            peer.compressed(0x14, EMPTY_LIST)));
    PeerDisconnected disconnected = end.recorder.only(PeerDisconnected.class);
    assertThat(disconnected.raw()).isEqualTo(raw);
    assertThat(disconnected.reason())
        .isEqualTo(known ? DisconnectReason.of(raw) : Optional.empty());
    assertThat(end.messages()).hasSize(1);
    assertThat(end.channel.isActive()).isFalse();
    assertThat(end.written().isEmpty()).isTrue();
  }

  @Test
  void hearsADisconnectInPlaceOfHello() {
    handshake();
    end.receive(peer.plain(1, Bytes.fromHexString("c104")));
    assertThat(end.recorder.only(PeerDisconnected.class).reason())
        .contains(DisconnectReason.TOO_MANY_PEERS);
    assertThat(end.channel.isActive()).isFalse();
  }

  @Test
  void saysDisconnectOnceAndLeavesClosingToTheWriter() {
    ready();
    end.send(DisconnectReason.CLIENT_QUITTING);
    assertThat(end.channel.isActive()).isTrue();
    assertThat(end.channel.write(DisconnectReason.REQUESTED).cause()).isNotNull();
    assertThat(end.channel.write(new Message(3, EMPTY_LIST)).cause()).isNotNull();
    assertThat(peer.read(end.written())).extracting(Inbound::code).containsExactly(1);
  }

  @Test
  void stillDeliversWhatWasOnItsWayWhenItSaidDisconnect() {
    ready();
    end.send(DisconnectReason.REQUESTED);
    end.receive(peer.compressed(0x14, EMPTY_LIST));
    assertThat(end.messages()).hasSize(1);
  }

  // Time

  @Test
  void closesInSilenceWhenTheHandshakeDoesNotEnd() {
    end.channel.freezeTime();
    end.receive(peer.auth().slice(0, 50));
    end.channel.advanceTimeBy(4900, TimeUnit.MILLISECONDS);
    end.channel.runScheduledPendingTasks();
    assertThat(end.channel.isActive()).isTrue();
    end.channel.advanceTimeBy(200, TimeUnit.MILLISECONDS);
    end.channel.runScheduledPendingTasks();
    assertThat(end.channel.isActive()).isFalse();
    assertThat(end.recorder.only(RlpxException.class)).hasMessageContaining("not over after 5 s");
    assertThat(end.written().isEmpty()).isTrue();
  }

  @Test
  void forgetsTheTimeLimitOnceBothHellosAreThere() {
    ready();
    wait(6);
    assertThat(end.channel.isActive()).isTrue();
  }

  @Test
  void pingsASilentPeerAndThenGivesUp() {
    ready();
    wait(16);
    assertThat(peer.read(end.written())).extracting(Inbound::code).containsExactly(2);
    end.receive(peer.compressed(3, EMPTY_LIST));
    wait(16);
    assertThat(peer.read(end.written())).extracting(Inbound::code).containsExactly(2);
    wait(16);
    assertBroken(DisconnectReason.PING_TIMEOUT, "silence: 30 s");
  }

  private void wait(int seconds) {
    end.channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    end.channel.runScheduledPendingTasks();
  }

  // Handshake

  @Test
  void closesInSilenceOnAnAuthThatDoesNotOpen() {
    MutableBytes auth = peer.auth().mutableCopy();
    auth.set(100, (byte) (auth.get(100) ^ 1));
    end.receive(Bytes.concatenate(auth, auth));
    assertThat(end.recorder.only(RlpxException.class).reason()).isEmpty();
    assertThat(end.written().isEmpty()).isTrue();
    assertThat(end.channel.isActive()).isFalse();
  }

  @Test
  void closesOnAnAuthThatIsTooLongBeforeItArrives() {
    end.receive(Bytes.fromHexString("0801"));
    assertThat(end.recorder.only(RlpxException.class)).hasMessageContaining("2049 bytes");
    assertThat(end.channel.isActive()).isFalse();
  }

  private Inbound handshake() {
    end.receive(peer.auth());
    List<Inbound> frames = peer.read(peer.ack(end.written()));
    assertThat(frames).hasSize(1);
    return frames.get(0);
  }

  private void ready() {
    ready(hello(5, Capability.eth(68)));
  }

  private void ready(Hello hello) {
    handshake();
    end.receive(peer.plain(0, BaseMessages.encode(hello)));
    assertThat(end.recorder.heard(RlpxReady.class)).hasSize(1);
  }

  private static Hello hello(int version, Capability... capabilities) {
    return new Hello(version, "scripted", List.of(capabilities), 0, PEER.publicKey().raw64());
  }

  private void assertBroken(DisconnectReason reason, String message) {
    RlpxException broken = end.recorder.only(RlpxException.class);
    assertThat(broken.reason()).contains(reason);
    assertThat(broken).hasMessageContaining(message);
    assertThat(end.channel.isActive()).isFalse();
    List<Inbound> sent = peer.read(end.written());
    assertThat(sent).extracting(Inbound::code).containsExactly(BaseCode.DISCONNECT.number());
    assertThat(sent.get(0).plain().toHexString()).endsWith("c1" + encoded(reason));
  }

  private static Bytes disconnect(String reason) {
    return Bytes.fromHexString("c1" + reason);
  }

  private static String encoded(DisconnectReason reason) {
    return RLP.encodeInt(reason.number()).toUnprefixedHexString();
  }
}
