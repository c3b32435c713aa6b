package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.tuweni.bytes.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of one JSON object; every error names the path of the field. */
record JsonFields(String path, JsonNode node) {

  private static final int MOST_DIGITS = 80; // 2^256 in decimal has 78

  static JsonFields parse(JsonMapper mapper, byte[] json) {
    try {
      return new JsonFields("", mapper.readTree(json)).checked();
    } catch (JacksonException e) {
      throw new BrokenChainException("JSON: " + e.getMessage());
    }
  }

  Collection<String> names() {
    return List.copyOf(node.propertyNames());
  }

  JsonFields object(String name) {
    return new JsonFields(path(name), node.path(name)).checked();
  }

  /** Returns a number, written as one or as text: decimal, or hex after {@code 0x}. */
  BigInteger quantity(String name) {
    String text = text(name);
    boolean hex = text.startsWith("0x");
    try {
      require(text.length() <= MOST_DIGITS, name, text, "at most " + MOST_DIGITS + " digits");
      BigInteger value = hex ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
      require(value.signum() >= 0, name, text, "≥ 0");
      return value;
    } catch (NumberFormatException e) {
      throw broken(name, text, "a number");
    }
  }

  long positiveLong(String name) {
    BigInteger value = quantity(name);
    require(value.signum() > 0 && value.bitLength() < Long.SIZE, name, value, "1 to 2^63 - 1");
    return value.longValueExact();
  }

  Bytes bytes(String name, int least, int most) {
    return hex(name, text(name), least, most);
  }

  /** Returns bytes from hex, with or without {@code 0x}. */
  Bytes hex(String name, String text, int least, int most) {
    try {
      Bytes bytes = Bytes.fromHexString(text);
      String bound = least == most ? least + " bytes" : least + " to " + most + " bytes";
      require(bytes.size() >= least && bytes.size() <= most, name, bytes.size() + " bytes", bound);
      return bytes;
    } catch (IllegalArgumentException e) {
      throw broken(name, text, "hex");
    }
  }

  void requireZero(String name) {
    BigInteger value = quantity(name);
    require(value.signum() == 0, name, value, "0");
  }

  void requireOnly(String only) {
    names().forEach(name -> require(name.equals(only), name, "present", "only " + only));
  }

  private JsonFields checked() {
    if (!node.isObject()) {
      throw new BrokenChainException(
          (path.isEmpty() ? "JSON" : path) + ": " + kind(node) + " (expected: an object)");
    }
    return this;
  }

  private String text(String name) {
    JsonNode value = node.path(name);
    require(value.isString() || value.isIntegralNumber(), name, kind(value), "a number or text");
    return value.asString();
  }

  private void require(boolean holds, String name, Object got, String bound) {
    if (!holds) {
      throw broken(name, got, bound);
    }
  }

  private BrokenChainException broken(String name, Object got, String bound) {
    return new BrokenChainException(path(name) + ": " + got + " (expected: " + bound + ")");
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "missing"
        : node.getNodeType().toString().toLowerCase(Locale.ROOT);
  }
}
