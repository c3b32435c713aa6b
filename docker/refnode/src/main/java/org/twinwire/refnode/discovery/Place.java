package org.twinwire.refnode.discovery;

import io.netty.channel.EventLoop;
import java.time.InstantSource;
import org.twinwire.wire.secp256k1.KeyPair;

/** Who a participant is, and what it runs on. */
record Place(KeyPair key, Peer self, Datagrams socket, EventLoop loop, InstantSource clock) {}
