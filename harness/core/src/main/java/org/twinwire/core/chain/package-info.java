/**
 * The chain both nodes serve, and the oracle that knows every right answer. Generates, writes,
 * reads and verifies chains; shares no code with any node.
 */
package org.twinwire.core.chain;
