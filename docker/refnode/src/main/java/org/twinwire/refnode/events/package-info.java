/**
 * What the node reports of itself: the events of the node contract, numbered and kept in a bounded
 * log. Nothing here decides anything.
 */
package org.twinwire.refnode.events;
