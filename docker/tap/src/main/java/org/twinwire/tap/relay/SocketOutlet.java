package org.twinwire.tap.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.twinwire.tap.flow.Ending;
import org.twinwire.tap.flow.Outlet;

/** The socket behind the last shape. A piece is written once the socket took all before it. */
final class SocketOutlet implements Outlet {

  private final Channel channel;
  private final Lane lane;
  private final Deque<ByteBuf> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean closed;
  private Optional<Ending> ending = Optional.empty();

  SocketOutlet(Channel channel, Lane lane) {
    this.channel = channel;
    this.lane = lane;
  }

  @Override
  public void write(ByteBuf piece) {
    if (closed || !channel.isActive()) {
      lane.dropped(piece.readableBytes());
      piece.release();
    } else if (writing) {
      waiting.add(piece);
    } else {
      send(piece);
    }
  }

  private void send(ByteBuf piece) {
    int bytes = piece.readableBytes();
    ChannelFuture sent = channel.writeAndFlush(piece);
    if (sent.isDone()) {
      taken(sent, bytes);
    } else {
      writing = true;
      sent.addListener(
          late -> {
            writing = false;
            taken(sent, bytes);
            drain();
          });
    }
  }

  private void taken(ChannelFuture sent, int bytes) {
    if (sent.isSuccess()) {
      lane.forwarded(bytes);
    } else {
      lane.dropped(bytes);
    }
  }

  private void drain() {
    while (!writing && !waiting.isEmpty()) {
      ByteBuf piece = waiting.remove();
      if (channel.isActive()) {
        send(piece);
      } else {
        lane.dropped(piece.readableBytes());
        piece.release();
      }
    }
    finish();
    lane.readOrNot();
  }

  /** Whether the socket has not taken all of it yet. */
  boolean busy() {
    return writing;
  }

  @Override
  public void end(Ending end) {
    ending = Optional.of(end);
    finish();
  }

  private void finish() {
    if (!writing && ending.isPresent()) {
      Ending due = ending.get();
      ending = Optional.empty();
      lane.ended(due);
    }
  }

  /** Forgets what waits; nothing is written any more. */
  void close() {
    closed = true;
    ending = Optional.empty();
    waiting.forEach(ByteBuf::release);
    waiting.clear();
  }
}
