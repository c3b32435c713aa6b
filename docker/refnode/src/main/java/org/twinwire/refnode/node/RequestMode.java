package org.twinwire.refnode.node;

/** How the requests of one call follow each other. */
public enum RequestMode {
  /** Each after the end of the one before. */
  SEQUENTIAL,
  /** All at once, each in a write of its own; over streams, on a stream of its own. */
  PIPELINED,
  /** All in one write to the socket; over streams, on one stream. */
  ONE_WRITE
}
