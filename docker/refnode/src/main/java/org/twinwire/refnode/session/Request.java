package org.twinwire.refnode.session;

import java.time.Duration;
import java.util.Optional;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.wire.eth.EthRequest;

/**
 * A question to a peer.
 *
 * @param id empty: the node counts
 * @param question gets its id when it is sent
 */
public record Request(Optional<UInt64> id, EthRequest question, Duration timeout) {}
