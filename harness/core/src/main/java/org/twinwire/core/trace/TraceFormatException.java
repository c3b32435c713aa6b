package org.twinwire.core.trace;

/** An event or a trace file that cannot be read; the message says where, what and the bound. */
public final class TraceFormatException extends RuntimeException {

  TraceFormatException(String message) {
    super(message);
  }

  TraceFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
