package org.twinwire.refnode.session;

import java.util.Optional;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.wire.eth.ForkId;
import org.twinwire.wire.eth.ForkIdFilter.Verdict;
import org.twinwire.wire.eth.Status;

/** Whether we can talk to a peer with this Status (devp2p, caps/eth.md, Status). */
final class StatusCheck {

  private final Chain chain;
  private final int ethVersion;

  StatusCheck(Chain chain, int ethVersion) {
    this.chain = chain;
    this.ethVersion = ethVersion;
  }

  /** The first thing that is wrong with it. */
  Optional<String> problem(Status remote) {
    return differs("version", remote.version(), ethVersion)
        .or(() -> differs("network id", remote.networkId(), UInt64.valueOf(chain.networkId())))
        .or(() -> differs("genesis", remote.genesis(), chain.genesis().hash()))
        .or(() -> fork(remote))
        .or(() -> range(remote));
  }

  private static Optional<String> range(Status remote) {
    return switch (remote) {
      case Status.OfHead none -> Optional.empty();
      case Status.OfRange since69 -> RangeCheck.problem(since69.range());
    };
  }

  private Optional<String> fork(Status remote) {
    Verdict verdict = chain.judge(remote.forkId());
    return verdict == Verdict.COMPATIBLE
        ? Optional.empty()
        : Optional.of(
            "fork id: got %s, %s (expected: one that fits %s)"
                .formatted(text(remote.forkId()), verdict, text(chain.forkId())));
  }

  private static String text(ForkId id) {
    return id.hash4() + "/" + id.next().toBigInteger();
  }

  private static Optional<String> differs(String what, Object got, Object expected) {
    return got.equals(expected)
        ? Optional.empty()
        : Optional.of("%s: got %s (expected: %s)".formatted(what, got, expected));
  }
}
