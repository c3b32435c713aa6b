package org.twinwire.reports;

import java.io.Serial;

/** A file given as results.json is invalid. The message says where and what was expected. */
public final class ResultsFileException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  ResultsFileException(String message) {
    super(message);
  }

  ResultsFileException(String message, Exception cause) {
    super(message, cause);
  }
}
