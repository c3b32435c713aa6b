import { DPT } from '@ethereumjs/devp2p'
import { Watch } from './watch.js'

/** devp2p bans a peer for five minutes whose Pong does not come in time; a machine that is busy is no reason. */
const PONG_MILLIS = 60_000

/** One identity on one port, with devp2p's discovery behind it. */
export class Participant {
  #name
  #key
  #port
  #place
  #silent
  #events
  #watch

  /** @param place its address, and its ports of UDP and TCP */
  constructor({ name, key, port, place, silent, events }) {
    this.#name = name
    this.#key = key
    this.#port = port
    this.#place = place
    this.#silent = silent
    this.#events = events
  }

  get used() {
    return this.#watch.used
  }

  get peer() {
    return { id: this.dpt.id, ...this.#place }
  }

  /** Forgets everything, and begins anew; what was there before is destroyed. */
  begin({ refreshInterval }) {
    this.dpt?.destroy()
    const { address, udpPort } = this.#place
    const watch = new Watch(this.#name, `${address}:${udpPort}`, this.#silent, this.#events, (hash) => this.#waitsFor(hash))
    this.dpt = new DPT(this.#key, {
      endpoint: this.#place,
      createSocket: () => this.#port.socket(watch),
      refreshInterval,
      timeout: PONG_MILLIS,
    })
    this.dpt.events.on('error', (failure) => watch.refuses(failure.message))
    this.dpt.bind()
    this.#watch = watch
  }

  #waitsFor(hash) {
    return this.dpt._server._requests.has(hash)
  }
}
