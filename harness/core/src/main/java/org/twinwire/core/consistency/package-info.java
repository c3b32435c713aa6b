/**
 * Whether the events of one node can all be true. What contradicts itself is the fault of the node
 * that reports it, and nothing about the protocol is concluded from it. Pure; knows traces only.
 */
package org.twinwire.core.consistency;
