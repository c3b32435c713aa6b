package org.twinwire.wire.websocket;

import io.netty.handler.codec.DecoderException;

/** The peer broke the WebSocket protocol, or sent what is no byte stream. */
public final class WebSocketException extends DecoderException {

  /** In the form {@code what: got (expected: bound)}. */
  WebSocketException(String message) {
    super(message);
  }
}
