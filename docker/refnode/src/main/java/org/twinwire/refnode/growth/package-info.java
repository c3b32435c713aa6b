/**
 * How the chain of a node grows: blocks that it mines, blocks that its peers announce, and what it
 * announces itself. Sessions carry the messages; sockets are not known here.
 */
package org.twinwire.refnode.growth;
