package org.twinwire.wire.noise;

import com.southernstorm.noise.protocol.CipherStatePair;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageCodec;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.BadPaddingException;
import javax.crypto.ShortBufferException;
import org.twinwire.wire.decoding.FailFast;

/**
 * Runs the handshake, fires {@link NoiseReady}, and from then on encrypts and decrypts the
 * connection's data; it stays in the pipeline, so nothing is handed over. Handshake messages are
 * written without a flush. Every message has a length of two bytes, big endian, before it. See the
 * <a
 * href="https://github.com/libp2p/specs/blob/master/noise/README.md#wire-format">specification</a>.
 */
public final class NoiseHandler extends ByteToMessageCodec<ByteBuf> {

  /** "A maximum length of 65535 bytes". */
  static final int MAX_MESSAGE_BYTES = 65535;

  /** "16 bytes of authentication data". */
  static final int TAG_BYTES = 16;

  private static final int MAX_PLAIN_BYTES = MAX_MESSAGE_BYTES - TAG_BYTES;

  private final NoiseHandshake handshake;
  private Optional<CipherStatePair> ciphers = Optional.empty();
  private final FailFast failFast = new FailFast();

  /**
   * A handler for one connection.
   *
   * @param random the source of both our keys
   */
  public NoiseHandler(boolean initiator, HandshakePayloads payloads, RandomGenerator random) {
    this.handshake = new NoiseHandshake(initiator, payloads, random);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    advance(ctx);
  }

  private void advance(ChannelHandlerContext ctx) {
    if (handshake.writes()) {
      byte[] message = handshake.write();
      ctx.write(ctx.alloc().buffer().writeShort(message.length).writeBytes(message))
          .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
    if (handshake.complete()) {
      ciphers = Optional.of(handshake.split());
      ctx.fireUserEventTriggered(new NoiseReady());
    }
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    failFast.decode(in, () -> read(ctx, in, out));
  }

  private void read(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (in.readableBytes() >= Short.BYTES
        && in.readableBytes() - Short.BYTES >= in.getUnsignedShort(in.readerIndex())) {
      var message = new byte[in.readUnsignedShort()];
      in.readBytes(message);
      take(ctx, message, out);
    }
  }

  private void take(ChannelHandlerContext ctx, byte[] message, List<Object> out) {
    if (ciphers.isPresent()) {
      out.add(decrypt(ciphers.get(), message));
    } else {
      handshake.read(message);
      advance(ctx);
    }
  }

  private static ByteBuf decrypt(CipherStatePair ciphers, byte[] message) {
    try {
      int length =
          ciphers.getReceiver().decryptWithAd(null, message, 0, message, 0, message.length);
      return Unpooled.wrappedBuffer(message, 0, length);
    } catch (ShortBufferException | BadPaddingException notAuthentic) {
      throw new NoiseException(
          "message: %d bytes that do not authenticate (expected: ciphertext and tag)"
              .formatted(message.length));
    }
  }

  /** Encrypts what is written into as few messages as it takes, in one buffer. */
  @Override
  protected void encode(ChannelHandlerContext ctx, ByteBuf plain, ByteBuf out)
      throws ShortBufferException {
    var sender =
        ciphers
            .orElseThrow(() -> new IllegalStateException("write: before the handshake's end"))
            .getSender();
    while (plain.isReadable()) {
      int length = Math.min(plain.readableBytes(), MAX_PLAIN_BYTES);
      var message = new byte[length + TAG_BYTES];
      plain.readBytes(message, 0, length);
      sender.encryptWithAd(null, message, 0, message, 0, length);
      out.writeShort(message.length).writeBytes(message);
    }
  }
}
