/**
 * Speaks the node contract to a started node (docker/README.md): what a node says becomes an
 * outcome, what the machine does wrong becomes an exception. Judges nothing.
 */
package org.twinwire.runner.control;
