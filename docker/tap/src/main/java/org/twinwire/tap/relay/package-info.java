/**
 * Sockets: relay ports, connections and their two directions. All of it runs on one event loop, so
 * nothing in a connection is shared between threads.
 */
package org.twinwire.tap.relay;
