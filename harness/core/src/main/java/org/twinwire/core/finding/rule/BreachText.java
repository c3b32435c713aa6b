package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.PoolBreach;

/** What the rules about transactions have in common. */
final class BreachText {

  private BreachText() {}

  /** Takes the breach if it is of this kind; {@code lacked} names the kind. */
  static <B extends PoolBreach> Proof<B> breach(Evidence evidence, Class<B> kind, String lacked) {
    Optional<B> breach = evidence.breach().filter(kind::isInstance).map(kind::cast);
    return Proof.of(breach, lacked);
  }

  /** Names the first transactions, such as {@code 3 transactions: 0x1234abcd…, 0x…}. */
  static String of(List<String> hashes) {
    List<String> first = hashes.stream().limit(3).map(EventText::digest).toList();
    return "%s: %s%s"
        .formatted(
            count(hashes), String.join(", ", first), hashes.size() > first.size() ? ", …" : "");
  }

  static String count(List<String> hashes) {
    return hashes.size() == 1 ? "1 transaction" : hashes.size() + " transactions";
  }
}
