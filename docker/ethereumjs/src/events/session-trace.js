/** What one session adds to the log, under its name, until a reset silences it. */
export class SessionTrace {
  #log
  #silent = false

  constructor(log, session) {
    this.#log = log
    this.session = session
  }

  add(type, fields = {}, nanos = undefined) {
    if (!this.#silent) this.#log.add(type, { session: this.session, ...fields }, nanos)
  }

  warn(text) {
    this.add('log', { level: 'warn', text })
  }

  /** @param {string | null} stream */
  limit(stream, limit, text) {
    this.add('limit-hit', { stream, limit, text })
  }

  /** What comes now belongs to no case any more. */
  silence() {
    this.#silent = true
  }
}
