package org.twinwire.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.twinwire.runner.Twinwire;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.tier.SelfTest;

/** {@code twinwire doctor}, with the engine of this machine, if there is one. */
@SelfTest
class MachineDoctorIT {

  private final StringWriter out = new StringWriter();

  @Test
  void looksAtTheMachine() {
    String nodes = Checkout.find().orElseThrow().nodes().toString();
    PrintWriter lines = new PrintWriter(out);

    Twinwire.commandLine().setOut(lines).setErr(lines).execute("doctor", "--nodes", nodes);

    assertThat(out.toString()).contains("JDK ", "container engine", "node refnode as a process");
  }
}
