package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.trace.Event;

/**
 * Recognises a refusal on purpose: the reason of a disconnect, or of a stream's reset, names a
 * limit of the node that refuses.
 */
public final class PeerLimit {

  public static final String CAUSE = "peer-limit";

  /**
   * The words of devp2p (Disconnect 0x04, "too many peers"), of go-libp2p's and py-libp2p's
   * resource managers, and of js-libp2p's connection manager and registrar.
   */
  private static final Pattern LIMIT =
      Pattern.compile(
          "\\b0x04\\b"
              + "|too[- ]many[- ](\\S+ ){0,3}(peers|connections|streams)"
              + "|resource[- ]manager"
              + "|(resource|connection|stream|peer)s?[- ]limit"
              + "|max(imum)?[- ](\\S+ ){0,2}(peers|connections|streams)",
          Pattern.CASE_INSENSITIVE);

  private PeerLimit() {}

  /** Whether a reason says that the peer, or this node, takes no more. */
  public static boolean isNamedBy(String reason) {
    return LIMIT.matcher(reason).find();
  }

  /** Needs: the reason of the session's end, or of the stream's reset, names a limit. */
  static Optional<Diagnosis> of(Evidence scene) {
    return Stream.of(scene.from(), scene.to())
        .flatMap(end -> ends(scene, end))
        .findFirst()
        .map(
            end ->
                new Diagnosis(
                    List.of(
                        "the %s reported at %s: %s"
                            .formatted(end.node(), scene.words().at(end.nanos()), end.reason())),
                    "The %s was refused at %s, because of a limit: %s."
                        .formatted(end.what(), scene.words().at(end.nanos()), end.reason())));
  }

  private static Stream<Refusal> ends(Evidence scene, Endpoint end) {
    Stream<Refusal> streams =
        end.all(Event.StreamReset.class)
            .filter(reset -> scene.stream().isEmpty() || reset.stream().equals(scene.stream()))
            .flatMap(
                reset ->
                    Refusal.of(
                        "stream " + reset.stream(), reset.node(), reset.nanos(), reset.reason()));
    Stream<Refusal> session =
        end.closed().stream()
            .flatMap(
                closed -> Refusal.of("session", closed.node(), closed.nanos(), closed.reason()));
    return Stream.concat(streams, session);
  }

  private record Refusal(String what, String node, long nanos, String reason) {

    static Stream<Refusal> of(String what, String node, long nanos, Optional<String> reason) {
      return reason.stream()
          .filter(PeerLimit::isNamedBy)
          .map(text -> new Refusal(what, node, nanos, text));
    }
  }
}
