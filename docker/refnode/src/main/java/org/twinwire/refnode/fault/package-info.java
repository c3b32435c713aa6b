/**
 * Faults that a node can be told to have: what each is called and how it is set. Data only; where a
 * fault acts, in {@code link} or {@code session}, stands beside what it spoils. No event and no log
 * line ever says that a fault was planted.
 */
package org.twinwire.refnode.fault;
