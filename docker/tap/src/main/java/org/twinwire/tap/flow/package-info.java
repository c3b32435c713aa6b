/**
 * Shapes at work on one direction of one connection: pieces of bytes go in, pieces and the end come
 * out, in order and nothing lost unless the shape is there to lose it. Knows no socket.
 */
package org.twinwire.tap.flow;
