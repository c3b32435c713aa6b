package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.chain.Pool;
import org.twinwire.refnode.node.Sending;

/** Body of {@code POST /v1/sessions/{id}/send}. */
record SendArguments(Sending sending, boolean awaitEnd, Duration timeout) {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String WHOLE = "transactions";
  private static final String HASHES = "hashes";

  static SendArguments read(Arguments body, Pool pool) {
    List<Bytes32> hashes =
        body.hexes("transactions", Bytes32.SIZE).stream().map(Bytes32::wrap).toList();
    boolean whole = whole(body);
    boolean awaitEnd = body.flag("awaitEnd");
    Duration timeout = body.millis("timeoutMillis", TIMEOUT);
    body.finish();
    if (hashes.isEmpty()) {
      throw BadArgument.of("transactions", "none", "at least 1");
    }
    if (whole) {
      hashes.forEach(hash -> requireKnown(hash, pool));
    }
    return new SendArguments(new Sending(hashes, whole), awaitEnd, timeout);
  }

  private static boolean whole(Arguments body) {
    String word = body.optionalText("as").orElse(WHOLE);
    if (!word.equals(WHOLE) && !word.equals(HASHES)) {
      throw BadArgument.of("as", word, WHOLE + ", " + HASHES);
    }
    return word.equals(WHOLE);
  }

  private static void requireKnown(Bytes32 hash, Pool pool) {
    if (pool.byHash(hash).isEmpty()) {
      throw BadArgument.of("transactions", hash, "the hash of a transaction of pool.rlp");
    }
  }
}
