package org.twinwire.runner.control;

import java.util.List;

/**
 * A tap's description of itself ({@code GET /v1/node}).
 *
 * @param shapes that it supports
 */
public record TapInfo(String name, String version, int contract, List<String> shapes) {
  public TapInfo {
    shapes = List.copyOf(shapes);
  }
}
