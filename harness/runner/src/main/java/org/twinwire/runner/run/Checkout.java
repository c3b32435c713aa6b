package org.twinwire.runner.run;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that contains {@code scenarios/} and {@code docker/}. */
public record Checkout(Path root) {

  public Path scenarios() {
    return root.resolve("scenarios");
  }

  public Path nodes() {
    return root.resolve("docker");
  }

  public Path report() {
    return root.resolve("reports/target/twinwire");
  }

  /** Searches upwards from the working directory, then from the location of this class. */
  public static Optional<Checkout> find() {
    return Stream.of(Path.of("").toAbsolutePath(), ownPlace())
        .flatMap(start -> above(start).stream())
        .findFirst();
  }

  static Optional<Checkout> above(Path start) {
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(Checkout::isCheckout)
        .findFirst()
        .map(Checkout::new);
  }

  private static boolean isCheckout(Path folder) {
    return Files.isDirectory(folder.resolve("scenarios"))
        && Files.isDirectory(folder.resolve("docker"))
        && Files.isDirectory(folder.resolve("harness"));
  }

  private static Path ownPlace() {
    try {
      return Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry is a valid URI", e);
    }
  }
}
