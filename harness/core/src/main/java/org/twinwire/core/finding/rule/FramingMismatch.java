package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.LengthPrefix;
import org.twinwire.core.ledger.Sighting;

/** The length in front of a message was taken for its code. */
@AutoService(Rule.class)
public final class FramingMismatch implements Rule {

  @Override
  public String id() {
    return "framing-mismatch";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.CORRUPTED);
  }

  @Override
  public String meaning() {
    return "the receiver took the length prefix of the message for its code";
  }

  @Override
  public String needs() {
    return "a decoded message that begins with the length of the one sent, and is longer by just that";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.seen().getFirst())
        .when(
            seen -> LengthPrefix.heads(evidence.message().message(), seen.message()),
            "a message that is longer by its own length in front")
        .map(seen -> diagnosis(evidence, seen));
  }

  private static Diagnosis diagnosis(Evidence evidence, Sighting seen) {
    return new Diagnosis(
        List.of(
            "code 0x%02x and %d bytes are the message's length with the message"
                .formatted(seen.message().code(), seen.message().size())),
        "%s was sent with its length in front, and the %s took the length for the message's code."
            .formatted(EventText.subject(evidence.message()), evidence.to().role().word()));
  }
}
