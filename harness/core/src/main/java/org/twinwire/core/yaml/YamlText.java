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

/** The text of a file, read within a limit. */
public final class YamlText {

  /** Bytes; the longest bundled scenario takes 2 KiB. */
  public static final int MAX_BYTES = 256 * 1024;

  private YamlText() {}

  public static String read(Path path, String file) throws UnreadableFileException {
    try (InputStream in = Files.newInputStream(path)) {
      return decode(file, in.readNBytes(MAX_BYTES + 1));
    } catch (NoSuchFileException e) {
      throw unreadable(file, "nothing there");
    } catch (AccessDeniedException e) {
      throw unreadable(file, "permission denied");
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  private static String decode(String file, byte[] bytes) throws UnreadableFileException {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableFileException(
          Problem.ofFile(file, "must be at most " + MAX_BYTES + " bytes (got more)"));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException(
          Problem.ofFile(file, "must be text in UTF-8 (got other bytes)"));
    }
  }

  private static UnreadableFileException unreadable(String file, String why) {
    return new UnreadableFileException(
        Problem.ofFile(file, "must be a readable file (got " + why + ")"));
  }
}
