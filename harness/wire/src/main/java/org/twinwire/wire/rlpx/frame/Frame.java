package org.twinwire.wire.rlpx.frame;

import org.apache.tuweni.bytes.Bytes;

/**
 * A message on its way out.
 *
 * @param code counted from Hello = 0
 * @param payload RLP
 * @param compressed whether the payload goes through Snappy
 */
public record Frame(int code, Bytes payload, boolean compressed) {}
