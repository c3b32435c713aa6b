/**
 * The component logger that js-libp2p is given. Every line that the library says, traces included,
 * goes to `hear` with the owner of its logger: whoever was bound to it, or to one that it is a scope
 * of.
 */
export class LibraryLogger {
  #owners = new WeakMap()
  #parents = new WeakMap()
  #hear

  /** @param {(owner, line: {level: string, template: string, values: any[]}) => void} hear */
  constructor(hear) {
    this.#hear = hear
  }

  forComponent(name) {
    return this.#logger(name)
  }

  /** What `logger` and its scopes say from now on is about `owner`. */
  bind(logger, owner) {
    this.#owners.set(logger, owner)
  }

  /** Whom lines of this logger are about; undefined if nobody was bound. */
  ownerOf(logger) {
    for (let at = logger; at !== undefined; at = this.#parents.get(at)) {
      if (this.#owners.has(at)) return this.#owners.get(at)
    }
    return undefined
  }

  #logger(name, parent) {
    const say = (level) => (template, ...values) => this.#hear(this.ownerOf(log), { level, template: `${template}`, values })
    const log = say('info')
    log.error = say('error')
    log.trace = say('trace')
    log.enabled = false
    log.newScope = (scope) => this.#logger(`${name}:${scope}`, log)
    if (parent !== undefined) this.#parents.set(log, parent)
    return log
  }
}
