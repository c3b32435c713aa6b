package org.twinwire.wire.multistream;

/**
 * User event: both ends speak {@code protocol} from here on. Bytes that follow are read after this
 * event, by whatever handler then stands behind the negotiation.
 */
public record ProtocolAgreed(String protocol) {}
