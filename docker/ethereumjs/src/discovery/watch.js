import { describe, pingHash } from './packet.js'

/**
 * Reports the packets of one identity. devp2p handles a packet while it reads it, and throws if it drops it; whatever it
 * sends meanwhile is an answer, so that the packet has been taken.
 */
export class Watch {
  used = false
  #endpoint
  #local
  #silent
  #events
  #reading
  #waitsFor

  /**
   * @param endpoint node or bootnode
   * @param local where it is
   * @param silent ports of this program: what its identities say to each other belongs to no case
   * @param waitsFor whether devp2p waits for a Pong to the Ping with this hash
   */
  constructor(endpoint, local, silent, events, waitsFor) {
    this.#endpoint = endpoint
    this.#local = local
    this.#silent = silent
    this.#events = events
    this.#waitsFor = waitsFor
  }

  sends(datagram, to) {
    this.#taken()
    this.#add('packet-sent', datagram, to)
  }

  reads(datagram, from) {
    this.#reading = { datagram, from }
    const hash = pingHash(datagram)
    if (hash !== undefined && !this.#waitsFor(hash)) this.refuses('a pong to no ping of ours')
  }

  /** devp2p drops what it reads. */
  refuses(reason) {
    if (this.#reading === undefined) return
    const { datagram, from } = this.#reading
    this.#reading = undefined
    this.#add('packet-refused', datagram, from, { reason })
  }

  hasRead() {
    this.#taken()
  }

  #taken() {
    if (this.#reading === undefined) return
    const { datagram, from } = this.#reading
    this.#reading = undefined
    this.#add('packet-delivered', datagram, from)
  }

  #add(type, datagram, { address, port }, more = {}) {
    if (this.#silent.includes(port)) return
    this.used = true
    const remote = `${address}:${port}`
    this.#events.add(type, { endpoint: this.#endpoint, local: this.#local, remote, packet: describe(datagram), ...more })
  }
}
