package org.twinwire.core.minimise;

import java.util.List;
import java.util.Locale;
import org.twinwire.core.shape.PacketEffect;
import org.twinwire.core.shape.PacketSelection;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts a shaping into an entry of {@code shapes} in a scenario file. */
final class WrittenShaping {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WrittenShaping() {}

  static JsonNode of(Shaping shaping) {
    List<ObjectNode> spots = shaping.spots().stream().map(WrittenShaping::spot).toList();
    if (spots.isEmpty()) {
      return JSON.stringNode("natural");
    } else if (spots.size() == 1) {
      return spots.getFirst();
    }
    ObjectNode all = JSON.objectNode();
    ArrayNode list = all.putArray("all");
    spots.forEach(list::add);
    return all;
  }

  private static ObjectNode spot(Spot spot) {
    ObjectNode entry = JSON.objectNode();
    ObjectNode shape = entry.putObject(word(spot.shape()));
    fill(shape, spot.shape());
    shape.put("towards", spot.towards().word());
    switch (spot.trigger()) {
      case Trigger.Start start -> {}
      case Trigger.AfterBytes after -> shape.put("after", after.bytes());
      case Trigger.DuringStep during -> shape.put("during", during.step());
    }
    return entry;
  }

  private static String word(Shape shape) {
    return switch (shape) {
      case Shape.Glue glue -> "glue";
      case Shape.GlueAt glue -> "glue-at";
      case Shape.Split split -> "split";
      case Shape.SplitAt split -> "split-at";
      case Shape.Delay delay -> "delay";
      case Shape.Rate rate -> "rate";
      case Shape.Stall stall -> "stall";
      case Shape.Cut cut -> "cut";
      case Shape.HalfClose close -> "half-close";
      case Shape.Packets packets -> packets.effect().word();
    };
  }

  private static void fill(ObjectNode to, Shape shape) {
    switch (shape) {
      case Shape.Glue glue -> to.put("quiet", millis(glue.quietMillis()));
      case Shape.GlueAt glue ->
          to.put("offset", glue.offset()).put("quiet", millis(glue.quietMillis()));
      case Shape.Split split ->
          to.put("size", split.size()).put("gap", millis(split.gapMicros() / 1_000));
      case Shape.SplitAt split -> to.put("offset", split.offset());
      case Shape.Delay delay ->
          to.put("by", millis(delay.millis())).put("jitter", millis(delay.jitterMillis()));
      case Shape.Rate rate -> to.put("bytes-per-second", rate.bytesPerSecond());
      case Shape.Stall stall -> to.put("after", stall.afterBytes());
      case Shape.Cut cut ->
          to.put("after", cut.afterBytes()).put("how", cut.how().name().toLowerCase(Locale.ROOT));
      case Shape.HalfClose close -> to.put("after", close.afterBytes());
      case Shape.Packets packets -> fill(to, packets);
    }
  }

  private static void fill(ObjectNode to, Shape.Packets packets) {
    switch (packets.which()) {
      case PacketSelection.Numbers chosen -> chosen.numbers().forEach(to.putArray("packets")::add);
      case PacketSelection.Percent chosen -> to.put("percent", chosen.percent());
    }
    if (packets.effect() == PacketEffect.DELAY) {
      to.put("by", millis(packets.millis()));
    }
  }

  private static String millis(long millis) {
    return millis + "ms";
  }
}
