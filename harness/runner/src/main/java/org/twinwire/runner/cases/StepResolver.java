package org.twinwire.runner.cases;

import java.util.List;
import java.util.Map;
import org.twinwire.core.plan.Call;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;

/** Resolves a step into a call, using the outcomes of earlier steps (core.plan). */
@FunctionalInterface
public interface StepResolver {

  /**
   * Returns the call for {@code step}.
   *
   * @param earlier outcomes by name of the step
   * @throws org.twinwire.core.plan.UnresolvedException if a reference has no value
   */
  Call resolve(Step step, int index, Map<String, List<Outcome>> earlier);
}
