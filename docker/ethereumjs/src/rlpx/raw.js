import snappy from 'snappyjs'

/** Sends what devp2p has no call for, by its own codec: a script wants to misbehave. */
export function sendRaw(peer, eth, { hex, frame, message, p2p }) {
  if (hex) peer._socket.write(hex)
  if (frame) writeFrame(peer, frame)
  if (message) eth._send(message.code, snappy.compress(message.payload))
  if (p2p) peer._sendMessage(p2p.code, snappy.compress(p2p.payload))
}

function writeFrame(peer, content) {
  peer._socket.write(peer._eciesSession.createBlockHeader(content.length))
  peer._socket.write(peer._eciesSession.createBody(content))
}
