package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.OutgoingMessage;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.MessageNote;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.wire.eth.EthException;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.StreamFraming;
import org.twinwire.wire.multistream.Negotiation;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.StreamHandler;

/**
 * Eth on one stream of a muxer: negotiates the protocol, then writes and reads messages. What is
 * written before the protocol is agreed waits, unless this end is lazy.
 */
final class MuxedEthStream implements EthStream, StreamHandler {

  /** Time to agree on a protocol (js-libp2p, negotiation timeout). */
  private static final Duration NEGOTIATION = Duration.ofSeconds(10);

  private final MuxStream stream;
  private final Negotiation negotiation;
  private final StreamContext context;
  private final Owner owner;
  private final ReadingSide readingSide;
  private final Queue<Message> waiting = new ArrayDeque<>();
  private Optional<Later> negotiationTimeout = Optional.empty();
  private boolean agreed;
  private boolean writable;
  private boolean ending;
  private boolean endedHere;
  private boolean endedThere;
  private boolean over;
  private int held;

  /** What comes in this turn of the event loop is lost. */
  private boolean losing;

  /** What follows a message that is none has no beginning. */
  private boolean broken;

  MuxedEthStream(
      MuxStream stream,
      Negotiation negotiation,
      Attachment attachment,
      StreamContext context,
      Owner owner) {
    this.stream = stream;
    this.negotiation = negotiation;
    this.context = context;
    this.owner = owner;
    this.readingSide =
        new ReadingSide(
            stream.name(),
            context,
            attachment,
            message -> owner.delivered(this, message),
            () -> owner.ended(this));
  }

  /** Starts both sides; of an opened stream, writes the proposal, which a lazy end sends later. */
  void start() {
    By by = stream.openedHere() ? By.LOCAL : By.REMOTE;
    context.trace().add(new NodeEvent.StreamOpened(session(), name(), by));
    stream.handler(this);
    readingSide.opened();
    negotiationTimeout =
        Optional.of(Later.run(context.loop(), NEGOTIATION, this::negotiationTimedOut));
    writable = isLazy();
    writeNegotiation();
    if (!writable) {
      stream.flush();
    }
  }

  @Override
  public String name() {
    return stream.name();
  }

  /** Whether this end may still write, now or once the protocol is agreed. */
  boolean isWritable() {
    return !over && !endedHere;
  }

  @Override
  public void write(Message message) {
    if (!isWritable()) {
      context
          .trace()
          .warn(
              "%s: code %d not written (expected: a stream that is open)"
                  .formatted(name(), message.code()));
    } else if (writable) {
      writeNow(message);
    } else {
      waiting.add(message);
    }
  }

  @Override
  public void end() {
    ending = true;
    if (writable && isWritable() && held == 0) {
      endedHere = true;
      stream.closeWrite();
      context.trace().add(new NodeEvent.StreamClosed(session(), name(), By.LOCAL));
    }
  }

  @Override
  public void flush() {
    stream.flush();
  }

  @Override
  public void abandon() {
    if (!over && !(endedHere && endedThere)) {
      stream.reset();
      stream.flush();
      finish(By.LOCAL, Optional.empty());
    }
  }

  @Override
  public void data(ByteBuf data) {
    if (!agreed) {
      negotiate(data);
      if (agreed && context.hooks().any(Hook::losesOverread)) {
        losing = true;
        context.loop().execute(() -> losing = false);
      }
    }
    if (agreed && !over && !losing && !broken && data.isReadable()) {
      read(data);
    }
  }

  @Override
  public void remoteClosed() {
    endedThere = true;
    context.trace().add(new NodeEvent.StreamClosed(session(), name(), By.REMOTE));
    readingSide.ended();
  }

  @Override
  public void reset() {
    if (!over) {
      over = true;
      readingSide.hurry();
      finish(By.REMOTE, Optional.empty());
      owner.lost(this);
    }
  }

  private void read(ByteBuf data) {
    try {
      readingSide.data(data);
    } catch (EthException breach) {
      broken = true;
      owner.broken(breach.getMessage());
    }
    if (readingSide.full()) {
      overflow();
    }
  }

  private void negotiate(ByteBuf data) {
    negotiation.feed(data);
    writeNegotiation();
    switch (negotiation.state()) {
      case Negotiation.Running running -> stream.flush();
      case Negotiation.Agreed end -> agreed(end.protocol());
      case Negotiation.Failed end -> failed(end.reason());
    }
  }

  private void agreed(String protocol) {
    agreed = true;
    negotiationTimeout.ifPresent(Later::cancel);
    writable = true;
    context.trace().add(new NodeEvent.StreamNegotiated(session(), name(), protocol));
    readingSide.agreed();
    owner.agreed(this, protocol);
    writeWaiting();
    stream.flush();
  }

  private void writeWaiting() {
    while (!waiting.isEmpty()) {
      writeNow(waiting.remove());
    }
    if (ending) {
      end();
    }
  }

  private void writeNow(Message message) {
    Outgoing outgoing = new Outgoing(message);
    if (context.hooks().any(hook -> hook.holds(outgoing))) {
      outgoing.hold();
    } else {
      outgoing.writeAtOnce();
    }
  }

  private void writeNegotiation() {
    ByteBuf output = negotiation.output();
    if (output.isReadable()) {
      stream.write(output);
    } else {
      output.release();
    }
  }

  private void failed(String reason) {
    context.trace().warn("%s: %s".formatted(name(), reason));
    abandon();
    owner.failed(this, reason);
  }

  private void negotiationTimedOut() {
    if (!agreed && !over) {
      failed("negotiation: got nothing (expected: within %d s)".formatted(NEGOTIATION.toSeconds()));
    }
  }

  private void overflow() {
    if (!context.hooks().any(Hook::hidesOverflow)) {
      reportOverflow();
    }
    abandon();
  }

  private void reportOverflow() {
    String text = "buffer: got more bytes (expected: at most %d)".formatted(Inbox.KEPT_BYTES_MAX);
    context
        .trace()
        .add(new NodeEvent.LimitHit(Optional.of(session()), Optional.of(name()), "buffer", text));
  }

  /** A stream that ends because its connection does has not been reset by anybody. */
  private void finish(By by, Optional<String> reason) {
    over = true;
    negotiationTimeout.ifPresent(Later::cancel);
    readingSide.over();
    waiting.clear();
    if (context.connected()) {
      context.trace().add(new NodeEvent.StreamReset(session(), name(), by, reason));
    }
  }

  private boolean isLazy() {
    return stream.openedHere() && context.isLazy();
  }

  private StreamFraming framing() {
    return switch (context.behaviour().framing()) {
      case VARINT -> StreamFraming.VARINT;
      case RAW -> StreamFraming.RAW;
    };
  }

  private String session() {
    return context.trace().session();
  }

  /** A message on its way into the stream. */
  private final class Outgoing implements OutgoingMessage {

    private final Message message;
    private final SentMessage sent;

    Outgoing(Message message) {
      this.message = message;
      this.sent = new SentMessage(name(), MessageNote.of(message), context);
    }

    /** Tells that it has to wait. */
    private void hold() {
      held++;
      sent.written(stream.waitingBytes() + message.size());
    }

    private void writeAtOnce() {
      writeFramed();
      sent.written(stream.waitingBytes());
    }

    private void writeFramed() {
      ByteBuf framed = Unpooled.buffer(message.size() + Integer.BYTES);
      framing().encode(message, framed);
      stream.write(framed, sent);
    }

    @Override
    public boolean isCongested() {
      return stream.waitingBytes() > 0;
    }

    @Override
    public void write() {
      if (isWritable()) {
        writeFramed();
      }
      drop();
      stream.flush();
    }

    @Override
    public void drop() {
      held--;
      if (ending) {
        end();
      }
    }

    @Override
    public void later(Duration delay, Runnable step) {
      Later.run(context.loop(), delay, step);
    }
  }

  /** The connection a stream belongs to. */
  interface Owner {
    void agreed(MuxedEthStream stream, String protocol);

    void delivered(MuxedEthStream stream, Message message);

    void ended(MuxedEthStream stream);

    /** The stream is over before its time. */
    void lost(MuxedEthStream stream);

    /** The stream found no protocol. */
    void failed(MuxedEthStream stream, String reason);

    /** The peer sent what is no message. */
    void broken(String reason);
  }
}
