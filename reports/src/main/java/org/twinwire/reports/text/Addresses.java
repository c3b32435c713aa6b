package org.twinwire.reports.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.results.Comparison;

/** Finds the full form of addresses that the report shortens. */
public final class Addresses {

  private Addresses() {}

  /** Maps the short form to the full address of every node that a run knows by its address only. */
  public static Map<String, String> of(List<Comparison> comparisons) {
    Map<String, String> byShortForm = new TreeMap<>();
    comparisons.stream()
        .map(Comparison::pair)
        .distinct()
        .flatMap(pair -> Stream.of(pair.dialer(), pair.listener()))
        .filter(name -> !ShortAddress.in(name).equals(name))
        .forEach(name -> byShortForm.put(ShortAddress.in(name), name));
    return byShortForm;
  }
}
