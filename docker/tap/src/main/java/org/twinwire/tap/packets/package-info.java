/**
 * Packets of UDP on their way in one direction: each comes in whole, and goes out whole, later,
 * twice or not at all. Knows no socket.
 */
package org.twinwire.tap.packets;
