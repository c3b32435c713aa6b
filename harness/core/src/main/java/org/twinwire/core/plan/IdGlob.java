package org.twinwire.core.plan;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for scenario ids. {@code *} matches any characters but slashes, {@code **} any
 * characters, {@code ?} one character but a slash. Brackets match themselves, as they are part of
 * the ids of matrix rows. A pattern without brackets matches all rows of a file.
 */
public final class IdGlob {

  private static final Pattern PIECE = Pattern.compile("\\*\\*|\\*|\\?|[^*?]+");

  private final Pattern pattern;

  private IdGlob(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Reads a glob; any text is one. */
  public static IdGlob of(String text) {
    String regex =
        PIECE
            .matcher(text)
            .results()
            .map(piece -> regex(piece.group()))
            .collect(Collectors.joining());
    return new IdGlob(Pattern.compile(regex));
  }

  private static String regex(String piece) {
    return switch (piece) {
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default -> Pattern.quote(piece);
    };
  }

  /** Tells whether the pattern matches the id with or without its matrix row. */
  public boolean matches(String id) {
    return pattern.matcher(id).matches() || pattern.matcher(withoutRow(id)).matches();
  }

  static String withoutRow(String id) {
    int row = id.indexOf('[');
    return row < 0 ? id : id.substring(0, row);
  }
}
