package org.twinwire.refnode.control;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.refnode.discovery.DiscoverCall;
import org.twinwire.refnode.discovery.DiscoverMove;
import org.twinwire.refnode.discovery.Peer;
import org.twinwire.refnode.vocabulary.NamedValue;

/** Body of {@code POST /v1/discover}. */
final class DiscoverArguments {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private DiscoverArguments() {}

  static DiscoverCall read(Arguments body) {
    DiscoverCall call =
        new DiscoverCall(
            bootnode(body.text("bootnode")),
            NamedValue.of(DiscoverMove.class, "move", body.optionalText("move").orElse("lookup")),
            body.millis("timeoutMillis", TIMEOUT));
    body.finish();
    return call;
  }

  private static Peer bootnode(String text) {
    EnodeUrl url = url(text);
    InetSocketAddress address = new InetSocketAddress(url.host(), url.port());
    if (address.isUnresolved()) {
      throw BadArgument.of("bootnode", url.host(), "a host that has an address");
    }
    return new Peer(Bytes.fromHexString(url.id()), address);
  }

  private static EnodeUrl url(String text) {
    try {
      return EnodeUrl.parse(text);
    } catch (IllegalArgumentException noUrl) {
      throw BadArgument.of("bootnode", text, "enode://<128 hex digits>@HOST:PORT");
    }
  }
}
