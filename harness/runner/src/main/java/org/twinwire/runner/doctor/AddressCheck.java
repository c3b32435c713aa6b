package org.twinwire.runner.doctor;

import org.twinwire.core.trace.Stack;
import org.twinwire.multiformats.NodeAddress;
import org.twinwire.runner.cases.PeerAddress;
import tools.jackson.databind.JsonNode;

/**
 * Tests whether a node's addresses are of stacks that the node contract knows, each in its form.
 */
final class AddressCheck {

  private AddressCheck() {}

  static boolean areOfKnownStacks(JsonNode addresses) {
    return addresses
        .propertyStream()
        .allMatch(entry -> isAddress(Stack.of(entry.getKey()), entry.getValue()));
  }

  private static boolean isAddress(Stack stack, JsonNode address) {
    return address.isString()
        && stack
            .layers()
            .filter(layers -> isOf(layers.address(), address.stringValue()))
            .isPresent();
  }

  private static boolean isOf(Stack.AddressForm form, String text) {
    try {
      NodeAddress address = NodeAddress.parse(text);
      return address.port() > 0 && PeerAddress.formOf(address) == form;
    } catch (IllegalArgumentException neither) {
      return false;
    }
  }
}
