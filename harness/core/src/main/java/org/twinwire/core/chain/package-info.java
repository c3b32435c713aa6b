/**
 * The chain both nodes serve, and the oracle that knows every right answer. Generates, writes,
 * reads and verifies chains; shares no code with any node.
 *
 * <p>Generated chains follow the rules of London in everything but one: no proof of work is
 * searched, {@code mixHash} and {@code nonce} are random. A node that verifies the seal has to be
 * told not to.
 */
package org.twinwire.core.chain;
