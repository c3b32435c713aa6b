package org.twinwire.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.tuweni.bytes.Bytes;

/** Published vectors out of the resource folder {@code reference}. */
public final class ReferenceVectors {

  private final Properties vectors = new Properties();

  private ReferenceVectors(String file) {
    try (var in = ReferenceVectors.class.getResourceAsStream("/reference/" + file)) {
      vectors.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static ReferenceVectors of(String file) {
    return new ReferenceVectors(file);
  }

  public String text(String name) {
    return vectors.getProperty(name);
  }

  public Bytes hex(String name) {
    return Bytes.fromHexString(text(name));
  }
}
