/**
 * The HTTP side of the node contract: arguments in, JSON and NDJSON out, a bounded log of numbered
 * events. What a call does is not decided here.
 */
package org.twinwire.contract;
