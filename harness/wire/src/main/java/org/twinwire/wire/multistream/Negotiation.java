package org.twinwire.wire.multistream;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.function.Predicate;

/**
 * One multistream-select 1.0.0 negotiation without I/O: bytes in, bytes out. See the <a
 * href="https://github.com/multiformats/multistream-select">specification</a>.
 *
 * <p>The dialer's first {@link #output()} holds the header and its first protocol. A lazy dialer
 * writes its data behind that output without waiting for {@link Agreed}; it should propose one
 * protocol only.
 */
@SuppressWarnings("DoNotCallSuggester") // filled by the next commits
public final class Negotiation {

  /** How far a negotiation has come. */
  public sealed interface State permits Running, Agreed, Failed {}

  /** More bytes are needed. */
  public record Running() implements State {}

  /** Both ends speak {@code protocol} from here on. */
  public record Agreed(String protocol) implements State {}

  /** There is no agreement; {@code reason} is {@code what: got (expected: bound)}. */
  public record Failed(String reason) implements State {}

  private Negotiation() {}

  /** Proposes {@code protocols} in their order until one is taken. */
  public static Negotiation dialer(List<String> protocols) {
    throw new UnsupportedOperationException();
  }

  /** Takes the first proposed protocol that is supported. */
  public static Negotiation listener(Predicate<String> supported) {
    throw new UnsupportedOperationException();
  }

  /**
   * Consumes what belongs to the negotiation, also in part, and leaves what follows it. Does
   * nothing unless {@link Running}.
   */
  public void feed(ByteBuf in) {
    throw new UnsupportedOperationException();
  }

  /** What is to be written now, once; empty if nothing is. The caller owns it. */
  public ByteBuf output() {
    throw new UnsupportedOperationException();
  }

  /** How far it has come. */
  public State state() {
    throw new UnsupportedOperationException();
  }
}
