/**
 * The node as a whole: its settings, its listening sockets and dialing, its sessions, and the calls
 * of the node contract as methods. Sockets and threads begin here.
 */
package org.twinwire.refnode.node;
