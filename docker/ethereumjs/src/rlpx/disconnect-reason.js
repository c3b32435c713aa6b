/** Reasons of a Disconnect, in the words of the node contract (devp2p rlpx.md, Disconnect). */
const WORDS = new Map([
  [0x00, 'requested'],
  [0x01, 'tcp-error'],
  [0x02, 'breach-of-protocol'],
  [0x03, 'useless-peer'],
  [0x04, 'too-many-peers'],
  [0x05, 'already-connected'],
  [0x06, 'incompatible-version'],
  [0x07, 'null-identity'],
  [0x08, 'client-quitting'],
  [0x09, 'unexpected-identity'],
  [0x0a, 'same-identity'],
  [0x0b, 'ping-timeout'],
  [0x10, 'subprotocol-error'],
])

/** `0x10 subprotocol-error`; the number alone where it has no word. */
export function wordFor(reason) {
  const number = `0x${reason.toString(16).padStart(2, '0')}`
  return WORDS.has(reason) ? `${number} ${WORDS.get(reason)}` : number
}
