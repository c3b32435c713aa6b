package org.twinwire.tap.control;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.tap.shape.PacketSpot;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Shaping;
import org.twinwire.tap.shape.Spot;
import org.twinwire.tap.shape.Trigger;

/** Body of {@code PUT /v1/shape}. */
final class ShapeSettings {

  /** What can be asked for; anything else is 501. */
  static final List<String> OFFERED =
      List.of(
          "glue",
          "glue-at",
          "split",
          "split-at",
          "delay",
          "rate",
          "stall",
          "cut",
          "half-close",
          "lose",
          "repeat",
          "reorder");

  private static final int SPOTS_MAX = 1000;
  private static final long OFFSET_MAX = 1L << 40;
  private static final long MILLIS_MAX = 600_000;
  private static final long MICROS_MAX = 10_000_000;
  private static final long BYTES_PER_SECOND_MAX = 1_000_000_000;
  private static final long RECORD_BYTES_MAX = 16 * 1024 * 1024;
  private static final long QUIET_MILLIS = 5;

  private ShapeSettings() {}

  static Shaping read(Arguments body) {
    List<Spot> spots = new ArrayList<>();
    List<PacketSpot> packetSpots = new ArrayList<>();
    for (Arguments spot : body.objects("spots")) {
      if (PacketSettings.areMeant(spot)) {
        packetSpots.add(PacketSettings.read(spot, towards(spot), trigger(spot)));
      } else {
        spots.add(spot(spot));
      }
    }
    long recordBytes = body.number("recordBytes", 0, RECORD_BYTES_MAX, 0);
    body.finish();
    if (spots.size() + packetSpots.size() > SPOTS_MAX) {
      throw BadArgument.of("spots", spots.size() + packetSpots.size(), "at most " + SPOTS_MAX);
    }
    return new Shaping(spots, packetSpots, recordBytes);
  }

  private static Spot spot(Arguments in) {
    Spot spot = new Spot(towards(in), shape(in), trigger(in));
    in.finish();
    return spot;
  }

  /** Reads a role that may be missing. */
  static Role towards(Arguments in, Role fallback) {
    return in.has("towards") ? towards(in) : fallback;
  }

  private static Role towards(Arguments in) {
    return switch (in.text("towards")) {
      case "dialer" -> Role.DIALER;
      case "listener" -> Role.LISTENER;
      default -> throw BadArgument.of(in.at("towards"), in.text("towards"), "dialer, listener");
    };
  }

  private static Shape shape(Arguments in) {
    return switch (in.text("shape")) {
      case "glue" -> new Shape.Glue(quiet(in));
      case "glue-at" -> new Shape.GlueAt(needed(in, "offset", 1, OFFSET_MAX), quiet(in));
      case "split" ->
          new Shape.Split(
              (int) needed(in, "size", 1, Integer.MAX_VALUE),
              in.number("gapMicros", 0, MICROS_MAX, 0));
      case "split-at" -> new Shape.SplitAt(needed(in, "offset", 1, OFFSET_MAX));
      case "delay" ->
          new Shape.Delay(
              needed(in, "millis", 0, MILLIS_MAX), in.number("jitterMillis", 0, MILLIS_MAX, 0));
      case "rate" -> new Shape.Rate(needed(in, "bytesPerSecond", 1, BYTES_PER_SECOND_MAX));
      case "stall" -> new Shape.Stall(after(in));
      case "cut" -> new Shape.Cut(after(in), how(in));
      case "half-close" -> new Shape.HalfClose(after(in));
      default -> throw new NotOffered(in.text("shape"), String.join(", ", OFFERED));
    };
  }

  private static long quiet(Arguments in) {
    return in.number("quietMillis", 1, MILLIS_MAX, QUIET_MILLIS);
  }

  private static long after(Arguments in) {
    return needed(in, "afterBytes", 0, OFFSET_MAX);
  }

  private static Shape.How how(Arguments in) {
    return switch (in.text("how")) {
      case "fin" -> Shape.How.FIN;
      case "rst" -> Shape.How.RST;
      default -> throw BadArgument.of(in.at("how"), in.text("how"), "fin, rst");
    };
  }

  private static Trigger trigger(Arguments in) {
    return in.object("trigger").map(ShapeSettings::given).orElse(new Trigger.Start());
  }

  private static Trigger given(Arguments in) {
    Trigger trigger =
        switch (in.text("on")) {
          case "start" -> new Trigger.Start();
          case "bytes" -> new Trigger.AfterBytes(needed(in, "bytes", 0, OFFSET_MAX));
          case "step" -> new Trigger.DuringStep((int) needed(in, "step", 0, Integer.MAX_VALUE));
          default -> throw BadArgument.of(in.at("on"), in.text("on"), "start, bytes, step");
        };
    in.finish();
    return trigger;
  }

  static long needed(Arguments in, String key, long min, long max) {
    if (!in.has(key)) {
      throw BadArgument.of(in.at(key), "nothing", "%d to %d".formatted(min, max));
    }
    return in.number(key, min, max, min);
  }
}
