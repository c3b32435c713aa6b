/**
 * The HTTP side of the node contract: arguments in, JSON and NDJSON out, a bounded log of numbered
 * events, and the table of stacks. What a call does is not decided here.
 */
package org.twinwire.contract;
