package org.twinwire.reports.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinwire.core.results.Comparison;

/** Scenarios down, candidate stacks and eth versions across; rows grouped by family. */
record Matrix(List<StackHead> heads, List<Column> columns, List<Group> groups) {

  /** A stack above its eth versions. */
  record StackHead(String stack, long span) {}

  record Column(String stack, int eth) {}

  record Group(String family, List<Row> rows) {}

  /**
   * @param cells one per column: its comparisons, more than one when pairs or shapes differ
   */
  record Row(String scenario, String title, List<List<ComparisonView>> cells) {}

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
    views.forEach(v -> columns.add(column(v.comparison())));
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
    return scenarios.stream().map(views -> row(views, columns)).toList();
  }

  private static Row row(List<ComparisonView> views, List<Column> columns) {
    Comparison first = views.getFirst().comparison();
    return new Row(
        first.scenario(), first.title(), columns.stream().map(c -> cell(views, c)).toList());
  }

  private static List<ComparisonView> cell(List<ComparisonView> views, Column column) {
    return views.stream().filter(v -> column(v.comparison()).equals(column)).toList();
  }

  private static Column column(Comparison comparison) {
    return new Column(comparison.candidate().stack(), comparison.eth());
  }
}
