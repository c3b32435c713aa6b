package org.twinwire.guard;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/**
 * What Netty's leak detection has found in this JVM. A leak shows only after the buffer has been
 * collected and the next one is allocated, so whoever asks loses a buffer of its own first and
 * waits until that one has been found.
 */
final class LeakLog {

  /** Far above one full collection, also on a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Duration BETWEEN_COLLECTIONS = Duration.ofMillis(20);

  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final Set<String> foundCanaries = ConcurrentHashMap.newKeySet();
  private final AtomicLong canaries = new AtomicLong();

  /** Switches leak detection to paranoid. Has to come before the first buffer of the JVM. */
  static LeakLog install() {
    LeakLog log = new LeakLog();
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(log.new Detectors());
    return log;
  }

  /**
   * Collects garbage, and takes what has leaked since the last call: for each leak the type of the
   * resource and its last uses.
   *
   * @throws org.awaitility.core.ConditionTimeoutException when leak detection does not work
   */
  List<String> take() {
    String canary = "canary " + canaries.incrementAndGet();
    lose(canary);
    Awaitility.await("leak detection finds a lost buffer")
        .atMost(LIMIT)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN_COLLECTIONS)
        .until(() -> isFound(canary));
    List<String> taken = new ArrayList<>();
    for (String leak = leaks.poll(); leak != null; leak = leaks.poll()) {
      taken.add(leak);
    }
    return taken;
  }

  private static void lose(String canary) {
    ByteBuf lost = Unpooled.directBuffer(1);
    lost.touch(canary);
  }

  private boolean isFound(String canary) {
    System.gc();
    Unpooled.directBuffer(1).release(); // an allocation looks for leaks
    return foundCanaries.contains(canary);
  }

  private void note(String resource, String uses) {
    for (long canary = canaries.get(); canary > 0; canary--) {
      if (uses.contains("canary " + canary)) {
        foundCanaries.add("canary " + canary);
        return;
      }
    }
    leaks.add(resource + " was not released before it was collected." + uses);
  }

  /** Makes detectors that write into the log instead of the console. */
  private final class Detectors extends ResourceLeakDetectorFactory {

    @Override
    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
        Class<T> resource, int samplingInterval) {
      return new Detector<>(resource, samplingInterval);
    }

    @Override
    @Deprecated
    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
        Class<T> resource, int samplingInterval, long maxActive) {
      return new Detector<>(resource, samplingInterval);
    }
  }

  private final class Detector<T> extends ResourceLeakDetector<T> {

    Detector(Class<T> resource, int samplingInterval) {
      super(resource, samplingInterval);
    }

    @Override
    protected boolean needReport() {
      return true;
    }

    @Override
    protected void reportTracedLeak(String resource, String uses) {
      note(resource, uses);
    }

    @Override
    protected void reportUntracedLeak(String resource) {
      note(resource, "");
    }
  }
}
