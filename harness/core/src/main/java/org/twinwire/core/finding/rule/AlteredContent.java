package org.twinwire.core.finding.rule;

import java.util.Optional;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Stack;

/** A message that arrived with its size and another content. */
record AlteredContent(Stack stack, Message sent, Message got) {

  static Proof<AlteredContent> of(Evidence evidence) {
    return Proof.of(stack(evidence), "a session whose stack is known")
        .map(
            stack ->
                new AlteredContent(
                    stack, evidence.message().message(), evidence.seen().getFirst().message()))
        .when(altered -> altered.got.size() == altered.sent.size(), "a message of the same size");
  }

  private static Optional<Stack> stack(Evidence evidence) {
    return evidence
        .to()
        .opened()
        .or(() -> evidence.from().opened())
        .map(Event.SessionOpened::stack)
        .map(Stack::of);
  }

  /** Returns whether the stack is known to check the integrity of what it carries. */
  boolean isProtected() {
    return stack.checksIntegrity();
  }

  /** Returns whether the stack is known to check nothing. */
  boolean isUnprotected() {
    return stack.checksNothing();
  }

  String text() {
    return "same size, %d bytes, but digest %s became %s"
        .formatted(got.size(), EventText.digest(sent.digest()), EventText.digest(got.digest()));
  }
}
