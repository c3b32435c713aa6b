import { toldStatus } from '../eth/status.js'
import { now } from '../events/event-log.js'
import { disconnected } from './outcome.js'

/** How long a peer has to object to an improper opening; it takes one round trip. */
const OBJECTION_MILLIS = 1000

/**
 * Waits for the peer's Status and decides when the session stands: at once when both are good; after
 * a while without objection when ours was meant to be improper.
 */
export class StatusExchange {
  /** @type {Promise<object>} the outcome of connect */
  outcome
  /** The peer's Status, once it came. */
  remote
  #opening
  #decide
  #timers = []
  #startedNanos = now()

  constructor(opening) {
    this.#opening = opening
    this.outcome = new Promise((resolve) => (this.#decide = resolve))
    this.outcome.then(() => this.#timers.forEach(clearTimeout))
  }

  /** Calls `undecided` if nothing is decided in time. */
  limit(millis, undecided) {
    this.#timers.push(setTimeout(undecided, millis))
  }

  /** The peer's Status came and is good. */
  accept(session, eth, status) {
    this.remote = status
    const connected = () =>
      this.#decide({ outcome: 'connected', session, eth, status: toldStatus(status), elapsedNanos: now() - this.#startedNanos })
    if (!this.#opening.improper) connected()
    else if (!this.#opening.silent) this.limit(OBJECTION_MILLIS, connected)
  }

  /** The session is over. */
  fail(reason) {
    this.#decide(disconnected(reason, now() - this.#startedNanos))
  }
}
