package org.twinwire.runner.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Marks what one run created in the engine: {@code org.twinwire.run=<host>/<pid>/<start millis>}.
 * Shows whether that run is still alive, if it is one of this host.
 */
record RunLabel(String host, long pid, long startedMillis) {

  static final String KEY = "org.twinwire.run";

  static RunLabel ofThisJvm() {
    ProcessHandle self = ProcessHandle.current();
    return new RunLabel(hostName(), self.pid(), startedMillis(self));
  }

  static Optional<RunLabel> parse(String value) {
    String[] parts = value.split("/", -1);
    try {
      return parts.length == 3
          ? Optional.of(new RunLabel(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String value() {
    return host + "/" + pid + "/" + startedMillis;
  }

  Map<String, String> asMap() {
    return Map.of(KEY, value());
  }

  /**
   * Tests whether this is a run of this host whose process is gone, even if its pid is in use
   * again.
   */
  boolean isDead(RunLabel self) {
    return host.equals(self.host)
        && ProcessHandle.of(pid).map(p -> startedMillis(p) != startedMillis).orElse(true);
  }

  private static long startedMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
