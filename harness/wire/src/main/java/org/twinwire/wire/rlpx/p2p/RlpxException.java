package org.twinwire.wire.rlpx.p2p;

import io.netty.handler.codec.DecoderException;
import java.util.Optional;

/**
 * The peer broke RLPx. The reason, if any, is what the pipeline tells the peer before the end;
 * without one it closes in silence, as the specification wants for a handshake or a frame that does
 * not prove its origin.
 */
public final class RlpxException extends DecoderException {
  private final transient Optional<DisconnectReason> reason;

  public RlpxException(String message) {
    super(message);
    this.reason = Optional.empty();
  }

  public RlpxException(String message, Throwable cause) {
    super(message, cause);
    this.reason = Optional.empty();
  }

  public RlpxException(DisconnectReason reason, String message) {
    super(message);
    this.reason = Optional.of(reason);
  }

  public static RlpxException breach(String message) {
    return new RlpxException(DisconnectReason.BREACH_OF_PROTOCOL, message);
  }

  public static RlpxException breach(String message, Throwable cause) {
    RlpxException broken = breach(message);
    broken.initCause(cause);
    return broken;
  }

  /** What the peer is told. */
  public Optional<DisconnectReason> reason() {
    return reason;
  }
}
