/**
 * The Noise XX channel as libp2p frames it. What the handshake payloads say and prove is the
 * business of {@link org.twinwire.wire.noise.HandshakePayloads}, whoever implements it.
 */
package org.twinwire.wire.noise;
