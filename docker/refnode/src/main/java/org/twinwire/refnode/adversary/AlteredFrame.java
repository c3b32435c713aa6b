package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.List;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.p2p.BaseCode;

/** Departs in the frame of the first request. */
@AutoService(Misbehaviour.class)
public record AlteredFrame(FrameMove move) implements Misbehaviour {

  private static final Set<Integer> REQUESTS =
      Set.of(
          BaseCode.RESERVED + EthCode.GET_BLOCK_HEADERS.number(),
          BaseCode.RESERVED + EthCode.GET_BLOCK_BODIES.number());

  private static final int MAC_BYTES = 16;
  private static final int HEADER_BYTES = 16;
  private static final Bytes OTHER_HEADER_DATA = Bytes.of(0xc2, 0x01, 0x80);

  /** Length 2^24 − 1, then one literal byte. */
  private static final Bytes CLAIMS_16M = Bytes.fromHexString("0xffffff070061");

  /** Length 2^24, then one literal byte. */
  private static final Bytes CLAIMS_MORE = Bytes.fromHexString("0x808080080061");

  /** Length 5, then a copy from before the beginning. */
  private static final Bytes CORRUPT = Bytes.fromHexString("0x05ffffffffff");

  public AlteredFrame() {
    this(FrameMove.PROPER);
  }

  @Override
  public String meaning() {
    return "RLPx: what is done to the frame of the first request";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredFrame(in.word("frame", FrameMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == FrameMove.PROPER;
  }

  @Override
  public Hook hook() {
    Sealed sealed = new Sealed();
    return new Hook() {
      @Override
      public List<ChannelHandler> atFrames() {
        return List.of(new FirstRequest(sealed));
      }

      @Override
      public List<ChannelHandler> atSocket(String stack) {
        return List.of(sealed);
      }
    };
  }

  private Frame altered(Frame frame) {
    return switch (move) {
      case SNAPPY_16M -> new Frame(frame.code(), CLAIMS_16M, false);
      case SNAPPY_OVER -> new Frame(frame.code(), CLAIMS_MORE, false);
      case SNAPPY_CORRUPT -> new Frame(frame.code(), CORRUPT, false);
      case HEADER_DATA_1 ->
          new Frame(frame.code(), frame.payload(), frame.compressed(), OTHER_HEADER_DATA);
      case PROPER, FLIP_HEADER, FLIP_HEADER_MAC, FLIP_BODY, FLIP_MAC -> frame;
    };
  }

  private void flip(ByteBuf bytes) {
    switch (move) {
      case FLIP_HEADER -> flip(bytes, 0);
      case FLIP_HEADER_MAC -> flip(bytes, HEADER_BYTES);
      case FLIP_BODY -> flip(bytes, HEADER_BYTES + MAC_BYTES);
      case FLIP_MAC -> flip(bytes, bytes.readableBytes() - 1);
      case PROPER, HEADER_DATA_1, SNAPPY_16M, SNAPPY_OVER, SNAPPY_CORRUPT -> {}
    }
  }

  private static void flip(ByteBuf bytes, int at) {
    int index = bytes.readerIndex() + at;
    bytes.setByte(index, bytes.getByte(index) ^ 1);
  }

  /** Alters the first request, before it is sealed. */
  @SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
  private final class FirstRequest extends ChannelOutboundHandlerAdapter {

    private final Sealed sealed;
    private boolean requested;

    FirstRequest(Sealed sealed) {
      this.sealed = sealed;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      Frame frame = (Frame) message;
      sealed.next = !requested && REQUESTS.contains(frame.code());
      requested |= sealed.next;
      ctx.write(sealed.next ? altered(frame) : frame, promise);
    }
  }

  /** Alters the bytes of the same frame, once they are sealed. */
  @SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
  private final class Sealed extends ChannelOutboundHandlerAdapter {

    private boolean next;

    @Override
    public void write(ChannelHandlerContext ctx, Object bytes, ChannelPromise promise) {
      if (next) {
        next = false;
        flip((ByteBuf) bytes);
      }
      ctx.write(bytes, promise);
    }
  }
}
