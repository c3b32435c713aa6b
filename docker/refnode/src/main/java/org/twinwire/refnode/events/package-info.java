/** What the node reports of itself: the events of the node contract. Nothing here decides. */
package org.twinwire.refnode.events;
