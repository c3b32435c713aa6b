import { SessionTrace } from '../events/session-trace.js'
import { WatchedSocket, endpoints } from '../sockets/watched-socket.js'
import { PROPER } from './opening.js'
import { Session } from './session.js'

/** A session that does not end when it is told to is cut off after this. */
const CUT_OFF_MILLIS = 2500

/** The sessions since the last reset. Every TCP connection is one, from its first byte on. */
export class Sessions {
  #chain
  #events
  #defaults
  #open = new Map()
  #opened = 0
  #requestId = 0n

  constructor(chain, events, defaults) {
    this.#chain = chain
    this.#events = events
    this.#defaults = defaults
    this.behaviour = defaults
  }

  /**
   * A TCP connection stands.
   *
   * @returns {{session: Session, wire: WatchedSocket}}
   */
  open(socket, role, stack, opening = PROPER) {
    const trace = new SessionTrace(this.#events, `s${++this.#opened}`)
    const context = {
      chain: this.#chain,
      behaviour: this.behaviour,
      trace,
      nextRequestId: () => ++this.#requestId,
    }
    const session = new Session(context, opening)
    const wire = new WatchedSocket(socket, trace, (by) => session.closed(by))
    const open = { session, wire }
    this.#open.set(session.id, open)
    trace.add('session-opened', { role, stack, ...endpoints(socket) })
    return open
  }

  find(id) {
    return this.#open.get(id)
  }

  /** Ends a session in peace; settled when its connection is closed on this side. */
  async close({ session, wire }) {
    session.hurry()
    wire.endsHere()
    session.ending.come('local')
    const cutOff = setTimeout(() => wire.socket.destroy(), CUT_OFF_MILLIS)
    if (session.link === undefined) wire.socket.destroy()
    else session.link.close()
    await wire.closed
    clearTimeout(cutOff)
  }

  /** Closes every session, forgets every event, restores the default behaviour. */
  async reset() {
    const all = [...this.#open.values()]
    for (const { session, wire } of all) {
      session.trace.silence()
      wire.endsHere()
      session.link?.cutOff()
      wire.socket.destroy()
    }
    await Promise.all(all.map(({ wire }) => wire.closed))
    this.#open.clear()
    this.#opened = 0
    this.#requestId = 0n
    this.behaviour = this.#defaults
    this.#events.clear()
  }
}
