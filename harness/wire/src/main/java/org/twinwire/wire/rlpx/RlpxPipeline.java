package org.twinwire.wire.rlpx;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.random.RandomGenerator;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.handshake.Handshake;
import org.twinwire.wire.rlpx.handshake.HandshakeHandler;
import org.twinwire.wire.rlpx.handshake.Initiator;
import org.twinwire.wire.rlpx.handshake.Recipient;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;
import org.twinwire.wire.rlpx.p2p.EthCodes;
import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.rlpx.p2p.PeerDisconnected;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;

/**
 * Installs RLPx at the end of a pipeline. What follows it there gets:
 *
 * <ul>
 *   <li>the user event {@link HelloReceived} once the peer's Hello came, good or not,
 *   <li>the user event {@link RlpxReady} once,
 *   <li>the user event {@link PongReceived} for each Pong,
 *   <li>each eth message as a {@link org.twinwire.wire.eth.Message} with codes counted from Status,
 *   <li>the user event {@link PeerDisconnected} on a Disconnect, after which the channel is closed,
 *   <li>an {@link RlpxException} if the peer broke the protocol. Where it has a reason and our
 *       Hello is out, the Disconnect has been written and flushed by then, nothing is read any
 *       more, and closing is the part of whoever gets the exception; otherwise the channel is
 *       closed after it.
 * </ul>
 *
 * <p>It may write a {@code Message} (after RlpxReady), a {@link Frame} (after the handshake, for
 * scripts that misbehave) and a {@link DisconnectReason} (after the handshake; nothing may follow
 * it, and closing is the writer's part). Both are encoded within {@code write}, on the event loop.
 * Ping is answered here. {@code random} is the only source of randomness.
 */
public final class RlpxPipeline {
  private RlpxPipeline() {}

  /** The side that opened the connection and knows the key of the other. */
  public static void dialer(
      ChannelPipeline pipeline,
      KeyPair self,
      PublicKey remote,
      Hello hello,
      RandomGenerator random) {
    dialer(pipeline, self, remote, hello, random, RlpxSetup.PROPER);
  }

  /** The same in its own way. */
  public static void dialer(
      ChannelPipeline pipeline,
      KeyPair self,
      PublicKey remote,
      Hello hello,
      RandomGenerator random,
      RlpxSetup setup) {
    install(pipeline, new Initiator(self, remote, random, setup.sealer()), hello, setup);
  }

  /** The side that accepted the connection. */
  public static void listener(
      ChannelPipeline pipeline, KeyPair self, Hello hello, RandomGenerator random) {
    listener(pipeline, self, hello, random, RlpxSetup.PROPER);
  }

  /** The same in its own way. */
  public static void listener(
      ChannelPipeline pipeline,
      KeyPair self,
      Hello hello,
      RandomGenerator random,
      RlpxSetup setup) {
    install(pipeline, new Recipient(self, random, setup.sealer()), hello, setup);
  }

  /**
   * Puts handlers into an installed pipeline where each {@link Frame} passes before it is
   * compressed and sealed, and each {@link org.twinwire.wire.rlpx.frame.Inbound} after it was
   * opened; the first is next to the socket.
   */
  public static void atFrames(ChannelPipeline pipeline, List<ChannelHandler> handlers) {
    String session = pipeline.context(SessionHandler.class).name();
    handlers.forEach(handler -> pipeline.addBefore(session, null, handler));
  }

  private static void install(
      ChannelPipeline pipeline, Handshake handshake, Hello hello, RlpxSetup setup) {
    hello.capabilities().forEach(EthCodes::count);
    pipeline.addLast(
        KeepAlive.handler(),
        new Deadline(setup.patienceSeconds()),
        new HandshakeHandler(handshake),
        new SessionHandler(hello, setup.hopes()));
  }
}
