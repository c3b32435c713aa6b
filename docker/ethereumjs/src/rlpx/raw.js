import snappy from 'snappyjs'

/** Where eth begins when nothing else is shared (devp2p rlpx.md, Message ID-based Multiplexing). */
const ETH_OFFSET = 0x10

/** Sends what devp2p has no call for, by its own codec: a script wants to misbehave. */
export function sendRaw(peer, { hex, frame, message, p2p }) {
  if (hex) peer._socket.write(hex)
  if (frame) writeFrame(peer, frame)
  if (message) peer._sendMessage(ETH_OFFSET + message.code, snappy.compress(message.payload))
  if (p2p) peer._sendMessage(p2p.code, snappy.compress(p2p.payload))
}

function writeFrame(peer, content) {
  peer._socket.write(peer._eciesSession.createBlockHeader(content.length))
  peer._socket.write(peer._eciesSession.createBody(content))
}
