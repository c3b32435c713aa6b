package org.twinwire.refnode.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.OutgoingMessage;

class GiveUpWriteTest {

  private final List<String> done = new ArrayList<>();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private boolean congested = true;

  @Test
  void dropsOneMessageThatWaitsTooLongAndWritesTheOthers() {
    Hook hook = new GiveUpWrite(Duration.ofNanos(1)).hook();

    assertThat(hook.holds(new ScriptedMessage("a"))).isTrue();
    assertThat(hook.holds(new ScriptedMessage("b"))).isTrue();
    later.remove().run();

    assertThat(done).containsExactly("a dropped", "b written");
    assertThat(hook.holds(new ScriptedMessage("c"))).isFalse();
    assertThat(later).isEmpty();
  }

  @Test
  void writesEverythingIfThePeerTakesMoreInTime() {
    Hook hook = new GiveUpWrite(Duration.ofHours(1)).hook();

    hook.holds(new ScriptedMessage("a"));
    later.remove().run();
    assertThat(done).isEmpty();
    congested = false;
    assertThat(hook.holds(new ScriptedMessage("b"))).as("behind the one that waits").isTrue();
    later.remove().run();

    assertThat(done).containsExactly("a written", "b written");
    assertThat(hook.holds(new ScriptedMessage("c"))).isFalse();
  }

  private final class ScriptedMessage implements OutgoingMessage {

    private final String name;

    ScriptedMessage(String name) {
      this.name = name;
    }

    @Override
    public boolean isCongested() {
      return congested;
    }

    @Override
    public void write() {
      done.add(name + " written");
    }

    @Override
    public void drop() {
      done.add(name + " dropped");
    }

    @Override
    public void later(Duration delay, Runnable step) {
      later.add(step);
    }
  }
}
