package org.twinwire.wire.libp2p;

import java.util.Map;

/** The protocols a connection is upgraded with, by their multistream-select names. */
public record StackSpec(String security, String muxer) {

  static final String NOISE = "/noise";
  private static final String PLAINTEXT = "/plaintext/2.0.0";
  private static final String MPLEX_6 = "/mplex/6.7.0";
  static final String YAMUX_1 = "/yamux/1.0.0";

  private static final Map<String, String> SECURITY =
      Map.of("noise", NOISE, "plaintext", PLAINTEXT);
  private static final Map<String, String> MUXERS = Map.of("mplex", MPLEX_6, "yamux", YAMUX_1);

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
   * The stack of a security layer and a muxer, by their short names.
   *
   * @param security {@code noise} or {@code plaintext}
   * @param muxer {@code mplex} or {@code yamux}
   * @throws IllegalArgumentException if there is none
   */
  public static StackSpec of(String security, String muxer) {
    return new StackSpec(
        SECURITY.getOrDefault(security, security), MUXERS.getOrDefault(muxer, muxer));
  }
}
