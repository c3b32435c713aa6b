import { NotOffered } from '../not-offered.js'

const LATE_MESSAGES_MAX = 10_000
const READ_PAUSE_MILLIS_MAX = 600_000

/** Body of PUT /v1/behaviour: a preset, or the default, with single keys on top. */
export class BehaviourArguments {
  #defaults
  #words
  #presets

  /**
   * @param {Record<string, string[]>} words values by key, for keys that have words
   * @param {Record<string, object>} presets
   * @param {Record<string, string>} refusals why what others offer is not offered here, by `key=value`
   */
  constructor(defaults, words, presets, refusals) {
    this.#defaults = defaults
    this.#words = words
    this.#presets = { default: {}, ...presets }
    this.refusals = refusals
  }

  /** What GET /v1/node says of it. */
  get offered() {
    return [
      ...Object.keys(this.#presets),
      ...Object.entries(this.#words).flatMap(([key, values]) => values.map((value) => `${key}=${value}`)),
      'lateMessages',
      'lateMillis',
      'readPauseMillis',
      'statusTimeoutMillis',
    ]
  }

  read(body) {
    const behaviour = { ...this.#defaults, ...this.#preset(body.optionalText('preset') ?? 'default') }
    for (const key of body.keys.filter((each) => each !== 'preset')) behaviour[key] = this.#value(body, key)
    body.finish()
    this.#checkTogether(behaviour)
    return Object.freeze(behaviour)
  }

  #preset(name) {
    return this.#presets[name] ?? this.#refuse('preset', name, Object.keys(this.#presets))
  }

  #value(body, key) {
    switch (key) {
      case 'lateMessages':
        return body.number(key, 1, LATE_MESSAGES_MAX)
      case 'readPauseMillis':
        return body.number(key, 0, READ_PAUSE_MILLIS_MAX)
      case 'lateMillis':
      case 'statusTimeoutMillis':
        return body.millis(key)
      default:
        return this.#word(body, key)
    }
  }

  #word(body, key) {
    if (this.#words[key] === undefined) this.#refuse(key, undefined, Object.keys(this.#words))
    const word = body.text(key)
    return this.#words[key].includes(word) ? word : this.#refuse(key, word, this.#words[key])
  }

  #checkTogether({ reader, framing }) {
    if (reader === 'lpStream' && framing === 'raw') {
      throw new NotOffered('reader=lpStream with framing=raw', 'lpStream reads messages behind their lengths')
    }
  }

  #refuse(key, value, offered) {
    const what = value === undefined ? key : `${key}=${value}`
    throw new NotOffered(what, this.refusals[what] ?? this.refusals[key] ?? `it has ${offered.join(', ')}`)
  }
}
