import { toldStatus } from '../eth/status.js'
import { now } from '../events/event-log.js'
import { disconnected } from './outcome.js'

/** How long a peer has to object to an improper opening, if nothing can prove that it will not. */
const OBJECTION_MILLIS = 1000

/** The same for a peer that is asked for a proof, and may be slow. */
const PATIENT_OBJECTION_MILLIS = 6000

/**
 * Waits for the peer's Status and decides when the session stands: at once when both are good; when
 * ours was meant to be improper, once the peer has answered a request behind it, or after a while
 * without objection.
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
  #unopposed

  constructor(opening) {
    this.#opening = opening
    this.outcome = new Promise((resolve) => (this.#decide = resolve))
    this.outcome.then(() => this.#timers.forEach(clearTimeout))
  }

  /** Whether the peer has taken our Status or has yet to object to it. */
  get isUnopposed() {
    return this.#unopposed !== undefined
  }

  /** Calls `undecided` if nothing is decided in time. */
  limit(millis, undecided) {
    this.#timers.push(setTimeout(undecided, millis))
  }

  /**
   * The peer's Status came and is good.
   *
   * @param {boolean} provable whether it will be asked for a proof that ours was taken
   */
  accept(session, eth, status, provable) {
    this.remote = status
    const elapsedNanos = now() - this.#startedNanos
    const connected = { outcome: 'connected', session, eth, status: toldStatus(status), elapsedNanos }
    if (!this.#opening.improper) this.#decide(connected)
    else if (!this.#opening.silent) {
      this.#unopposed = connected
      this.limit(provable ? PATIENT_OBJECTION_MILLIS : OBJECTION_MILLIS, () => this.taken())
    }
  }

  /** The peer does not object. */
  taken() {
    this.#decide(this.#unopposed)
  }

  /** The session is over. */
  fail(reason) {
    this.#decide(disconnected(reason, now() - this.#startedNanos))
  }
}
