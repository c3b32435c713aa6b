package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

  @TempDir Path folder;

  @Test
  void isFoundFromAnywhereInIt() throws IOException {
    for (String part : new String[] {"scenarios", "docker", "harness/runner/target"}) {
      Files.createDirectories(folder.resolve(part));
    }

    assertThat(Checkout.above(folder.resolve("harness/runner/target/twinwire.jar")))
        .contains(new Checkout(folder));
  }

  @Test
  void isNotFoundElsewhere() {
    assertThat(Checkout.above(folder)).isEmpty();
  }

  @Test
  void findsItsOwn() {
    assertThat(Checkout.find()).isPresent();
  }
}
