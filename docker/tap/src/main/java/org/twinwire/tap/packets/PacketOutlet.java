package org.twinwire.tap.packets;

/** Takes the packets of one direction: a shape, or the socket behind the last one. */
interface PacketOutlet {

  /**
   * Takes a packet.
   *
   * @param again whether it was passed on before
   */
  void pass(Datagram packet, boolean again);
}
