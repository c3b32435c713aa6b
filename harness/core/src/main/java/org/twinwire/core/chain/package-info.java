/**
 * The chain both nodes serve. Generates, writes, reads and verifies chains; shares no code of ours
 * with any node.
 *
 * <p>Generated chains follow the rules of London with one exception: there is no proof of work,
 * {@code mixHash} and {@code nonce} are random. A node that verifies the seal has to be configured
 * not to.
 */
package org.twinwire.core.chain;
