package org.twinwire.core.trace;

/**
 * An event or a trace file that cannot be read. The message says where, what was got and what was
 * expected.
 */
public final class TraceFormatException extends RuntimeException {

  TraceFormatException(String message) {
    super(message);
  }

  TraceFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
