package org.twinwire.reports.text;

/** Escapes text so that Markdown shows it unchanged on one line. */
final class Markdown {

  private static final String SPECIAL = "\\`*_{}[]<>()#+!|~$@";

  private Markdown() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.chars().forEach(c -> append((char) c, escaped));
    return escaped.toString();
  }

  private static void append(char c, StringBuilder out) {
    if (c == '<' || c == '>' || c == '&') {
      out.append("&#").append((int) c).append(';');
    } else if (Character.isISOControl(c)) {
      out.append(' ');
    } else {
      out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
  }
}
