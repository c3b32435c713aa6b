package org.twinwire.runner.control;

import java.util.List;

/**
 * What a tap says of itself ({@code GET /v1/node}).
 *
 * @param shapes what it can do to the bytes
 */
public record TapInfo(String name, String version, int contract, List<String> shapes) {
  public TapInfo {
    shapes = List.copyOf(shapes);
  }
}
