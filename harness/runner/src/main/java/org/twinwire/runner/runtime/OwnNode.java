package org.twinwire.runner.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A node of the user: {@code mine=registry/mine:1} is a ready image, {@code mine=./mine} a folder
 * with a node.yaml, {@code mine=enode://…} or {@code mine=/ip4/…} a running node.
 *
 * @param at an image, an address, or the path of a folder, which begins with {@code .} or {@code /}
 */
public record OwnNode(String name, String at) {

  private static final String IMAGE =
      "[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9._-]+)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?";

  /** The paths beginning with a slash that are multiaddrs. */
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
   * Parses {@code name=image} or {@code name=folder}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static OwnNode parse(String text) {
    int equals = text.indexOf('=');
    require(
        equals > 0, "node", text, "NAME=IMAGE or NAME=./FOLDER; NAME=enode://… if it runs already");
    return new OwnNode(text.substring(0, equals), text.substring(equals + 1));
  }

  /** Tests whether it already runs, at the address {@link #at}. */
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

  /** Returns the node in its command-line form. */
  @Override
  public String toString() {
    return name + "=" + at;
  }
}
