package org.twinwire.reports.page;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.results.Comparison;

/**
 * Names comparisons within the page, the same in every run, so that links stay valid: {@code
 * scenario/headers/by-number/mplex/eth68/natural/refnode-refnode}.
 */
final class Anchors {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9/._=,\\[\\]-]");

  private final Set<String> taken = new HashSet<>();

  String of(Comparison comparison) {
    String anchor = UNSAFE.matcher(path(comparison)).replaceAll("_");
    String free = anchor;
    for (int i = 2; !taken.add(free); i++) {
      free = anchor + "/" + i;
    }
    return free;
  }

  private static String path(Comparison comparison) {
    return "scenario/%s/%s/eth%d/%s/%s-%s"
        .formatted(
            comparison.scenario(),
            comparison.candidate().stack(),
            comparison.eth(),
            comparison.shape(),
            ShortAddress.in(comparison.pair().dialer()),
            ShortAddress.in(comparison.pair().listener()));
  }
}
