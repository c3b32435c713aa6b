package org.twinwire.tap.control;

import java.util.List;
import java.util.Optional;

/** Answer to {@code GET /v1/node}. */
record TapDescription(
    String name, String version, int contract, List<String> roles, List<String> shapes) {

  private static final int CONTRACT = 1;

  static TapDescription here() {
    String version =
        Optional.ofNullable(TapDescription.class.getPackage().getImplementationVersion())
            .orElse("dev");
    return new TapDescription("tap", version, CONTRACT, List.of("tap"), ShapeSettings.OFFERED);
  }
}
