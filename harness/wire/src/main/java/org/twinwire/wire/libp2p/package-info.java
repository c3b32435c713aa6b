/**
 * A libp2p connection: identities, and the pipeline that upgrades a raw connection by negotiation,
 * security handshake and muxer. The protocols themselves live in packages of their own and do not
 * know this one.
 */
package org.twinwire.wire.libp2p;
