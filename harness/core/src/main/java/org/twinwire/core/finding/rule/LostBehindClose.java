package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;

/** The sender's end took its message with it, or came in place of an answer. */
@AutoService(Rule.class)
public final class LostBehindClose implements Rule {

  @Override
  public String id() {
    return "lost-behind-close";
  }

  @Override
  public Phase phase() {
    return Phase.END_BEHIND;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST, FindingType.TIMED_OUT, FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "the sender ended the stream or the session after the message, or instead of sending an answer, while its peer was still waiting";
  }

  @Override
  public String needs() {
    return "an end of the stream or the session that the sender made behind a message that was still awaited, with nothing later on the stream delivered; or behind a request that it had got and not answered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return evidence.type() == FindingType.LOST ? BehindClose.of(evidence) : AfterClose.of(evidence);
  }
}
