package org.twinwire.wire.libp2p;

import io.netty.channel.ChannelPipeline;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.twinwire.multiformats.PeerId;

/**
 * Installs the upgrade of a raw connection to a muxed one: multistream-select, security,
 * multistream-select, muxer. Handlers added behind it see
 *
 * <ul>
 *   <li>the user event {@link MuxerReady} once, when the upgrade is done;
 *   <li>{@code exceptionCaught} with a {@link Libp2pException} when the peer broke a protocol; the
 *       channel is closed right after.
 * </ul>
 *
 * See the <a href="https://github.com/libp2p/specs/blob/master/connections/README.md">libp2p
 * connections specification</a>.
 */
public final class Libp2pPipeline {

  private Libp2pPipeline() {}

  /**
   * Upgrades a connection this end opened.
   *
   * @param expected who the peer must prove to be, if known
   * @param random the only source of the connection's keys
   */
  public static void dialer(
      ChannelPipeline pipeline,
      StackSpec stack,
      Identity self,
      Optional<PeerId> expected,
      RandomGenerator random) {
    install(pipeline, stack, true, security(stack, true, self, expected, random));
  }

  /**
   * The same, waiting for no answer: everything that does not depend on one is written at once, up
   * to what follows {@link MuxerReady}. The peer has to be known.
   */
  public static void eagerDialer(
      ChannelPipeline pipeline,
      StackSpec stack,
      Identity self,
      PeerId expected,
      RandomGenerator random) {
    Security security = security(stack, true, self, Optional.of(expected), random);
    pipeline.addLast(new Upgrade(stack, true, security, true), new ProtocolErrors());
  }

  /**
   * Upgrades a connection the peer opened.
   *
   * @param random the only source of the connection's keys
   */
  public static void listener(
      ChannelPipeline pipeline, StackSpec stack, Identity self, RandomGenerator random) {
    install(pipeline, stack, false, security(stack, false, self, Optional.empty(), random));
  }

  private static void install(
      ChannelPipeline pipeline, StackSpec stack, boolean dialer, Security security) {
    pipeline.addLast(new Upgrade(stack, dialer, security), new ProtocolErrors());
  }

  private static Security security(
      StackSpec stack,
      boolean dialer,
      Identity self,
      Optional<PeerId> expected,
      RandomGenerator random) {
    return stack.security().equals(StackSpec.NOISE)
        ? new NoiseSecurity(dialer, self, expected, random)
        : new PlaintextSecurity(self, expected);
  }
}
