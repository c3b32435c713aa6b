package org.twinwire.core.plan;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens the addresses of running nodes, so that a line has room for them. */
public final class ShortAddress {

  private static final String PEER_ID = "[1-9A-HJ-NP-Za-km-z]";

  /** An enode URL with 128 hex digits, or the peer id of a multiaddr: its start, and its end. */
  private static final Pattern LONG =
      Pattern.compile(
          "(?<enode>enode://[0-9a-fA-F]{8})[0-9a-fA-F]{120}(?=@)"
              + "|(?<peer>/p2p/%1$s{4})%1$s{8,}(?<end>%1$s{6})(?!%1$s)".formatted(PEER_ID));

  private ShortAddress() {}

  /**
   * Shortens every address in a text: {@code enode://1a2b3c4d…@127.0.0.1:30303}, {@code
   * /ip4/127.0.0.1/tcp/4001/p2p/12D3…x7Qw2b}. A text without an address is returned as it is.
   */
  public static String in(String text) {
    return LONG.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shortened(found)));
  }

  private static String shortened(MatchResult found) {
    return found.group("enode") != null
        ? found.group("enode") + "…"
        : found.group("peer") + "…" + found.group("end");
  }
}
