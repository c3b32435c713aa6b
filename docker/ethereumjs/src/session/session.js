import { answer } from '../chain/answers.js'
import { checkReceipts } from '../chain/receipts.js'
import { Code, isAnswer, isIn } from '../eth/code.js'
import { EthBreach } from '../eth/eth-breach.js'
import { decodeStatus, encodeStatus, problemWith, statusOf } from '../eth/status.js'
import { BusyReader } from './busy-reader.js'
import { Ending } from './ending.js'
import { refused } from './outcome.js'
import { PendingRequests } from './pending-requests.js'
import { Request } from './request.js'
import { StatusExchange } from './status-exchange.js'

/**
 * What is asked behind an improper Status: messages of one stream are read in their order, and eth
 * answers nothing before Status, so that an answer proves that ours was taken.
 */
const PROOF = Request.headers({ origin: 0n }, { timeoutMillis: 10_000 })

/**
 * One conversation with a peer. A link carries it: RLPx, or streams of a muxer. The link calls
 * `upgraded`, `ready`, `delivered`, `ended`, `lost` and `closed`.
 */
export class Session {
  #context
  #opening
  #link
  #version
  #pending
  #owed = new Map()
  #endedStreams = new Set()
  #readers = new Set()

  /**
   * @param context chain, behaviour, trace and nextRequestId
   * @param {import('./opening.js').Opening} opening
   */
  constructor(context, opening) {
    this.#context = context
    this.#opening = opening
    this.#pending = new PendingRequests(context.trace)
    this.status = new StatusExchange(opening)
    this.ending = new Ending((reason) => this.#over(reason))
  }

  get id() {
    return this.#context.trace.session
  }

  get trace() {
    return this.#context.trace
  }

  get behaviour() {
    return this.#context.behaviour
  }

  get link() {
    return this.#link
  }

  /** The reader of a stream, or of all there is. */
  newReader() {
    const reader = new BusyReader(this.behaviour.readPauseMillis)
    this.#readers.add(reader)
    return reader
  }

  /**
   * A stream is over, and its reader with it: what waits for it is read at once, behind what waits on
   * earlier streams. A Status stays in front of the requests that came after it.
   */
  forgetReader(reader) {
    for (const earlier of this.#readers) {
      if (earlier === reader) break
      earlier.catchUp()
    }
    reader.hurry()
    this.#readers.delete(reader)
  }

  /** What has come is read at once: the session is about to end. */
  hurry() {
    for (const reader of this.#readers) reader.hurry()
  }

  /** Handshakes are over; the peer's Status is awaited from here on. */
  upgraded(link) {
    this.#link = link
    this.status.limit(this.behaviour.statusTimeoutMillis, () => this.#giveUp())
  }

  /** The eth version is agreed: Status may be sent. */
  ready(version) {
    this.#version = version
    const { early, behind, silent, overrides } = this.#opening
    const stream = this.#link.statusStream()
    early.forEach((request) => this.#send(stream, request))
    if (!silent) {
      this.#link.sendStatus(stream, encodeStatus(statusOf(this.#context.chain, version, overrides)))
      stream.end()
    }
    if (behind.length > 0) this.#askTogether(behind)
  }

  /** The application's event: a message came, and somebody listened. */
  delivered(stream, message) {
    if (this.ending.reached) return
    try {
      this.#received(stream, message)
    } catch (failure) {
      if (!(failure instanceof EthBreach)) throw failure
      this.refuse(failure.message)
    }
  }

  /** The peer sends nothing more on this stream. */
  ended(stream) {
    this.#endedStreams.add(stream)
    this.#endUnlessOwed(stream)
  }

  /** The stream is over before its time. */
  lost(stream, reason) {
    this.#pending.lost(stream, reason)
  }

  /** This side ends the session because of what the peer did. */
  broken(problem) {
    this.trace.warn(problem)
    this.ending.come('local', `local: ${problem}`)
  }

  /** The peer ends the session, and what it sent before counts. */
  dismissed(reason) {
    this.hurry()
    this.ending.come('remote', reason)
  }

  /** The connection is over. */
  closed(by) {
    this.hurry()
    this.ending.come(by)
    this.trace.add('session-closed', { by: this.ending.by, reason: this.ending.reason ?? null })
  }

  /** Asks, in one write for each request, or in one write and on one stream; an outcome each. */
  ask(requests, oneWrite) {
    if (this.ending.reached || this.#link === undefined) {
      return requests.map((request) => refused(`session ${this.id}: over${this.#why()}`, request.id?.toString()))
    }
    return oneWrite ? this.#askTogether(requests) : requests.flatMap((request) => this.#askTogether([request]))
  }

  /** Sends messages nobody asked for; false if the session is over. */
  announce(message) {
    if (this.ending.reached || this.#link === undefined) return false
    const stream = this.#link.batchStream()
    this.#link.together(() => {
      stream.send(message)
      stream.end()
    })
    return true
  }

  #askTogether(requests) {
    let stream
    try {
      stream = this.#link.batchStream()
    } catch (none) {
      return requests.map((request) => refused(`session ${this.id}: ${none.message}`, request.id?.toString()))
    }
    return this.#link.together(() => {
      const replies = requests.map((request) => this.#send(stream, request))
      stream.end()
      return replies
    })
  }

  #send(stream, request) {
    const id = request.id ?? this.#context.nextRequestId()
    const reply = this.#pending.start(stream, id, request)
    stream.send(request.message(id))
    return reply
  }

  #received(stream, message) {
    if (message.code === Code.STATUS) this.#receivedStatus(message)
    else if (this.status.remote === undefined) throw new EthBreach(`first message: got code ${message.code} (expected: Status)`)
    else if (!isIn(this.#version, message.code)) throw new EthBreach(`code ${message.code}: not in eth/${this.#version}`)
    else if (isAnswer(message.code)) this.#answered(stream, message)
    else this.#answer(stream, message)
  }

  #receivedStatus(message) {
    if (this.status.remote !== undefined) throw new EthBreach('Status: got a second one (expected: one)')
    const status = decodeStatus(message)
    const problem = this.#link.checksStatus ? undefined : problemWith(status, this.#context.chain, this.#version)
    if (problem !== undefined) throw new EthBreach(problem)
    this.status.accept(this.id, this.#version, status, this.#link.isInOrder)
    if (this.#link.isInOrder && this.status.isUnopposed) {
      const [reply] = this.ask([PROOF], false)
      Promise.resolve(reply).then(({ answer }) => answer && this.status.taken())
    }
  }

  /** Announcements are read and ignored. */
  #answer(stream, message) {
    const due = answer(this.#context.chain, message)
    if (due === undefined) return
    this.#owed.set(stream, (this.#owed.get(stream) ?? 0) + 1)
    this.#link.together(() => {
      stream.send(due)
      this.#owed.set(stream, this.#owed.get(stream) - 1)
      this.#endUnlessOwed(stream)
    })
  }

  #endUnlessOwed(stream) {
    if (!this.#endedStreams.has(stream) || (this.#owed.get(stream) ?? 0) > 0) return
    this.#owed.delete(stream)
    this.#endedStreams.delete(stream)
    stream.end()
  }

  #answered(stream, message) {
    const id = message.requestId
    if (!Array.isArray(message.items[1])) throw new EthBreach(`answer ${id}: got no list (expected: [id, [item…]])`)
    if (!this.#pending.everAsked(id, message.code)) {
      throw new EthBreach(`code ${message.code}: got id ${id} (expected: one that was asked for)`)
    }
    if (message.code === Code.RECEIPTS) message.items[1].forEach(checkReceipts)
    if (!this.#pending.answered(stream, message)) {
      this.trace.warn(`${stream.name}: code ${message.code} with id ${id} (expected: only what was asked for)`)
    }
  }

  /** The peer broke a rule of eth: it is told so, as far as the stack has words for it. */
  refuse(problem) {
    if (this.ending.reached) return
    this.broken(problem)
    this.#link?.refuse()
  }

  #giveUp() {
    if (this.ending.reached || this.status.remote !== undefined) return
    this.broken(`Status: got nothing (expected: within ${this.behaviour.statusTimeoutMillis} ms)`)
    this.#link.giveUp()
  }

  #over(reason) {
    this.#pending.disconnected(reason)
    this.status.fail(reason)
  }

  #why() {
    return this.ending.reason ? `, ${this.ending.reason}` : ''
  }
}
