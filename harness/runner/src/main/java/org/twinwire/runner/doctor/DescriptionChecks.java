package org.twinwire.runner.doctor;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Chain;
import org.twinwire.runner.control.ContractCheck;
import tools.jackson.databind.JsonNode;

/** Checks {@code GET /v1/node}: every field, and whether the node serves the chain it was given. */
record DescriptionChecks(ExaminedNode node, Checks checks, Chain chain) {

  private static final String DECIMAL = "[0-9]{1,20}";
  private static final List<String> REQUIRED_CALLS = List.of("connect", "requests", "close");

  /** Returns false if no further check is possible. */
  boolean check() {
    if (!checks.check("GET /v1/node answers", "200 and a JSON object", this::answers)) {
      return false;
    }
    JsonNode description = node.description();
    field(description, "name", "text", DescriptionChecks::isFilled);
    field(description, "version", "text", DescriptionChecks::isFilled);
    implementations(description.path("implementations"));
    field(
        description,
        "contract",
        "" + ContractCheck.VERSION,
        v -> v.asInt(0) == ContractCheck.VERSION);
    field(
        description,
        "addresses",
        "by the names of known stacks, an address of the form of each",
        AddressCheck::areOfKnownStacks);
    field(description, "eth", "a list of versions, 66 to 69", DescriptionChecks::areVersions);
    field(description, "roles", "of dialer, listener", v -> all(v, "dialer|listener"));
    field(description, "networkId", "" + chain.networkId(), v -> is(v, "" + chain.networkId()));
    field(
        description,
        "genesis",
        hash(chain.genesis().hash()),
        v -> is(v, hash(chain.genesis().hash())));
    JsonNode head = description.path("head");
    field(
        head, "head", "number", "" + chain.head().number(), v -> is(v, "" + chain.head().number()));
    field(head, "head", "hash", hash(chain.head().hash()), v -> is(v, hash(chain.head().hash())));
    field(
        description.path("forkId"),
        "forkId",
        "hash",
        "0x and 8 hex digits",
        v -> all(List.of(v), "0x[0-9a-f]{8}"));
    field(description.path("forkId"), "forkId", "next", "a decimal", v -> all(List.of(v), DECIMAL));
    field(
        description,
        "stations",
        "sent and delivered among them",
        v -> texts(v).containsAll(List.of("sent", "delivered")));
    field(description, "behaviours", "a list of texts, may be empty", v -> all(v, "(?s).+"));
    field(
        description,
        "capabilities",
        REQUIRED_CALLS + " among them",
        v -> texts(v).containsAll(REQUIRED_CALLS));
    return true;
  }

  /** Checks the implementations. A node that lists none is its own implementation. */
  private void implementations(JsonNode description) {
    if (!description.isMissingNode()) {
      checks.check(
          "GET /v1/node: implementations",
          "a list of {name, version, stacks}, stacks of addresses or none",
          () ->
              Observation.is(
                  description.isArray() && all(description, this::isImplementation), description));
    }
  }

  private boolean isImplementation(JsonNode value) {
    List<String> stacks = List.copyOf(node.description().path("addresses").propertyNames());
    return isFilled(value.path("name"))
        && isFilled(value.path("version"))
        && stacks.containsAll(texts(value.path("stacks")));
  }

  private Observation answers() {
    return Observation.is(node.description().isObject(), node.description());
  }

  private void field(JsonNode in, String name, String expected, Predicate<JsonNode> right) {
    field(in, "", name, expected, right);
  }

  private void field(
      JsonNode in, String of, String name, String expected, Predicate<JsonNode> right) {
    String path = of.isEmpty() ? name : of + "." + name;
    JsonNode value = in.path(name);
    checks.check(
        "GET /v1/node: " + path,
        expected,
        () ->
            value.isMissingNode() || value.isNull()
                ? Observation.missing("nothing")
                : Observation.is(right.test(value), value));
  }

  private static boolean isFilled(JsonNode value) {
    return value.isString() && !value.stringValue().isBlank();
  }

  private static boolean is(JsonNode value, String expected) {
    return value.isString() && value.stringValue().equals(expected);
  }

  private static boolean areVersions(JsonNode value) {
    return value.isArray()
        && !value.isEmpty()
        && all(
            value,
            version ->
                version.isIntegralNumber() && version.intValue() >= 66 && version.intValue() <= 69);
  }

  private static boolean all(Iterable<JsonNode> values, String regex) {
    return all(values, value -> value.isString() && value.stringValue().matches(regex));
  }

  private static boolean all(Iterable<JsonNode> values, Predicate<JsonNode> right) {
    return StreamSupport.stream(values.spliterator(), false).allMatch(right);
  }

  private static List<String> texts(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static String hash(Bytes32 hash) {
    return hash.toHexString();
  }
}
