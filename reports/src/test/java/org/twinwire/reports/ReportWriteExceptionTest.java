package org.twinwire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportWriteExceptionTest {

  @Test
  void namesTheFileAndTheReasonInOneLine() {
    assertThat(message(new AccessDeniedException("/out/.part")))
        .isEqualTo("/out/index.html: not written: no permission for /out/.part");
    assertThat(message(new NoSuchFileException("/out")))
        .isEqualTo("/out/index.html: not written: /out does not exist");
    assertThat(message(new FileSystemException("/out", null, "No space left on device")))
        .isEqualTo("/out/index.html: not written: No space left on device");
    assertThat(message(new IOException("No space left on device")))
        .isEqualTo("/out/index.html: not written: No space left on device");
  }

  private static String message(Exception cause) {
    return new ReportWriteException(Path.of("/out/index.html"), cause).getMessage();
  }
}
