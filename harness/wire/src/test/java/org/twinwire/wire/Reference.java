package org.twinwire.wire;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/** Published test vectors: one file of {@code name = hex} lines, some of them text. */
public final class Reference {
  private final Properties vectors = new Properties();

  private Reference(String path) {
    try (InputStreamReader reader =
        new InputStreamReader(
            Reference.class.getResourceAsStream("/reference/" + path), StandardCharsets.UTF_8)) {
      vectors.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Reference of(String path) {
    return new Reference(path);
  }

  public String text(String name) {
    return vectors.getProperty(name);
  }

  public Bytes bytes(String name) {
    return Bytes.fromHexString(text(name));
  }

  public Bytes32 bytes32(String name) {
    return Bytes32.wrap(bytes(name));
  }
}
