package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.adversary.Payloads;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.frame.Frame;

/**
 * Body of {@code POST /v1/sessions/{id}/raw}.
 *
 * @param awaitEnd whether to wait, up to {@code timeout}, for the peer to end the session
 */
record RawArguments(RawMove move, boolean awaitEnd, Duration timeout) {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int CODE_MAX = 0xff;

  /** A message of RLPx is shorter than this. */
  private static final int PAYLOAD_MAX = (1 << 24) - 8;

  static RawArguments read(Arguments body) {
    List<RawMove> moves =
        Stream.of(
                body.optionalText("hex").map(text -> hex("hex", text)).map(RawMove.OnSocket::new),
                body.optionalText("frame")
                    .map(text -> hex("frame", text))
                    .map(RawMove.InFrame::new),
                body.object("message").map(RawArguments::message),
                body.object("p2p").map(RawArguments::p2p))
            .<RawMove>flatMap(Optional::stream)
            .toList();
    RawArguments arguments =
        new RawArguments(only(moves), body.flag("awaitEnd"), body.millis("timeoutMillis", TIMEOUT));
    body.finish();
    return arguments;
  }

  private static RawMove only(List<RawMove> moves) {
    if (moves.size() != 1) {
      throw BadArgument.of("raw", moves.size() + " of them", "one of hex, frame, message, p2p");
    }
    return moves.getFirst();
  }

  private static RawMove message(Arguments in) {
    Message message = new Message(code(in), in.has("size") ? generated(in) : payload(in));
    in.finish();
    return new RawMove.Eth(message);
  }

  private static RawMove p2p(Arguments in) {
    Frame frame = new Frame(code(in), payload(in), true);
    in.finish();
    return new RawMove.P2p(frame);
  }

  private static int code(Arguments in) {
    return (int) in.number("code", 0, CODE_MAX, 0);
  }

  private static Bytes payload(Arguments in) {
    return hex(in.at("payload"), in.text("payload"));
  }

  private static Bytes generated(Arguments in) {
    return Payloads.list((int) in.number("size", 1, PAYLOAD_MAX, 1));
  }

  /** With {@code 0x} in front or without. */
  private static Bytes hex(String where, String text) {
    if (!text.matches("(0x)?([0-9a-fA-F]{2})*")) {
      throw BadArgument.of(where, text, "pairs of hex digits");
    }
    return Bytes.fromHexString(text);
  }
}
