package org.twinwire.core.plan;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** The variants a sweep consists of, known once a conversation went through the tap naturally. */
public final class Sweeps {

  /** Between two messages that are to become one write. */
  private static final long QUIET_MILLIS = 5;

  private Sweeps() {}

  /** Every shaping of the plan, as far as the natural conversation goes. */
  public static List<Shaping> of(ShapePlan plan, Trace natural) {
    return switch (plan) {
      case ShapePlan.One one -> List.of(one.shaping());
      case ShapePlan.Offsets offsets ->
          offsets.towards().stream().flatMap(role -> splits(offsets, role, natural)).toList();
      case ShapePlan.Boundaries boundaries ->
          boundaries.towards().stream().flatMap(role -> glues(role, natural)).toList();
    };
  }

  private static Stream<Shaping> splits(ShapePlan.Offsets plan, Role towards, Trace natural) {
    return LongStream.rangeClosed(plan.first(), Math.min(plan.last(), length(towards, natural) - 1))
        .mapToObj(offset -> shaping("split-at", offset, towards, new Shape.SplitAt(offset)));
  }

  private static long length(Role towards, Trace natural) {
    return natural.events().stream()
        .flatMap(event -> event instanceof Event.TapForwarded e ? Stream.of(e) : Stream.empty())
        .filter(forwarded -> forwarded.towards() == towards)
        .mapToLong(Event.TapForwarded::to)
        .max()
        .orElse(0);
  }

  /** The end of each message but the last, on the sender's side of the connection. */
  private static Stream<Shaping> glues(Role towards, Trace natural) {
    List<Long> ends =
        natural.events().stream()
            .flatMap(event -> event instanceof Event.MessageSent e ? Stream.of(e) : Stream.empty())
            .filter(sent -> sent.node().equals(towards.other().word()))
            .map(Event.MessageSent::to)
            .distinct()
            .sorted()
            .toList();
    return ends.stream()
        .limit(Math.max(0, ends.size() - 1))
        .map(end -> shaping("glue-at", end, towards, new Shape.GlueAt(end, QUIET_MILLIS)));
  }

  private static Shaping shaping(String word, long offset, Role towards, Shape shape) {
    return new Shaping(
        "%s %d towards %s".formatted(word, offset, towards.word()),
        List.of(new Spot(towards, shape, new Trigger.Start())));
  }
}
