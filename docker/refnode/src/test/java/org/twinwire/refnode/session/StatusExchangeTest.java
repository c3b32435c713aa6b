package org.twinwire.refnode.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.wire.eth.EthAnswer;
import org.twinwire.wire.eth.GetBlockHeaders.BlockHeaders;

class StatusExchangeTest {

  private static final int ETH = 68;
  private static final Opening PROPER = Opening.PROPER;
  private static final Opening IMPROPER =
      new Opening(
          new StatusOverrides(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(UInt64.MAX_VALUE)),
          false,
          List.of());

  private final EmbeddedChannel channel = new EmbeddedChannel();

  @AfterEach
  void nothingIsLeft() {
    assertThat(channel.finish()).isFalse();
  }

  @Test
  void waitsForNothingWhenBothAreProper() {
    assertThat(accepted(PROPER).outcome()).isCompletedWithValueMatching(this::isConnected);
  }

  @Test
  void waitsForAnObjectionToWhatIsImproper() {
    channel.freezeTime();
    StatusExchange exchange = accepted(IMPROPER);
    channel.advanceTimeBy(StatusExchange.OBJECTION.toMillis() - 1, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    assertThat(exchange.outcome()).isNotDone();
    assertThat(exchange.isUnopposed()).isTrue();

    channel.advanceTimeBy(2, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    assertThat(exchange.outcome()).isCompletedWithValueMatching(this::isConnected);
  }

  @Test
  void takesAnAnswerBehindItForProof() {
    StatusExchange exchange = accepted(IMPROPER);
    EthAnswer answer = new BlockHeaders(UInt64.ONE, List.of());

    exchange.replied(new Reply.Nothing(new Outcome.Refused(Optional.empty(), "over")));
    assertThat(exchange.outcome()).isNotDone();

    exchange.replied(new Reply.Items("1", answer, answer.encode(), ETH, 1));
    assertThat(exchange.outcome()).isCompletedWithValueMatching(this::isConnected);
    assertThat(exchange.isUnopposed()).isFalse();
  }

  @Test
  void takesAnObjectionForWhatItIs() {
    StatusExchange exchange = accepted(IMPROPER);

    exchange.fail(Optional.of("0x10 subprotocol-error"));

    assertThat(exchange.outcome())
        .isCompletedWithValueMatching(Outcome.Disconnected.class::isInstance);
  }

  private boolean isConnected(Outcome outcome) {
    return outcome instanceof Outcome.Connected connected && connected.session().equals("s1");
  }

  private StatusExchange accepted(Opening opening) {
    StatusExchange exchange =
        new StatusExchange(opening, opening.isImproper(), channel.eventLoop());
    exchange.accept(
        "s1",
        ETH,
        StatusOverrides.NONE.statusFor(TestingChain.read(), ETH),
        StatusExchange.OBJECTION);
    return exchange;
  }
}
