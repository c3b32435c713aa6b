/**
 * One conversation with a peer: Status first, then requests and answers in both directions. Knows
 * the messages and the chain, not what carries them. Everything here runs on the event loop of the
 * session's connection unless it says otherwise.
 */
package org.twinwire.refnode.session;
