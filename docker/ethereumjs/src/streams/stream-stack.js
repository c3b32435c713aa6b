import { now } from '../events/event-log.js'
import { refused, timedOut } from '../session/outcome.js'
import { ETH_VERSIONS } from '../control/connect-arguments.js'
import { protocolOf } from './eth-protocol.js'
import { LibraryLogger } from './library-logger.js'
import { report } from './log-lines.js'
import { MuxLink } from './mux-link.js'
import { watchedTransport } from './watched-transport.js'
import { REFUSED, watchRefusals } from './web-socket-refusals.js'

/** So many that no limit of connections shows: what is tested are streams. */
const MANY = 10_000

watchRefusals()

/** One stack of streams: a host of js-libp2p with one transport, one security layer and one muxer. */
export class StreamStack {
  #library
  #sessions
  #libp2p
  #logger = new LibraryLogger((owner, line) => owner && report(owner.link.session.trace, owner.stream, line))
  #dials = new Map()

  constructor(name, library, sessions) {
    this.name = name
    this.#library = library
    this.#sessions = sessions
  }

  async listen(host, privateKey, { transport, suffix, encrypter, muxer }) {
    const { createLibp2p, watchedMuxer } = this.#library
    this.#libp2p = await createLibp2p({
      privateKey,
      logger: this.#logger,
      addresses: { listen: [`/ip4/${host}/tcp/0${suffix}`] },
      transports: [watchedTransport(transport, this.#socket, this.#connection)],
      connectionEncrypters: [encrypter],
      streamMuxers: [watchedMuxer(muxer, this.#muxerOwner, this.#stream)],
      connectionMonitor: { enabled: false },
      connectionManager: { maxConnections: MANY, inboundConnectionThreshold: MANY, maxIncomingPendingConnections: MANY },
    })
    this.#libp2p.addEventListener('connection:open', ({ detail }) => this.#linkOf(detail.log)?.upgraded(detail))
    await this.#libp2p.handle(ETH_VERSIONS.map(protocolOf), this.#library.handler((stream, connection) => this.#linkOf(connection.log).accepted(stream)))
    this.address = `${this.#listeningAddress(host)}${suffix}/p2p/${this.#libp2p.peerId}`
  }

  /** Dials; the outcome of connect. */
  async connect({ address, eth, opening, timeoutMillis }) {
    const startedNanos = now()
    const dial = { opening }
    const target = this.#library.multiaddr(address)
    this.#expect(target, dial)
    const late = new Promise((resolve) => setTimeout(resolve, timeoutMillis, timedOut(0)).unref())
    const outcome = await Promise.race([this.#dial(target, dial, eth, timeoutMillis), late])
    if (outcome.outcome !== 'timed-out') return outcome
    dial.link?.cutOff()
    return timedOut(now() - startedNanos)
  }

  async #dial(target, dial, versions, timeoutMillis) {
    try {
      const connection = await this.#libp2p.dial(target, { force: true, signal: AbortSignal.timeout(timeoutMillis) })
      const link = this.#linkOf(connection.log)
      link.start(versions)
      return link.session.status.outcome
    } catch (failure) {
      if (dial.link === undefined) return refused(`${target}: ${failure.message}`)
      dial.link.session.trace.warn(failure.message)
      return dial.link.session.status.outcome
    }
  }

  #expect(target, dial) {
    const waiting = this.#dials.get(`${target}`) ?? []
    this.#dials.set(`${target}`, [...waiting, dial])
  }

  #socket = (socket, role, address) => {
    const dial = this.#dials.get(address)?.shift() ?? {}
    const { session, wire } = this.#sessions.open(socket, role, this.name, dial.opening)
    socket.on(REFUSED, ({ message }) => {
      wire.endsHere()
      session.broken(`WebSocket: ${message}`)
    })
    dial.link = new MuxLink(session, wire, this.#library, role)
    return { link: dial.link, stream: null }
  }

  #connection = (connection, owner) => this.#logger.bind(connection.log, owner)

  #muxerOwner = (log) => this.#linkOf(log)

  #stream = (link, raw, openedHere) => {
    const stream = link.streamMade(raw, openedHere)
    this.#logger.bind(raw.log, { link, stream: stream.name })
  }

  #linkOf(log) {
    return this.#logger.ownerOf(log)?.link
  }

  #listeningAddress(host) {
    const [first] = this.#libp2p.getMultiaddrs()
    const port = /\/tcp\/(\d+)/.exec(`${first}`)[1]
    return `/ip4/${host}/tcp/${port}`
  }
}
