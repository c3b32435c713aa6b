package org.twinwire.core.shape;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Placements;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** Computes the variants of a shape plan from the number of bytes in one natural case. */
public final class Sweeps {

  /** Silence after which the tap stops waiting for the byte after a boundary. */
  private static final long QUIET_MILLIS = 50;

  private final Trace natural;

  private Sweeps(Trace natural) {
    this.natural = natural;
  }

  /**
   * Returns the shapings to run, by direction and offset; for a single shaping, that one.
   *
   * @param natural a finished natural case of the same script, stack and nodes
   */
  public static List<Shaping> of(ShapePlan plan, Trace natural) {
    Sweeps sweeps = new Sweeps(natural);
    return switch (plan) {
      case ShapePlan.One one -> List.of(one.shaping());
      case ShapePlan.Offsets offsets -> sweeps.splits(offsets);
      case ShapePlan.Boundaries boundaries -> sweeps.glued(boundaries);
    };
  }

  private List<Shaping> splits(ShapePlan.Offsets plan) {
    return plan.towards().stream().flatMap(towards -> splits(plan, towards)).toList();
  }

  /** Leaves out the last byte: nothing follows it. */
  private Stream<Shaping> splits(ShapePlan.Offsets plan, Role towards) {
    long last = Math.min(plan.last(), passed(towards) - 1);
    return shapings(
        "split-at", towards, LongStream.rangeClosed(plan.first(), last), Shape.SplitAt::new);
  }

  private List<Shaping> glued(ShapePlan.Boundaries plan) {
    return plan.towards().stream().flatMap(this::glued).toList();
  }

  private Stream<Shaping> glued(Role towards) {
    long passed = passed(towards);
    LongStream ends = ends(towards).filter(to -> to > 0 && to < passed).distinct().sorted();
    return shapings("glue-at", towards, ends, offset -> new Shape.GlueAt(offset, QUIET_MILLIS));
  }

  private static Stream<Shaping> shapings(
      String word, Role towards, LongStream offsets, LongFunction<Shape> shape) {
    return offsets.mapToObj(
        offset ->
            new Shaping(
                word + " " + offset + " towards " + towards.word(),
                List.of(new Spot(towards, shape.apply(offset), new Trigger.Start()))));
  }

  /** Returns the ends of the messages that the other node sent. */
  private LongStream ends(Role towards) {
    return Placements.applied(natural.events()).stream()
        .filter(Event.MessageSent.class::isInstance)
        .map(Event.MessageSent.class::cast)
        .filter(sent -> sent.node().equals(towards.other().word()) && sent.carrier().isEmpty())
        .mapToLong(Event.MessageSent::to);
  }

  private long passed(Role towards) {
    return natural.events().stream().mapToLong(event -> passed(event, towards)).max().orElse(0);
  }

  /** Returns what the tap forwarded, or without a tap what the sender wrote. */
  private static long passed(Event event, Role towards) {
    if (event instanceof Event.TapForwarded e && e.towards() == towards) {
      return ofConnection(e);
    }
    return event instanceof Event.BytesWritten e && e.node().equals(towards.other().word())
        ? ofConnection(e)
        : 0;
  }

  /** Returns the end of a range, if its offsets are those that a tap shapes by. */
  private static long ofConnection(Event.OfBytes range) {
    return range.carrier().isEmpty() ? range.to() : 0;
  }
}
