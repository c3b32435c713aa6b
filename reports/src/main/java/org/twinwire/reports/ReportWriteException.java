package org.twinwire.reports;

import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A file of the report could not be written: full disk, no permission, or not a folder. */
public final class ReportWriteException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Path file;

  ReportWriteException(Path file, Exception cause) {
    super(file + ": not written: " + reason(cause), cause);
    this.file = file;
  }

  /** Returns the file or folder that could not be written. */
  public Path file() {
    return file;
  }

  private static String reason(Exception cause) {
    return switch (cause) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException taken -> taken.getFile() + " is not a folder";
      case NotDirectoryException taken -> taken.getFile() + " is not a folder";
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileSystemException other -> reason(other.getReason(), other);
      default -> reason(cause.getMessage(), cause);
    };
  }

  private static String reason(String reason, Exception cause) {
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }
}
