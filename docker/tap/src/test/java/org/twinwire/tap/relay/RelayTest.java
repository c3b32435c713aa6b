package org.twinwire.tap.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.contract.NumberedEvent;
import org.twinwire.tap.events.By;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Shaping;
import org.twinwire.tap.shape.Spot;
import org.twinwire.tap.shape.Trigger;

class RelayTest {

  private final TestingEnds ends = new TestingEnds();

  @AfterEach
  void close() throws IOException {
    ends.close();
  }

  private static Shaping shaping(Role towards, Shape shape) {
    return new Shaping(List.of(new Spot(towards, shape, new Trigger.Start())), 4);
  }

  private Socket sender(Role towards) {
    return towards == Role.LISTENER ? ends.dialer : ends.listener;
  }

  private Socket reader(Role towards) {
    return towards == Role.LISTENER ? ends.listener : ends.dialer;
  }

  @Test
  void passesBothWaysAndTellsIt() throws IOException {
    ends.connect(new Shaping(List.of(), 4));
    TestingEnds.send(ends.dialer, "hello");
    assertThat(TestingEnds.read(ends.listener, 5)).isEqualTo("hello");
    TestingEnds.send(ends.listener, "you");
    assertThat(TestingEnds.read(ends.dialer, 3)).isEqualTo("you");

    await().until(() -> ends.events(TapEvent.Forwarded.class).size() == 2);
    assertThat(ends.events())
        .extracting(NumberedEvent::seq)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(ends.events(TapEvent.Opened.class).getFirst().dialer())
        .isEqualTo("127.0.0.1:" + ends.dialer.getLocalPort());
    assertThat(ends.events(TapEvent.Opened.class).getFirst().listener())
        .isEqualTo("127.0.0.1:" + ends.listener.getPort());
    assertThat(ends.events(TapEvent.Read.class).getFirst().hex().orElseThrow().hex())
        .isEqualTo("0x68656c6c");
    assertThat(ends.events(TapEvent.LimitHit.class)).hasSize(1);
    assertThat(ends.events(TapEvent.Forwarded.class))
        .containsExactly(
            new TapEvent.Forwarded("t1", Role.LISTENER, 0, 5),
            new TapEvent.Forwarded("t1", Role.DIALER, 0, 3));
  }

  @Test
  void passesAFinAsAFin() throws IOException {
    ends.connect(Shaping.NATURAL);
    TestingEnds.send(ends.dialer, "ask");
    ends.dialer.shutdownOutput();
    assertThat(TestingEnds.read(ends.listener, 4)).isEqualTo("ask");
    TestingEnds.send(ends.listener, "answer");
    ends.listener.close();

    assertThat(TestingEnds.read(ends.dialer, 7)).isEqualTo("answer");
    await().until(() -> ends.events(TapEvent.Closed.class).size() == 1);
    assertThat(ends.events(TapEvent.Closed.class).getFirst().by()).isEqualTo(By.DIALER);
  }

  @Test
  void passesAResetAsAReset() throws IOException {
    ends.connect(Shaping.NATURAL);
    ends.listener.setSoLinger(true, 0);
    ends.listener.close();

    assertThatThrownBy(() -> TestingEnds.read(ends.dialer, 1)).isInstanceOf(SocketException.class);
    await().until(() -> ends.events(TapEvent.Closed.class).size() == 1);
    assertThat(ends.events(TapEvent.Closed.class).getFirst().by()).isEqualTo(By.LISTENER);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void holdsBytesAndFinTogether(Role towards) throws IOException {
    ends.connect(shaping(towards, new Shape.Delay(20, 5)));
    TestingEnds.send(sender(towards), "late");
    sender(towards).shutdownOutput();

    assertThat(TestingEnds.read(reader(towards), 5)).isEqualTo("late");
    assertThat(ends.events(TapEvent.Held.class))
        .containsExactly(new TapEvent.Held("t1", towards, 0, 4));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void cutsWithFin(Role towards) throws IOException {
    ends.connect(shaping(towards, new Shape.Cut(3, Shape.How.FIN)));
    TestingEnds.send(sender(towards), "abcdef");

    assertThat(TestingEnds.read(reader(towards), 4)).isEqualTo("abc");
    assertThat(TestingEnds.read(sender(towards), 1)).isEmpty();
    assertThat(ends.events(TapEvent.Cut.class))
        .containsExactly(new TapEvent.Cut("t1", towards, 3, "fin"));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void cutsWithRst(Role towards) throws IOException {
    ends.connect(shaping(towards, new Shape.Cut(3, Shape.How.RST)));
    TestingEnds.send(sender(towards), "abcdef");

    assertThatThrownBy(() -> TestingEnds.read(reader(towards), 4))
        .isInstanceOf(SocketException.class);
    assertThatThrownBy(() -> TestingEnds.read(sender(towards), 1))
        .isInstanceOf(SocketException.class);
    await().until(() -> ends.events(TapEvent.Closed.class).size() == 1);
    assertThat(ends.events(TapEvent.Closed.class).getFirst().by()).isEqualTo(By.TAP);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void halfCloseLeavesTheOtherDirection(Role towards) throws IOException {
    ends.connect(shaping(towards, new Shape.HalfClose(2)));
    TestingEnds.send(sender(towards), "abc");
    assertThat(TestingEnds.read(reader(towards), 3)).isEqualTo("ab");

    TestingEnds.send(reader(towards), "still");
    assertThat(TestingEnds.read(sender(towards), 5)).isEqualTo("still");
  }

  @Test
  void octetWritesEveryByteByItself() throws IOException {
    ends.connect(shaping(Role.LISTENER, new Shape.Split(1, 0)));
    TestingEnds.send(ends.dialer, "abcde");
    assertThat(TestingEnds.read(ends.listener, 5)).isEqualTo("abcde");

    await().until(() -> ends.events(TapEvent.Forwarded.class).size() == 5);
    assertThat(ends.events(TapEvent.Forwarded.class))
        .allSatisfy(event -> assertThat(event.to() - event.from()).isEqualTo(1));
  }

  @Test
  void aStalledDirectionStallsItsSender() throws IOException {
    ends.connect(shaping(Role.LISTENER, new Shape.Stall(3)));
    senderStalls();

    assertThat(TestingEnds.read(ends.listener, 3)).isEqualTo("xxx");
    assertThat(readTowardsListener()).isLessThan(1024 * 1024);
  }

  @Test
  void aReaderThatDoesNotReadStallsTheSender() throws IOException {
    ends.connect(Shaping.NATURAL);
    senderStalls();

    long forwarded = ends.events(TapEvent.Forwarded.class).getLast().to();
    assertThat(readTowardsListener() - forwarded).isLessThan(2 * 1024 * 1024);
  }

  private long readTowardsListener() {
    return ends.events(TapEvent.Read.class).getLast().to();
  }

  private void senderStalls() {
    AtomicLong sent = new AtomicLong();
    AtomicLong before = new AtomicLong(-1);
    Thread.ofVirtual().start(() -> sendForGood(sent));
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> sent.get() > 0 && before.getAndSet(sent.get()) == sent.get());
    assertThat(sent.get()).isLessThan(64L * 1024 * 1024);
  }

  private void sendForGood(AtomicLong sent) {
    byte[] many = "x".repeat(16 * 1024).getBytes(StandardCharsets.US_ASCII);
    try {
      while (sent.get() < 256L * 1024 * 1024) {
        ends.dialer.getOutputStream().write(many);
        sent.addAndGet(many.length);
      }
    } catch (IOException closedByTheTest) {
      sent.addAndGet(0);
    }
  }

  @Test
  void resetClosesEverythingAndForgetsIt() throws IOException {
    ends.connect(Shaping.NATURAL);
    ends.tap.reset(1);

    assertThat(ends.events()).isEmpty();
    assertThat(TestingEnds.read(ends.dialer, 1)).isEmpty();
    ends.connect(Shaping.NATURAL);
    await().until(() -> !ends.events().isEmpty());
    assertThat(ends.events().getFirst().seq()).isEqualTo(1);
  }

  @Test
  void theSameTargetHasTheSamePort() {
    assertThat(ends.tap.relay(ends.target())).isEqualTo(ends.tap.relay(ends.target()));
  }
}
