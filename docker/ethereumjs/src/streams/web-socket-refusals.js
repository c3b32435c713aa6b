import { WebSocket } from 'ws'

/** The event of a TCP socket whose WebSocket refuses what the peer sent, with the failure. */
export const REFUSED = Symbol('refused')

/**
 * Tells of refusals at the socket below. It only watches: an error that nobody listens for still ends
 * the program.
 */
export function watchRefusals() {
  const { emit } = WebSocket.prototype
  WebSocket.prototype.emit = function (event, ...args) {
    if (event === 'error') this._socket?.emit(REFUSED, ...args)
    return emit.call(this, event, ...args)
  }
}
