package org.twinwire.core.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.shape.PacketEffect;
import org.twinwire.core.shape.PacketSelection;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Role;
import org.twinwire.core.value.Durations;

/** Converts an entry of {@code shapes} into a {@link ShapePlan} with its name in reports. */
final class ShapeConversion {

  private static final long QUIET_MILLIS = 5;

  private ShapeConversion() {}

  static ShapePlan plan(ShapeFile written) {
    return written
        .sweep()
        .map(ShapeConversion::sweep)
        .orElseGet(() -> new ShapePlan.One(shaping(written)));
  }

  private static ShapePlan sweep(ShapeFile.Sweep written) {
    List<Role> towards = ShapeAt.roles(written.towards());
    String suffix = ShapeAt.suffix(written.towards());
    return written
        .offsets()
        .<ShapePlan>map(
            o ->
                new ShapePlan.Offsets(
                    "offsets " + o.first() + "–" + o.last() + suffix, towards, o.first(), o.last()))
        .orElseGet(() -> new ShapePlan.Boundaries("boundaries" + suffix, towards));
  }

  private static Shaping shaping(ShapeFile written) {
    if (written.all().isPresent()) {
      List<Shaping> parts = written.all().get().stream().map(ShapeConversion::shaping).toList();
      String name = String.join(" + ", parts.stream().map(Shaping::name).toList());
      return new Shaping(name, parts.stream().flatMap(p -> p.spots().stream()).toList());
    }
    return Stream.<Optional<Shaping>>of(
            written.natural().map(n -> Shaping.NATURAL),
            written.octet().map(ShapeConversion::octet),
            written.glue().map(ShapeConversion::glue),
            written.glueAt().map(ShapeConversion::glueAt),
            written.split().map(ShapeConversion::split),
            written.splitAt().map(ShapeConversion::splitAt),
            written.delay().map(ShapeConversion::delay),
            written.rate().map(ShapeConversion::rate),
            written.stall().map(ShapeConversion::stall),
            written.cut().map(ShapeConversion::cut),
            written.halfClose().map(ShapeConversion::halfClose),
            written.lose().map(w -> packets(PacketEffect.LOSE, w)),
            written.repeat().map(w -> packets(PacketEffect.REPEAT, w)),
            written.reorder().map(w -> packets(PacketEffect.REORDER, w)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static Shaping octet(ShapeFile.Octet w) {
    return new ShapeAt(w.towards(), w.during(), w.after()).of("octet", new Shape.Split(1, 0));
  }

  private static Shaping glue(ShapeFile.Glue w) {
    long quiet = quiet(w.quiet());
    return new ShapeAt(w.towards(), w.during(), w.after())
        .of("glue" + quietName(quiet), new Shape.Glue(quiet));
  }

  private static Shaping glueAt(ShapeFile.GlueAt w) {
    long quiet = quiet(w.quiet());
    String name = "glue-at " + w.offset() + quietName(quiet);
    return ShapeAt.start(w.towards()).of(name, new Shape.GlueAt(w.offset(), quiet));
  }

  private static long quiet(Optional<String> written) {
    return written.map(Durations::millis).orElse(QUIET_MILLIS);
  }

  private static String quietName(long millis) {
    return millis == QUIET_MILLIS ? "" : " quiet " + millis + "ms";
  }

  private static Shaping split(ShapeFile.Split w) {
    long gap = w.gap().map(Durations::millis).orElse(0L);
    String name = "split " + w.size() + (gap == 0 ? "" : " gap " + gap + "ms");
    return new ShapeAt(w.towards(), w.during(), w.after())
        .of(name, new Shape.Split(w.size(), 1_000 * gap));
  }

  private static Shaping splitAt(ShapeFile.SplitAt w) {
    return ShapeAt.start(w.towards()).of("split-at " + w.offset(), new Shape.SplitAt(w.offset()));
  }

  private static Shaping delay(ShapeFile.Delay w) {
    long by = Durations.millis(w.by());
    if (w.packets().isPresent() || w.percent().isPresent()) {
      PacketSelection which = selection(w.packets(), w.percent());
      return new ShapeAt(w.towards(), w.during(), Optional.empty())
          .of(
              "delay %dms %s".formatted(by, which.text()),
              new Shape.Packets(PacketEffect.DELAY, which, by));
    }
    long jitter = w.jitter().map(Durations::millis).orElse(0L);
    String name = "delay " + by + "ms" + (jitter == 0 ? "" : " jitter " + jitter + "ms");
    return new ShapeAt(w.towards(), w.during(), w.after()).of(name, new Shape.Delay(by, jitter));
  }

  private static Shaping packets(PacketEffect effect, ShapeFile.Packets w) {
    PacketSelection which = selection(w.packets(), w.percent());
    return new ShapeAt(w.towards(), w.during(), Optional.empty())
        .of(effect.word() + " " + which.text(), new Shape.Packets(effect, which, 0));
  }

  private static PacketSelection selection(
      Optional<List<Integer>> packets, Optional<Integer> percent) {
    return packets
        .<PacketSelection>map(PacketSelection.Numbers::new)
        .orElseGet(() -> new PacketSelection.Percent(percent.orElseThrow()));
  }

  private static Shaping rate(ShapeFile.Rate w) {
    return new ShapeAt(w.towards(), w.during(), w.after())
        .of("rate " + w.bytesPerSecond(), new Shape.Rate(w.bytesPerSecond()));
  }

  private static Shaping stall(ShapeFile.Stall w) {
    return ShapeAt.start(w.towards()).of("stall " + w.after(), new Shape.Stall(w.after()));
  }

  private static Shaping cut(ShapeFile.Cut w) {
    Shape.How how = w.how().map(ShapeFile.How::meant).orElse(Shape.How.FIN);
    String name = "cut " + w.after() + (how == Shape.How.RST ? " rst" : "");
    return ShapeAt.start(w.towards()).of(name, new Shape.Cut(w.after(), how));
  }

  private static Shaping halfClose(ShapeFile.HalfClose w) {
    return ShapeAt.start(w.towards()).of("half-close " + w.after(), new Shape.HalfClose(w.after()));
  }
}
