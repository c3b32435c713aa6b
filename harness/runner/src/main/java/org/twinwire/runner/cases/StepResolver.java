package org.twinwire.runner.cases;

import java.util.List;
import java.util.Map;
import org.twinwire.core.plan.Call;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;

/** Makes a call of a step, given what earlier steps came to (core.plan). */
@FunctionalInterface
public interface StepResolver {

  /**
   * The call for {@code step}.
   *
   * @param earlier outcomes by name of the step
   * @throws org.twinwire.core.plan.UnresolvedException when a reference stands for nothing
   */
  Call resolve(Step step, int index, Map<String, List<Outcome>> earlier);
}
