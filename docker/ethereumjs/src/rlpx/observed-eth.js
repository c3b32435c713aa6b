import { ETH } from '@ethereumjs/devp2p'

const ETH_CODES = 17
const hearers = new WeakMap()

/**
 * Tells `hear` of the eth protocol of a peer when devp2p makes it, which is earlier than it tells of
 * the peer: messages may come in between.
 *
 * @param {(eth: ETH, peer) => void} hear
 */
export function hearProtocol(socket, hear) {
  hearers.set(socket, hear)
}

/** devp2p's eth, unchanged. */
class ObservedEth extends ETH {
  constructor(version, peer, send) {
    super(version, peer, send)
    hearers.get(peer._socket)?.(this, peer)
  }
}

/** What is offered in Hello for a version of eth. */
export function capability(version) {
  return { name: 'eth', version, length: ETH_CODES, constructor: ObservedEth }
}
