package org.twinwire.runner;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.twinwire.runner.runtime.NodeLog;
import org.twinwire.runner.runtime.ProcessEnd;
import org.twinwire.runner.runtime.RunningNode;

/** A running program without a control port. */
public final class TestingProgram implements RunningNode {

  private final Runnable onClose;
  private final NodeLog log = ScratchLog.open();
  private Optional<ProcessEnd> death = Optional.empty();
  private boolean closed;

  /** Runs at once; {@code onClose} is what its end brings about. */
  public TestingProgram(Runnable onClose) {
    this.onClose = onClose;
  }

  /** Ends by itself. */
  public void die(int exitCode) {
    death = Optional.of(ProcessEnd.exit(exitCode));
  }

  public boolean closed() {
    return closed;
  }

  @Override
  public URI control() {
    throw new IllegalStateException("a black box has none");
  }

  @Override
  public String announced() {
    return ScriptedNode.ENODE + "@0.0.0.0:30303";
  }

  @Override
  public String reachableHost() {
    return "10.1.2.3";
  }

  @Override
  public NodeLog log() {
    return log;
  }

  @Override
  public Optional<ProcessEnd> death(Duration wait) {
    return death;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      onClose.run();
    }
  }
}
