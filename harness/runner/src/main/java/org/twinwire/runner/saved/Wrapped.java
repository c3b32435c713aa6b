package org.twinwire.runner.saved;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of at most {@value TraceText#WIDTH} columns. */
final class Wrapped {

  private Wrapped() {}

  /** Returns the lines, each behind an indent. A word that is longer than a line is cut. */
  static List<String> lines(String text, String indent) {
    List<String> lines = new ArrayList<>();
    int room = TraceText.WIDTH - indent.length();
    String rest = text.strip().replace('\n', ' ');
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : room;
      lines.add(indent + rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(indent + rest);
    return lines;
  }

  /** Returns the text in exactly {@code columns} columns: cut, or filled with spaces. */
  static String cell(String text, int columns) {
    return text.length() <= columns
        ? text + " ".repeat(columns - text.length())
        : text.substring(0, columns - 1) + "…";
  }
}
