package org.twinwire.refnode.control;

import java.time.Duration;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.growth.Announcing;
import org.twinwire.refnode.growth.MineOrder;
import org.twinwire.refnode.vocabulary.NamedValue;

/** Body of {@code POST /v1/mine}. */
final class MineArguments {

  private static final long EVERY_MILLIS_MAX = Duration.ofMinutes(10).toMillis();

  private MineArguments() {}

  static MineOrder read(Arguments body) {
    MineOrder order =
        new MineOrder(
            (int) body.number("blocks", 1, MineOrder.BLOCKS_MAX, 1),
            body.flag("branch"),
            body.optionalText("announce")
                .map(word -> NamedValue.of(Announcing.class, "announce", word))
                .orElse(Announcing.AUTO),
            Duration.ofMillis(body.number("everyMillis", 0, EVERY_MILLIS_MAX, 0)));
    body.finish();
    return order;
  }
}
