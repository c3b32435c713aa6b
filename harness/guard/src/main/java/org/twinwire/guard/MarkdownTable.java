package org.twinwire.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of a document, by its head.
 *
 * @param rows the cells of each row below the head
 */
public record MarkdownTable(List<List<String>> rows) {

  /** The root of the checkout, seen from a module two folders below it. */
  public static final Path ROOT = Path.of("../..");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  public MarkdownTable {
    rows = List.copyOf(rows);
  }

  /** Reads the table with this head; the first one after the heading, if several have it. */
  public static MarkdownTable of(String file, String heading, String head) throws IOException {
    String text = Files.readString(ROOT.resolve(file));
    int section = index(text, "\n" + heading + "\n", file);
    String below = text.substring(section);
    int table = index(below, "\n" + head + "\n", file);
    return new MarkdownTable(
        below
            .substring(table + 1)
            .lines()
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(MarkdownTable::cells)
            .toList());
  }

  private static int index(String text, String part, String file) {
    int index = text.indexOf(part);
    if (index < 0) {
      throw new AssertionError("%s: got no %s".formatted(file, part.strip()));
    }
    return index;
  }

  private static List<String> cells(String line) {
    String inside = line.substring(1, line.length() - 1);
    return Stream.of(inside.split(" \\| ", -1)).map(String::strip).toList();
  }

  /** What is set as code in a column, in the order of the rows. */
  public List<String> code(int column) {
    return rows.stream().flatMap(cells -> codeIn(cells.get(column))).toList();
  }

  public static Stream<String> codeIn(String cell) {
    return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1));
  }
}
