package org.twinwire.core.finding.rule;

import java.util.Optional;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.ledger.Exchange;

/** A wrong answer that was sent for the very request that got it. */
final class OwnAnswer {

  private OwnAnswer() {}

  /** What its content is instead, if it is of this kind. */
  static <M extends WrongAnswerKind> Proof<M> misfit(
      Evidence evidence, Class<M> kind, String lacked) {
    Optional<String> asked = evidence.exchange().map(Exchange::requestId);
    return Proof.of(evidence.entry(), "an answer that was sent")
        .when(
            entry -> entry.message().requestId().equals(asked),
            "an answer that was sent with the id of the request")
        .find(entry -> evidence.misfit().filter(kind::isInstance).map(kind::cast), lacked);
  }
}
