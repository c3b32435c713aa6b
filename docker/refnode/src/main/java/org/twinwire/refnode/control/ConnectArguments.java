package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.node.Dial;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.node.OfferedStack;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.StatusOverrides;
import org.twinwire.refnode.vocabulary.NotOffered;

/** Body of {@code POST /v1/connect}. */
final class ConnectArguments {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int FORK_HASH_BYTES = 4;

  private ConnectArguments() {}

  static Dial read(Arguments body) {
    OfferedStack stack = OfferedStack.of(body.text("stack"));
    Dial dial =
        new Dial(
            stack,
            stack.parse(body.text("address")),
            versions(body),
            opening(body),
            body.millis("timeoutMillis", TIMEOUT));
    body.finish();
    return dial;
  }

  private static List<Integer> versions(Arguments body) {
    List<Integer> versions =
        body.unsignedList("eth").stream().map(ConnectArguments::version).toList();
    return versions.isEmpty() ? Node.ETH_VERSIONS : versions;
  }

  private static int version(UInt64 wanted) {
    return Node.ETH_VERSIONS.stream()
        .filter(version -> UInt64.valueOf(version).equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new NotOffered("eth=" + wanted.toBigInteger(), Node.ETH_VERSIONS.toString()));
  }

  private static Opening opening(Arguments body) {
    return new Opening(
        body.object("status").map(ConnectArguments::overrides).orElse(StatusOverrides.NONE),
        body.flag("silent"),
        RequestArguments.list(body, "early"),
        RequestArguments.list(body, "behind"));
  }

  private static StatusOverrides overrides(Arguments in) {
    StatusOverrides overrides =
        new StatusOverrides(
            in.unsigned("version"),
            in.unsigned("networkId"),
            in.hex("genesis", Bytes32.SIZE),
            in.hex("forkHash", FORK_HASH_BYTES),
            in.unsigned("forkNext"),
            new StatusOverrides.Range(
                in.unsigned("earliest"),
                in.unsigned("latest"),
                in.hex("latestHash", Bytes32.SIZE)));
    in.finish();
    return overrides;
  }
}
