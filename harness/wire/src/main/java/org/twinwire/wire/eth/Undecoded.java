package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes;

/** A message whose code eth has and whose payload this package does not read. */
public record Undecoded(EthCode code, Bytes payload) implements EthMessage {}
