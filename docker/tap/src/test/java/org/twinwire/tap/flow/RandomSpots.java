package org.twinwire.tap.flow;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Spot;
import org.twinwire.tap.shape.Trigger;

/** Spots that lose nothing. */
final class RandomSpots {

  private RandomSpots() {}

  static List<Spot> of(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(at -> new Spot(Role.LISTENER, shape(random), trigger(random)))
        .toList();
  }

  private static Shape shape(SplittableRandom random) {
    long offset = random.nextInt(1, 200);
    return switch (random.nextInt(6)) {
      case 0 -> new Shape.Glue(random.nextInt(1, 5));
      case 1 -> new Shape.GlueAt(offset, 2);
      case 2 -> new Shape.Split(random.nextInt(1, 9), random.nextInt(1500));
      case 3 -> new Shape.SplitAt(offset);
      case 4 -> new Shape.Delay(random.nextInt(5), random.nextInt(5));
      default -> new Shape.Rate(random.nextInt(1000, 100_000));
    };
  }

  private static Trigger trigger(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Trigger.Start();
      case 1 -> new Trigger.AfterBytes(random.nextInt(200));
      default -> new Trigger.DuringStep(random.nextInt(3));
    };
  }
}
