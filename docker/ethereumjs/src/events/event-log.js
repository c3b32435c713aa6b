/** Far more than a case of 1,024 requests makes. */
export const EVENTS_MAX = 200_000

/** The machine's monotonic clock, in nanoseconds: the one that a JVM's nanoTime reads, too. */
export function now() {
  return Number(process.hrtime.bigint())
}

/**
 * The events since the last reset, numbered from 1, as lines of JSON. Bounded: the last one that
 * fits says that the log is full, and nothing is recorded after it.
 */
export class EventLog {
  #lines = []
  #waiting = new Set()
  #eventsMax

  constructor(eventsMax = EVENTS_MAX) {
    this.#eventsMax = eventsMax
  }

  /** @param {number} nanos when it happened, now unless said */
  add(type, fields, nanos = now()) {
    if (this.#lines.length >= this.#eventsMax) return
    if (this.#lines.length === this.#eventsMax - 1) {
      const text = `events: got more (expected: at most ${this.#eventsMax})`
      this.#append('limit-hit', { session: null, stream: null, limit: 'events', text }, nanos)
    } else {
      this.#append(type, fields, nanos)
    }
  }

  /** Lines of the events with numbers above `after`; waits up to `waitMillis` for one. */
  async after(after, waitMillis) {
    if (this.#lines.length <= after && waitMillis > 0) await this.#another(waitMillis)
    return this.#lines.slice(after)
  }

  /** Forgets everything; the next event is number 1 again. */
  clear() {
    this.#lines = []
  }

  #append(type, fields, nanos) {
    this.#lines.push(JSON.stringify({ seq: this.#lines.length + 1, nanos, type, ...fields }))
    for (const wake of this.#waiting) wake()
  }

  #another(waitMillis) {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, waitMillis)
      this.#waiting.add(wake)
    })
  }
}
