/**
 * Agreeing on one protocol by multistream-select 1.0.0: the I/O-free negotiation, and the handler
 * that runs it on a whole connection.
 */
package org.twinwire.wire.multistream;
