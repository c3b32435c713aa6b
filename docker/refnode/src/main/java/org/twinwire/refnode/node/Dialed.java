package org.twinwire.refnode.node;

import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.PeerNote;

/**
 * What became of a dial.
 *
 * @param peer what was learnt about the peer, whatever the outcome
 */
public record Dialed(Outcome outcome, PeerNote peer) {}
