package org.twinwire.runner.runtime;

import java.util.ArrayDeque;
import java.util.Deque;

/** The end of an output. Thread-safe. */
final class LastLines {

  private final Deque<String> lines = new ArrayDeque<>();
  private final int most;

  LastLines(int most) {
    this.most = most;
  }

  synchronized void add(String line) {
    lines.addLast(line);
    if (lines.size() > most) {
      lines.removeFirst();
    }
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
