import { EthBreach } from '../eth/eth-breach.js'
import { now } from '../events/event-log.js'
import { Arrivals } from './arrivals.js'
import { FRAMINGS, wholeOf } from './framing.js'

/**
 * Eth on one stream of a muxer. What is sent before the protocol is agreed waits; when the
 * application listens is decided by the behaviour.
 */
export class EthStream {
  #session
  #library
  #owner
  #raw
  #listensAtOnce
  #framing
  #early
  #arrivals = new Arrivals((chunk) => this.#cameEarly(chunk))
  #reader
  #application
  #waiting = []
  #earlyMessages = 0
  #earlyBytes = 0
  #agreed = false
  #attached = false
  #endWanted = false
  #endedHere = false
  #endedThere = false
  #over = false
  #lateTimer

  /**
   * @param owner the connection it belongs to
   * @param raw the library's stream
   * @param {boolean} listensAtOnce whatever the behaviour says
   */
  constructor({ session, library, owner, raw, name, openedHere, listensAtOnce }) {
    this.#session = session
    this.#library = library
    this.#owner = owner
    this.#raw = raw
    this.name = name
    this.#listensAtOnce = listensAtOnce
    this.#framing = FRAMINGS[session.behaviour.framing]
    this.#early = this.#framing.reader()
    this.#reader = this.#framing.reader()
    this.#application = session.newReader()
    this.#trace('stream-opened', { by: openedHere ? 'local' : 'remote' })
    library.watchStream(raw, {
      chunk: (bytes) => this.#arrivals.chunk(bytes),
      behindChunk: () => this.#attachIfLate(),
      remoteClosed: () => this.#remoteClosed(),
      broken: (by, failure) => this.#broken(by, failure),
    })
    if (this.#isLate) this.#lateTimer = setTimeout(() => this.#attach(), session.behaviour.lateMillis)
  }

  /** The library hands the stream over. */
  agreed(protocol) {
    if (this.#over) return
    this.#agreed = true
    this.#trace('stream-negotiated', { protocol })
    this.#arrivals.negotiated(this.#library.unreadBytes(this.#raw))
    if (this.#isLate) this.#attachIfLate()
    else this.#attach()
    this.#owner.agreed(this, protocol)
    this.#flush()
  }

  /** The library could not open it. */
  failed(failure) {
    if (this.#over) return
    this.#finish()
    this.#session.trace.warn(`${this.name}: ${failure.message}`)
    this.#session.lost(this, failure.message)
  }

  send(message) {
    if (this.#over || this.#endedHere) {
      this.#session.trace.warn(`${this.name}: code ${message.code} not written (expected: a stream that is open)`)
    } else if (this.#agreed) this.#write(message)
    else this.#waiting.push(message)
  }

  /** Nothing more will be sent. */
  end() {
    this.#endWanted = true
    if (!this.#agreed || this.#endedHere || this.#over) return
    this.#endedHere = true
    this.#trace('stream-closed', { by: 'local' })
    this.#library.closeWrite(this.#raw).catch((failure) => this.#session.trace.warn(`${this.name}: ${failure.message}`))
  }

  /** Gives the stream up in both directions. */
  abandon() {
    if (!this.#over && !(this.#endedHere && this.#endedThere)) this.#library.abort(this.#raw, new Error('given up'))
  }

  #flush() {
    this.#owner.together(() => {
      this.#waiting.splice(0).forEach((message) => this.#write(message))
      if (this.#endWanted) this.end()
    })
  }

  #write(message) {
    const nanos = now()
    const from = this.#owner.offered
    const sentAtOnce = this.#library.send(this.#raw, this.#framing.encode(message))
    const to = this.#owner.offered
    const range = sentAtOnce ? { from, to } : { from: 0, to: 0 }
    this.#trace('message-sent', { message: message.note, ...range }, nanos)
  }

  get #isLate() {
    return this.#session.behaviour.listener === 'late' && !this.#listensAtOnce
  }

  #cameEarly(chunk) {
    for (const { note } of this.#readable(chunk)) {
      this.#earlyMessages++
      this.#earlyBytes += note.size
      this.#trace('message-decoded', { message: note })
      this.#trace('message-buffered', { message: note, bufferedBytes: this.#earlyBytes })
    }
  }

  /** What breaks the framing is reported when the application reads it. */
  #readable(chunk) {
    try {
      return this.#early.read(chunk)
    } catch {
      return []
    }
  }

  #attachIfLate() {
    const enough = this.#earlyMessages >= this.#session.behaviour.lateMessages
    if (this.#isLate && this.#agreed && enough) this.#attach()
  }

  #attach() {
    if (this.#attached || this.#over || !this.#agreed) return
    this.#attached = true
    clearTimeout(this.#lateTimer)
    this.#arrivals.listened()
    this.#trace('listener-attached')
    this.#application.listens()
    this.#library.listen(this.#raw, this.#session.behaviour.reader, {
      free: () => this.#application.free(),
      chunk: (bytes) => this.#take(() => this.#reader.read(bytes)),
      message: (bytes) => this.#take(() => [wholeOf(bytes)]),
      end: () => this.#application.take(() => this.#ended()),
    })
  }

  #ended() {
    this.#session.forgetReader(this.#application)
    this.#session.ended(this)
  }

  #take(read) {
    try {
      for (const piece of read()) this.#application.take(() => this.#deliver(piece))
    } catch (failure) {
      if (!(failure instanceof EthBreach)) throw failure
      this.#application.take(() => this.#session.refuse(failure.message))
    }
  }

  #deliver({ message, note }) {
    this.#trace('message-delivered', { message: note })
    if (message) this.#session.delivered(this, message)
    else this.#session.trace.warn(`${this.name}: ${note.size} bytes are no message (expected: a code and an RLP item)`)
  }

  #remoteClosed() {
    if (this.#endedThere || this.#over) return
    this.#endedThere = true
    this.#trace('stream-closed', { by: 'remote' })
  }

  #broken(by, failure) {
    if (this.#over) return
    this.#finish()
    this.#session.forgetReader(this.#application)
    if (this.#owner.connected) this.#trace('stream-reset', { by, reason: failure?.message ?? null })
    this.#session.lost(this, by === 'remote' ? 'stream reset' : `local: ${failure?.message}`)
  }

  #finish() {
    this.#over = true
    clearTimeout(this.#lateTimer)
    this.#waiting.length = 0
  }

  #trace(type, fields, nanos) {
    this.#session.trace.add(type, { stream: this.name, ...fields }, nanos)
  }
}
