package org.twinwire.core.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a file up to a size limit. */
final class YamlText {

  /** Bytes; the longest bundled file has 30 KiB. */
  public static final int MAX_BYTES = 256 * 1024;

  private YamlText() {}

  static String read(Path path, String file) throws UnreadableFileException {
    try (InputStream in = Files.newInputStream(path)) {
      return decode(file, in.readNBytes(MAX_BYTES + 1));
    } catch (NoSuchFileException e) {
      throw unreadable(file, "no such file");
    } catch (AccessDeniedException e) {
      throw unreadable(file, "permission denied");
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  private static String decode(String file, byte[] bytes) throws UnreadableFileException {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableFileException(
          Problem.ofFile(file, "got more, expected at most " + MAX_BYTES + " bytes"));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException(
          Problem.ofFile(file, "got other bytes, expected text in UTF-8"));
    }
  }

  private static UnreadableFileException unreadable(String file, String why) {
    return new UnreadableFileException(Problem.ofFile(file, "cannot be read (" + why + ")"));
  }
}
