package org.twinwire.core.finding.rule;

import java.util.Optional;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** A message that arrived with its size and another content. */
record AlteredContent(String stack, Message sent, Message got) {

  private static final String UNPROTECTED = "plaintext";

  static Proof<AlteredContent> of(Evidence evidence) {
    return Proof.of(stack(evidence), "a session whose stack is known")
        .map(
            stack ->
                new AlteredContent(
                    stack, evidence.message().message(), evidence.seen().getFirst().message()))
        .when(altered -> altered.got.size() == altered.sent.size(), "a message of the same size");
  }

  private static Optional<String> stack(Evidence evidence) {
    return evidence
        .to()
        .opened()
        .or(() -> evidence.from().opened())
        .map(Event.SessionOpened::stack);
  }

  /** Whether the stack checks the integrity of what it carries. */
  boolean isProtected() {
    return !stack.contains(UNPROTECTED);
  }

  String text() {
    return "same size, %d bytes, but digest %s became %s"
        .formatted(got.size(), EventText.digest(sent.digest()), EventText.digest(got.digest()));
  }
}
