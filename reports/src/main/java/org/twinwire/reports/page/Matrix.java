package org.twinwire.reports.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.results.Comparison;
import org.twinwire.reports.text.Tally;

/**
 * The matrix: scenarios as rows, with a row per shape, and candidate stacks and eth versions as
 * columns. Rows are grouped by family.
 */
record Matrix(List<StackHead> heads, List<Column> columns, List<Group> groups) {

  /** The heading of a stack above its eth versions. */
  record StackHead(String stack, long span) {}

  record Column(String stack, int eth) {

    static Column of(ComparisonView view) {
      return new Column(view.comparison().candidate().stack(), view.comparison().eth());
    }

    boolean has(ComparisonView view) {
      return equals(of(view));
    }
  }

  record Group(String family, List<Row> rows) {}

  /**
   * A scenario under one shape.
   *
   * @param shape empty for a scenario with the natural shape only
   * @param first whether it is the first row of its scenario
   * @param cells one per column
   */
  record Row(String scenario, String title, String shape, boolean first, List<Cell> cells) {}

  /** The comparisons of all pairs for a scenario, a shape and a column. */
  record Cell(Column column, String shape, List<ComparisonView> views) {

    static Cell of(Column column, List<ComparisonView> row) {
      String shape = row.getFirst().comparison().shape();
      return new Cell(column, shape, row.stream().filter(column::has).toList());
    }

    public Tally tally() {
      return Tally.of(views.stream().map(ComparisonView::comparison).toList());
    }
  }

  static Matrix of(List<ComparisonView> views) {
    List<Column> columns = columns(views);
    Map<String, Map<String, List<ComparisonView>>> byFamily =
        views.stream()
            .collect(
                Collectors.groupingBy(
                    ComparisonView::family,
                    LinkedHashMap::new,
                    Collectors.groupingBy(
                        v -> v.comparison().scenario(), LinkedHashMap::new, Collectors.toList())));
    List<Group> groups = new ArrayList<>();
    byFamily.forEach((family, rows) -> groups.add(new Group(family, rows(rows.values(), columns))));
    return new Matrix(heads(columns), columns, groups);
  }

  private static List<Column> columns(List<ComparisonView> views) {
    TreeSet<Column> columns =
        new TreeSet<>(Comparator.comparing(Column::stack).thenComparingInt(Column::eth));
    views.forEach(v -> columns.add(Column.of(v)));
    return List.copyOf(columns);
  }

  private static List<StackHead> heads(List<Column> columns) {
    return columns.stream()
        .map(Column::stack)
        .distinct()
        .map(s -> new StackHead(s, columns.stream().filter(c -> c.stack().equals(s)).count()))
        .toList();
  }

  private static List<Row> rows(Collection<List<ComparisonView>> scenarios, List<Column> columns) {
    return scenarios.stream().flatMap(views -> shapes(views, columns)).toList();
  }

  private static Stream<Row> shapes(List<ComparisonView> views, List<Column> columns) {
    boolean natural = views.stream().allMatch(ComparisonView::natural);
    List<String> shapes = naturalFirst(views);
    return shapes.stream()
        .map(
            shape ->
                row(
                    views.stream().filter(v -> v.comparison().shape().equals(shape)).toList(),
                    natural ? "" : shape,
                    shape.equals(shapes.getFirst()),
                    columns));
  }

  private static List<String> naturalFirst(List<ComparisonView> views) {
    return views.stream()
        .sorted(Comparator.comparing(v -> !v.natural()))
        .map(v -> v.comparison().shape())
        .distinct()
        .toList();
  }

  private static Row row(
      List<ComparisonView> views, String shape, boolean first, List<Column> columns) {
    Comparison one = views.getFirst().comparison();
    List<Cell> cells = columns.stream().map(c -> Cell.of(c, views)).toList();
    return new Row(one.scenario(), one.title(), shape, first, cells);
  }
}
