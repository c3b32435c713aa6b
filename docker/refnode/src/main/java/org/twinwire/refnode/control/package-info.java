/**
 * The control port: node contract v1 over HTTP. Reads and checks arguments, calls the node, writes
 * JSON. What the calls mean is decided elsewhere.
 */
package org.twinwire.refnode.control;
