package org.twinwire.core.recorded;

import java.util.regex.Pattern;
import org.twinwire.core.trace.Trace;
import org.twinwire.core.trace.TraceJson;

/** Takes out of a trace what tells of the machine it was recorded on. */
final class ScrubbedTrace {

  /** Absolute paths below the folders that people and builds use. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![A-Za-z0-9_.:/-])/(?:home|mnt|opt|root|srv|tmp|Users|usr|var|work)/[^\\s\"'\\\\),;:]*");

  /** With a port behind it, so that no version is taken for an address. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\b(?!127\\.)[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?=:[0-9])");

  private static final Pattern MULTIADDR =
      Pattern.compile("/ip4/(?!127\\.)[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?=/)");

  private ScrubbedTrace() {}

  static Trace of(Trace trace) {
    String json = TraceJson.mapper().writeValueAsString(trace);
    String paths = PATH.matcher(json).replaceAll("/…");
    String addresses = ADDRESS.matcher(paths).replaceAll("127.0.0.1");
    String scrubbed = MULTIADDR.matcher(addresses).replaceAll("/ip4/127.0.0.1");
    return TraceJson.mapper().readValue(scrubbed, Trace.class);
  }
}
