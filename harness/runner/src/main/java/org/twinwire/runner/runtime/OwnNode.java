package org.twinwire.runner.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A node that somebody brings along: {@code mine=registry/mine:1}, a ready image, or {@code
 * mine=./mine}, a folder with a node.yaml; or a running one, {@code mine=enode://…}, {@code
 * mine=/ip4/…}.
 *
 * @param at a folder's path begins with {@code .} or {@code /}
 */
public record OwnNode(String name, String at) {

  private static final String IMAGE =
      "[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9._-]+)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?";

  /** Which of the paths that begin with a slash are multiaddrs. */
  private static final String MULTIADDR = "/(ip4|ip6|dns|dns4|dns6)/.*";

  public OwnNode {
    require(NodeFile.isName(name), "name", name, "small letters, digits, '-' between");
    require(
        isRunning(at) || isFolder(at) || at.matches(IMAGE),
        "image",
        at,
        "an image, ./FOLDER, /FOLDER, enode://… or a multiaddr");
  }

  private static void require(boolean sound, String what, String got, String expected) {
    if (!sound) {
      throw new IllegalArgumentException("%s: %s (expected: %s)".formatted(what, got, expected));
    }
  }

  /**
   * Reads {@code name=image} or {@code name=folder}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static OwnNode parse(String text) {
    int equals = text.indexOf('=');
    require(
        equals > 0, "node", text, "NAME=IMAGE or NAME=./FOLDER; NAME=enode://… if it runs already");
    return new OwnNode(text.substring(0, equals), text.substring(equals + 1));
  }

  /** Whether it runs already, at the address {@link #at}. */
  public boolean isRunning() {
    return isRunning(at);
  }

  private static boolean isRunning(String at) {
    return at.startsWith("enode:") || at.matches(MULTIADDR);
  }

  private static boolean isFolder(String at) {
    return at.startsWith(".") || at.startsWith("/");
  }

  List<NodeDefinition> definitions() {
    if (!isFolder(at)) {
      return List.of(NodeDefinition.ofImage(name, at));
    }
    Path folder = Path.of(at);
    if (!Files.isRegularFile(folder.resolve(NodeFile.FILE))) {
      throw new IllegalArgumentException(
          "folder: no %s in %s (expected: a node's folder)".formatted(NodeFile.FILE, at));
    }
    return NodeFile.read(folder).stream().map(node -> node.called(name)).toList();
  }

  /** As it is given on the command line. */
  @Override
  public String toString() {
    return name + "=" + at;
  }
}
