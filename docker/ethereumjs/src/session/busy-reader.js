/**
 * The application's reader of one stream, which may be busy for a while before each read. What comes
 * meanwhile waits, in its order.
 */
export class BusyReader {
  #pauseMillis
  #busy
  #waiting = []
  #whenFree = []

  /** @param {number} pauseMillis 0: never busy */
  constructor(pauseMillis) {
    this.#pauseMillis = pauseMillis
  }

  /** The application listens from here on: it is busy before the first read, too. */
  listens() {
    if (this.#pauseMillis > 0) this.#busy = setTimeout(() => this.#next(), this.#pauseMillis)
  }

  /** Runs the step as the application's next read: now, or when it gets to it. */
  take(step) {
    if (this.#busy !== undefined) {
      this.#waiting.push(step)
      return
    }
    this.listens()
    step()
  }

  /** For who fetches messages one by one: settled when the next can be read, undefined if that is now. */
  free() {
    return this.#busy === undefined ? undefined : new Promise((resolve) => this.#whenFree.push(resolve))
  }

  /** The stream or its connection is over: reads at once all that waits, and pauses no more. */
  hurry() {
    this.#pauseMillis = 0
    this.catchUp()
  }

  /** Reads at once all that waits. */
  catchUp() {
    clearTimeout(this.#busy)
    this.#busy = undefined
    for (let step = this.#waiting.shift(); step !== undefined; step = this.#waiting.shift()) step()
    this.#tellWhoWaits()
  }

  #next() {
    this.#busy = undefined
    const step = this.#waiting.shift()
    if (step === undefined) this.#tellWhoWaits()
    else this.take(step)
  }

  #tellWhoWaits() {
    this.#whenFree.splice(0).forEach((resolve) => resolve())
  }
}
