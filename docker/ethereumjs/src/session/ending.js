/** Who ended a session, and why: the first word counts. */
export class Ending {
  /** @type {'local' | 'remote' | undefined} */
  by
  /** @type {string | undefined} the peer's word, or `local: …` */
  reason
  /** @type {Promise<string | undefined>} settled with the reason */
  over
  #settle
  #onEnd

  constructor(onEnd) {
    this.#onEnd = onEnd
    this.over = new Promise((resolve) => (this.#settle = resolve))
  }

  get reached() {
    return this.by !== undefined
  }

  come(by, reason = undefined) {
    if (this.reached) return
    this.by = by
    this.reason = reason
    this.#onEnd(reason)
    this.#settle(reason)
  }
}
