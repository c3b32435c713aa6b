package org.twinwire.wire.rlpx;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinwire.wire.rlpx.p2p.RlpxException;

/**
 * Stands behind a pipeline and keeps what it hears, in order. Closes at once when the peer broke
 * the protocol and is to be told why: whatever is to be said has to be said by then.
 */
@SuppressWarnings("FutureReturnValueIgnored") // an embedded channel closes within the call
final class Recorder extends ChannelInboundHandlerAdapter {
  private final List<Object> heard = new ArrayList<>();

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    heard.add(message);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    heard.add(event);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    heard.add(cause);
    if (cause instanceof RlpxException broken && broken.reason().isPresent()) {
      ctx.close();
    }
  }

  List<Object> heard() {
    return heard;
  }

  <T> List<T> heard(Class<T> type) {
    return stream(type).toList();
  }

  <T> T only(Class<T> type) {
    List<T> found = heard(type);
    if (found.size() != 1) {
      throw new AssertionError("heard " + heard + " (expected: one " + type.getSimpleName() + ")");
    }
    return found.get(0);
  }

  private <T> Stream<T> stream(Class<T> type) {
    return heard.stream().filter(type::isInstance).map(type::cast);
  }
}
