package org.twinwire.refnode.control;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.fault.Faults;

/** The part of {@code PUT /v1/behaviour} that plants a fault. */
final class FaultSettings {

  private static final String FAULT = "fault";

  /** The keys that are read here. */
  static final Set<String> KEYS = keys();

  private FaultSettings() {}

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(FaultParameters.NAMES);
    keys.add(FAULT);
    return Set.copyOf(keys);
  }

  /** The fault that {@code body} asks for; a parameter that is not the fault's is refused. */
  static Fault read(Arguments body) {
    Fault fault = Faults.named(body.optionalText(FAULT).orElse("none"));
    FaultParameters parameters = new FaultParameters(body);
    Fault planted = fault.with(parameters);
    parameters.finish(fault);
    return planted;
  }

  static Stream<String> words() {
    return Faults.words().stream();
  }

  static Stream<String> parameters() {
    return FaultParameters.NAMES.stream();
  }
}
