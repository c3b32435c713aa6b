package org.twinwire.core.ledger;

import java.util.regex.Pattern;
import org.twinwire.core.trace.DisconnectReason;

/** Recognises the reason of an end that names a limit of the node that makes it. */
public final class LimitReason {

  /**
   * The words of devp2p (Disconnect 0x04, "too many peers"), of go-libp2p's and py-libp2p's
   * resource managers, and of js-libp2p's connection manager and registrar.
   */
  private static final Pattern LIMIT =
      Pattern.compile(
          "\\b"
              + DisconnectReason.TOO_MANY_PEERS.hex()
              + "\\b"
              + "|too[- ]many[- ](\\S+ ){0,3}(peers|connections|streams)"
              + "|resource[- ]manager"
              + "|(resource|connection|stream|peer)s?[- ]limit"
              + "|max(imum)?[- ](\\S+ ){0,2}(peers|connections|streams)",
          Pattern.CASE_INSENSITIVE);

  private LimitReason() {}

  /** Whether a reason says that the peer, or this node, takes no more. */
  public static boolean isNamedBy(String reason) {
    return LIMIT.matcher(reason).find();
  }
}
