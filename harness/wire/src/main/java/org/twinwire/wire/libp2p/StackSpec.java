package org.twinwire.wire.libp2p;

/** The protocols a connection is upgraded with, by their multistream-select names. */
public record StackSpec(String security, String muxer) {

  static final String NOISE = "/noise";
  private static final String PLAINTEXT = "/plaintext/2.0.0";
  private static final String MPLEX_6 = "/mplex/6.7.0";
  static final String YAMUX_1 = "/yamux/1.0.0";

  /** The stack {@code mplex}. */
  public static final StackSpec MPLEX = new StackSpec(NOISE, MPLEX_6);

  /** The stack {@code mplex-plaintext}. */
  public static final StackSpec MPLEX_PLAINTEXT = new StackSpec(PLAINTEXT, MPLEX_6);

  /** The stack {@code yamux}. */
  public static final StackSpec YAMUX = new StackSpec(NOISE, YAMUX_1);

  /** The stack {@code yamux-plaintext}. */
  public static final StackSpec YAMUX_PLAINTEXT = new StackSpec(PLAINTEXT, YAMUX_1);

  public StackSpec {
    if (!security.equals(NOISE) && !security.equals(PLAINTEXT)) {
      throw new IllegalArgumentException(
          "security: %s (expected: %s or %s)".formatted(security, NOISE, PLAINTEXT));
    }
    if (!muxer.equals(MPLEX_6) && !muxer.equals(YAMUX_1)) {
      throw new IllegalArgumentException(
          "muxer: %s (expected: %s or %s)".formatted(muxer, MPLEX_6, YAMUX_1));
    }
  }

  /**
   * The stack of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static StackSpec of(String stackName) {
    return switch (stackName) {
      case "mplex" -> MPLEX;
      case "mplex-plaintext" -> MPLEX_PLAINTEXT;
      case "yamux" -> YAMUX;
      case "yamux-plaintext" -> YAMUX_PLAINTEXT;
      default ->
          throw new IllegalArgumentException(
              "stack: %s (expected: mplex or yamux, plain or with -plaintext)"
                  .formatted(stackName));
    };
  }
}
