package org.twinwire.wire.multistream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinwire.multiformats.UnsignedVarint;

/**
 * One multistream-select 1.0.0 negotiation without I/O: bytes in, bytes out. See the <a
 * href="https://github.com/multiformats/multistream-select">specification</a>.
 *
 * <p>The dialer's first {@link #output()} holds the header and its first protocol. A lazy dialer
 * writes its data behind that output without waiting for {@link Agreed}; it should propose one
 * protocol only.
 */
public abstract sealed class Negotiation permits DialerNegotiation, ListenerNegotiation {

  static final String HEADER = "/multistream/1.0.0";
  static final String NOT_AVAILABLE = "na";

  /** How far a negotiation has come. */
  public sealed interface State permits Running, Agreed, Failed {}

  /** More bytes are needed. */
  public record Running() implements State {}

  /** Both ends speak {@code protocol} from here on. */
  public record Agreed(String protocol) implements State {}

  /** There is no agreement; {@code reason} is {@code what: got (expected: bound)}. */
  public record Failed(String reason) implements State {}

  private final LineReader lines = new LineReader();
  private ByteBuf output = Unpooled.buffer();
  private State state = new Running();
  private boolean headerSeen;

  Negotiation() {}

  /** Proposes {@code protocols}, one at least, in their order until one is taken. */
  public static Negotiation dialer(List<String> protocols) {
    return new DialerNegotiation(protocols);
  }

  /** Takes the first proposed protocol that is supported. */
  public static Negotiation listener(Predicate<String> supported) {
    return new ListenerNegotiation(supported);
  }

  /**
   * Consumes what belongs to the negotiation, also in part, and leaves what follows it. Does
   * nothing unless {@link Running}.
   */
  public final void feed(ByteBuf in) {
    try {
      while (state instanceof Running) {
        Optional<String> line = lines.next(in);
        if (line.isEmpty()) {
          return;
        }
        line(line.get());
      }
    } catch (MultistreamException broken) {
      state = new Failed(broken.getMessage());
    }
  }

  private void line(String line) {
    if (headerSeen) {
      answer(line);
    } else if (line.equals(HEADER)) {
      headerSeen = true;
      header();
    } else {
      throw new MultistreamException("header: %s (expected: %s)".formatted(line, HEADER));
    }
  }

  /** The peer's header has come. */
  abstract void header();

  /** A line behind the peer's header has come. */
  abstract void answer(String line);

  final void agree(String protocol) {
    state = new Agreed(protocol);
  }

  final void send(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    UnsignedVarint.write(bytes.length, output);
    output.writeBytes(bytes);
  }

  /** What is to be written now, once; empty if nothing is. The caller owns it. */
  public final ByteBuf output() {
    ByteBuf ready = output;
    output = Unpooled.buffer();
    return ready;
  }

  /** How far it has come. */
  public final State state() {
    return state;
  }
}
