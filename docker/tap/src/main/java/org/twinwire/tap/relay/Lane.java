package org.twinwire.tap.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import org.twinwire.tap.flow.Ending;
import org.twinwire.tap.flow.Flow;
import org.twinwire.tap.flow.Surroundings;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shaping;

/**
 * One direction of a connection: from the socket of the side that sends, through the shapes, to the
 * socket of the side that reads. The first is read only while the second takes what comes.
 */
final class Lane implements Surroundings {

  private final Session session;
  private final Role towards;
  private final Channel source;
  private final Channel sink;
  private final Recorder recorder;
  private final Script script;
  private final Timer timer;
  private final SocketOutlet socket;
  private final Flow flow;
  private long dropped;
  private boolean sourceEnded;
  private boolean sourceGone;
  private boolean sinkEnded;
  private boolean discarding;

  Lane(
      Session session,
      Role towards,
      Channel source,
      Channel sink,
      Shaping shaping,
      SplittableRandom random,
      Recorder recorder,
      Script script,
      Timer timer) {
    this.session = session;
    this.towards = towards;
    this.source = source;
    this.sink = sink;
    this.recorder = recorder;
    this.script = script;
    this.timer = timer;
    this.socket = new SocketOutlet(sink, this);
    this.flow = new Flow(shaping.towards(towards), random, this, socket);
  }

  /** Starts to read. */
  void open() {
    source.pipeline().addLast(new SourceReader(this));
    settle();
  }

  /** Bytes came from the source. */
  void read(ByteBuf piece) {
    recorder.read(piece);
    if (discarding) {
      dropped += piece.readableBytes();
      piece.release();
    } else {
      flow.write(piece);
    }
    readOrNot();
  }

  /** The source sent its FIN. */
  void sourceEnded() {
    if (!sourceEnded) {
      sourceEnded = true;
      session.endedBy(towards);
      flow.end(Ending.FIN);
      session.closeIfDone();
    }
  }

  /** The source is gone: the sink learns it once it has all that came before. */
  void sourceGone() {
    boolean already = sourceEnded;
    sourceEnded = true;
    sourceGone = true;
    session.endedBy(towards);
    Ends.close(source);
    if (sinkEnded) {
      session.reset();
    } else if (!already) {
      flow.end(Ending.RST);
    }
  }

  /** The end has come through the shapes, and the sink has all that came before. */
  void ended(Ending ending) {
    sinkEnded = true;
    Ending seen = sourceGone && ending == Ending.FIN ? Ending.RST : ending;
    switch (seen) {
      case FIN -> session.halfClosed(sink);
      case RST -> session.reset();
      case HALF_CLOSE -> {
        recorder.cut("half-close");
        session.endedByTap();
        session.halfClosed(sink);
      }
      case CUT_FIN -> {
        recorder.cut("fin");
        session.cut();
      }
      case CUT_RST -> {
        recorder.cut("rst");
        session.endedByTap();
        session.reset();
      }
    }
  }

  /** Drops what is held and what still comes. */
  void discard() {
    discarding = true;
    sinkEnded = true;
    flow.close();
    socket.close();
    readOrNot();
  }

  boolean sourceHasEnded() {
    return sourceEnded;
  }

  boolean done() {
    return sourceEnded && sinkEnded;
  }

  /** The connection stands, or another step runs. */
  void settle() {
    flow.settle();
    readOrNot();
  }

  /** Reads the source only if there is room for what comes. */
  void readOrNot() {
    boolean read = !sourceEnded && (discarding || hasRoom());
    if (source.isOpen() && read != source.config().isAutoRead()) {
      source.config().setAutoRead(read);
    }
  }

  private boolean hasRoom() {
    long inside = recorder.readBytes() - recorder.forwardedBytes() - dropped;
    return inside < HELD_BYTES_MAX && !socket.busy() && !flow.stalls();
  }

  /** The sink's socket took bytes. */
  void forwarded(int bytes) {
    recorder.forwarded(bytes);
  }

  @Override
  public void dropped(long bytes) {
    dropped += bytes;
  }

  @Override
  public int step() {
    return script.step();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Future<?> after(long nanos, Runnable action) {
    return timer.after(
        nanos,
        () -> {
          action.run();
          readOrNot();
        });
  }

  @Override
  public void held(long from, long to) {
    recorder.held(from, to);
  }

  @Override
  public void limitHit(String limit, String text) {
    recorder.limitHit(limit, text);
  }
}
