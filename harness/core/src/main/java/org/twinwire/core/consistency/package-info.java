/**
 * Checks that the events of one node do not contradict each other. A contradiction is a fault of
 * the node that reports it; nothing about the protocol is concluded from it. Pure; knows traces
 * only.
 */
package org.twinwire.core.consistency;
