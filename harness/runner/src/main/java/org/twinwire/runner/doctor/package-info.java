/**
 * Does a node keep the contract, call by call? Checks of one node, a line each; nothing here judges
 * a conversation, that is {@code core}'s work.
 */
package org.twinwire.runner.doctor;
