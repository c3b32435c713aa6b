package org.twinwire.tap.control;

import java.util.HashSet;
import java.util.Set;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.tap.shape.PacketEffect;
import org.twinwire.tap.shape.PacketSelection;
import org.twinwire.tap.shape.PacketSpot;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Trigger;

/** A spot of {@code PUT /v1/shape} that acts on packets. */
final class PacketSettings {

  private static final int PACKETS_MAX = 1_000;
  private static final int PERCENT_MAX = 100;
  private static final long MILLIS_MAX = 600_000;

  private PacketSettings() {}

  /** Whether a spot is about packets: by its shape, or because it chooses some. */
  static boolean areMeant(Arguments spot) {
    return spot.has("packets")
        || spot.has("percent")
        || Set.of("lose", "repeat", "reorder").contains(spot.optionalText("shape").orElse(""));
  }

  static PacketSpot read(Arguments in, Role towards, Trigger trigger) {
    PacketEffect effect = effect(in);
    long millis =
        effect == PacketEffect.DELAY ? ShapeSettings.needed(in, "millis", 1, MILLIS_MAX) : 0;
    PacketSpot spot = new PacketSpot(towards, effect, selection(in), millis, trigger);
    in.finish();
    return spot;
  }

  private static PacketEffect effect(Arguments in) {
    return switch (in.text("shape")) {
      case "lose" -> PacketEffect.LOSE;
      case "repeat" -> PacketEffect.REPEAT;
      case "reorder" -> PacketEffect.REORDER;
      case "delay" -> PacketEffect.DELAY;
      default ->
          throw BadArgument.of(in.at("shape"), in.text("shape"), "lose, repeat, reorder, delay");
    };
  }

  private static PacketSelection selection(Arguments in) {
    if (in.has("packets") == in.has("percent")) {
      String got = in.has("packets") ? "packets and percent" : "neither";
      throw BadArgument.of(in.at("packets"), got, "packets or percent");
    }
    return in.has("packets")
        ? numbers(in)
        : new PacketSelection.Percent((int) in.number("percent", 1, PERCENT_MAX, 1));
  }

  private static PacketSelection numbers(Arguments in) {
    Set<Integer> numbers = new HashSet<>();
    in.numbers("packets", 1, PACKETS_MAX).forEach(number -> numbers.add(number.intValue()));
    if (numbers.isEmpty()) {
      throw BadArgument.of(in.at("packets"), "none", "numbers from 1");
    }
    return new PacketSelection.Numbers(numbers);
  }
}
