package org.twinwire.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A resource that is inlined into the page unchanged.
 *
 * @param hash by which the page's content security policy allows it; nothing else may run
 */
record Asset(String text, String hash) {

  static final Asset STYLE = load("report.css");
  static final Asset SCRIPT = load("report.js");

  private static Asset load(String name) {
    String text = read("/org/twinwire/reports/" + name);
    return new Asset(text, "sha256-" + Base64.getEncoder().encodeToString(sha256(text)));
  }

  private static String read(String path) {
    try (InputStream in = Asset.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256: not there (expected: every Java has it)", e);
    }
  }
}
