/**
 * Node records (ENR): what a node says of itself, signed, under the identity scheme {@code v4}. How
 * a record travels does not belong here.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-778">EIP-778</a>
 */
package org.twinwire.wire.enr;
