package org.twinwire.wire.libp2p;

import io.netty.channel.ChannelHandler;

/** One connection's security handshake: what runs it, and who the peer turned out to be. */
interface Security {

  ChannelHandler handler();

  /** Known once the handshake is complete. */
  PeerId remote();
}
