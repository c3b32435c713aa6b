package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.contract.StackRow;
import org.twinwire.multiformats.PeerId;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.events.Role;
import org.twinwire.wire.libp2p.Identity;
import org.twinwire.wire.libp2p.Libp2pPipeline;
import org.twinwire.wire.libp2p.StackSpec;
import org.twinwire.wire.rlpx.RlpxPipeline;
import org.twinwire.wire.rlpx.RlpxSetup;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;
import org.twinwire.wire.websocket.WebSocketStream;

/** Puts a stack on a fresh TCP connection, in either role, with this node's identity. */
public final class Connections {

  /** The stack that is not made of streams. */
  public static final String RLPX = "rlpx";

  private static final String CLIENT_ID = "twinwire/refnode";

  private final KeyPair key;
  private final Identity identity;

  public Connections(Bytes32 secret) {
    this.key = KeyPair.of(secret);
    this.identity = Identity.secp256k1(secret);
  }

  public PublicKey publicKey() {
    return key.publicKey();
  }

  public PeerId peerId() {
    return identity.peerId();
  }

  /** As the side that dialed RLPx. */
  public void dialRlpx(Channel channel, PublicKey remote, Terms terms) {
    ByteCounter counter = counter(channel, Role.DIALER, RLPX, terms);
    Hello hello = hello(terms);
    RlpxPipeline.dialer(
        channel.pipeline(), key, remote, hello, terms.random(), setup(terms, hello));
    addRlpx(channel, Role.DIALER, counter, terms);
  }

  /** As the side that was dialed. */
  public void accept(Channel channel, StackRow stack, Terms terms) {
    if (stack.name().equals(RLPX)) {
      acceptRlpx(channel, terms);
    } else {
      acceptStreams(channel, stack, terms);
    }
  }

  private void acceptRlpx(Channel channel, Terms terms) {
    ByteCounter counter = counter(channel, Role.LISTENER, RLPX, terms);
    Hello hello = hello(terms);
    RlpxPipeline.listener(channel.pipeline(), key, hello, terms.random(), setup(terms, hello));
    addRlpx(channel, Role.LISTENER, counter, terms);
  }

  private static RlpxSetup setup(Terms terms, Hello hello) {
    RlpxSetup usual = RlpxSetup.PROPER;
    return new RlpxSetup(
        terms.hooks().change(usual.sealer(), Hook::sealer),
        terms.hooks().change(usual.patienceSeconds(), Hook::handshakeSeconds),
        terms.hooks().each(hook -> hook.hopes(hello.capabilities())));
  }

  /** As the side that dialed a stack with streams. */
  public void dialStreams(Channel channel, StackRow stack, Optional<PeerId> remote, Terms terms) {
    ByteCounter counter = counter(channel, Role.DIALER, stack.name(), terms);
    StackSpec spec = spec(stack);
    if (remote.isPresent() && terms.hooks().any(Hook::isEager)) {
      Libp2pPipeline.eagerDialer(channel.pipeline(), spec, identity, remote.get(), terms.random());
    } else {
      Libp2pPipeline.dialer(channel.pipeline(), spec, identity, remote, terms.random());
    }
    addStreams(channel, Role.DIALER, stack.name(), counter, terms);
  }

  private void acceptStreams(Channel channel, StackRow stack, Terms terms) {
    ByteCounter counter = counter(channel, Role.LISTENER, stack.name(), terms);
    Libp2pPipeline.listener(channel.pipeline(), spec(stack), identity, terms.random());
    addStreams(channel, Role.LISTENER, stack.name(), counter, terms);
  }

  private static StackSpec spec(StackRow stack) {
    return StackSpec.of(stack.security(), stack.muxer());
  }

  private static ByteCounter counter(Channel channel, Role role, String stack, Terms terms) {
    ByteCounter counter = new ByteCounter(terms.trace(), ((TimedSocket) channel)::handedNanos);
    channel.pipeline().addFirst(handlers(terms, hook -> hook.atSocket(stack)));
    channel.pipeline().addFirst(counter, new OpeningReport(terms.trace(), role, stack));
    channel.pipeline().addFirst(handlers(terms, Hook::pastCounting));
    if (channel.pipeline().context(WebSocketStream.class) != null) {
      String stream = channel.pipeline().context(WebSocketStream.class).name();
      for (ChannelHandler handler : handlers(terms, Hook::atWebSocket)) {
        channel.pipeline().addBefore(stream, null, handler);
      }
    }
    return counter;
  }

  private static void addRlpx(Channel channel, Role role, ByteCounter counter, Terms terms) {
    RlpxPipeline.atFrames(channel.pipeline(), terms.hooks().each(Hook::atFrames));
    StreamContext context = StreamContext.of(channel, RLPX, counter, terms);
    channel.pipeline().addLast(new RlpxLink(role, context, terms.listener()));
  }

  private static void addStreams(
      Channel channel, Role role, String stack, ByteCounter counter, Terms terms) {
    StreamContext context = StreamContext.of(channel, stack, counter, terms);
    channel
        .pipeline()
        .addLast(new MuxedLink(channel, role, terms.ethVersions(), context, terms.listener()));
  }

  private static ChannelHandler[] handlers(
      Terms terms, Function<Hook, List<ChannelHandler>> where) {
    return terms.hooks().each(where).toArray(ChannelHandler[]::new);
  }

  private Hello hello(Terms terms) {
    int version = terms.hooks().change(Hello.SNAPPY_VERSION, Hook::p2pVersion);
    List<Capability> capabilities = terms.ethVersions().stream().map(Capability::eth).toList();
    return new Hello(version, CLIENT_ID, capabilities, 0, key.publicKey().raw64());
  }

  /**
   * What one connection is made with.
   *
   * @param ethVersions to offer
   * @param hooks what departs from the behaviour on this connection
   * @param random the only source of randomness
   */
  public record Terms(
      List<Integer> ethVersions,
      Behaviour behaviour,
      Hooks hooks,
      SessionTrace trace,
      LinkListener listener,
      RandomGenerator random) {
    public Terms {
      ethVersions = List.copyOf(ethVersions);
    }
  }
}
