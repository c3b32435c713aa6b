/**
 * The client side of the node contract (docker/README.md): a node's answer becomes an outcome, a
 * failure of the machine becomes an exception. Judging belongs to {@code core}.
 */
package org.twinwire.runner.control;
