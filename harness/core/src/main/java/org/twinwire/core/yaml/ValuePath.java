package org.twinwire.core.yaml;

import com.networknt.schema.path.NodePath;

/** Paths as problems print them: {@code steps[2].expect.counts}. The root is the empty text. */
public final class ValuePath {

  private ValuePath() {}

  public static String key(String parent, String key) {
    return parent.isEmpty() ? key : parent + "." + key;
  }

  public static String index(String parent, int index) {
    return parent + "[" + index + "]";
  }

  static String join(String parent, String path) {
    return path.isEmpty() || path.startsWith("[") ? parent + path : key(parent, path);
  }

  static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  static String of(NodePath location) {
    String path = "";
    for (int i = 0; i < location.getNameCount(); i++) {
      path =
          location.getElement(i) instanceof Integer index
              ? index(path, index)
              : key(path, location.getName(i));
    }
    return path;
  }
}
