import { EthBreach } from '../eth/eth-breach.js'
import { now } from '../events/event-log.js'
import { disconnected, timedOut } from './outcome.js'

/**
 * Requests without an answer yet. An answer belongs to the oldest request with its id, its kind and
 * its stream.
 */
export class PendingRequests {
  #trace
  #pending = []
  #asked = new Set()

  constructor(trace) {
    this.#trace = trace
  }

  /**
   * Remembers a request that is about to be sent.
   *
   * @param stream where it is sent
   * @returns {Promise<object>} the outcome; of an answer `{answer: Message, requestId, elapsedNanos}`
   */
  start(stream, id, request) {
    return new Promise((resolve) => {
      const one = { id, answerCode: request.answerCode, most: request.most, stream, resolve, startedNanos: now() }
      one.timer = setTimeout(() => this.#timedOut(one), request.timeoutMillis)
      this.#pending.push(one)
      this.#asked.add(key(id, request.answerCode))
      this.#trace.add('request-started', { stream: stream.name, requestId: `${id}`, code: request.code })
    })
  }

  /** Whether such an answer was ever asked for: it may be late, or come twice. */
  everAsked(id, code) {
    return this.#asked.has(key(id, code))
  }

  /** Takes an answer; says whether anybody waits for it. EthBreach if it has more than was asked for. */
  answered(stream, message) {
    const id = message.requestId
    const one = this.#pending.find((each) => each.id === id && each.answerCode === message.code && each.stream.name === stream.name)
    if (one === undefined) return false
    const count = message.items[1].length
    if (count > one.most) throw new EthBreach(`answer ${id}: got ${count} items (expected: at most ${one.most})`)
    this.#finish(one, 'answered', { answer: message, requestId: `${id}`, elapsedNanos: elapsed(one) })
    return true
  }

  /** The stream is gone, and with it what was asked on it. */
  lost(stream, reason) {
    this.#disconnect((one) => one.stream.name === stream.name, reason)
  }

  /** The session is over. */
  disconnected(reason) {
    this.#disconnect(() => true, reason)
  }

  #disconnect(which, reason) {
    for (const one of this.#pending.filter(which)) {
      this.#finish(one, 'disconnected', disconnected(reason, elapsed(one), `${one.id}`))
    }
  }

  #timedOut(one) {
    this.#finish(one, 'timed-out', timedOut(elapsed(one), `${one.id}`))
    if (!this.#pending.some((other) => other.stream.name === one.stream.name)) one.stream.abandon()
  }

  #finish(one, outcome, result) {
    clearTimeout(one.timer)
    this.#pending.splice(this.#pending.indexOf(one), 1)
    this.#trace.add('request-ended', { requestId: `${one.id}`, outcome })
    one.resolve(result)
  }
}

function key(id, code) {
  return `${code}/${id}`
}

function elapsed(one) {
  return now() - one.startedNanos
}
