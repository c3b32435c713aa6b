/**
 * WebSocket as a transport of bytes: the opening handshake, and one byte stream in binary messages.
 * What the bytes mean is not known here.
 */
package org.twinwire.wire.websocket;
