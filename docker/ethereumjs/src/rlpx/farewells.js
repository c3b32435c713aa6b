import { Peer } from '@ethereumjs/devp2p'

const hearers = new WeakMap()

/**
 * Tells `hearer` of each Disconnect on a socket, as devp2p takes or sends it; devp2p itself tells
 * only once the socket is closed, and nothing before Hello.
 *
 * @param {{dismissed(reason: number): void, dismisses(reason: number): void}} hearer
 */
export function hearFarewells(socket, hearer) {
  hearers.set(socket, hearer)
}

observe('_handleDisconnect', (peer, hearer) => hearer.dismissed(peer._disconnectReason))
observe('_sendDisconnect', (peer, hearer, reason) => hearer.dismisses(reason))

function observe(method, tell) {
  const original = Peer.prototype[method]
  Peer.prototype[method] = function (...args) {
    const result = original.apply(this, args)
    const hearer = hearers.get(this._socket)
    if (hearer !== undefined) tell(this, hearer, ...args)
    return result
  }
}
