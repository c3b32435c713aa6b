import { NotOffered } from '../not-offered.js'
import { EthStream } from './eth-stream.js'
import { protocolOf, versionOf } from './eth-protocol.js'
import { SharedStream } from './shared-stream.js'
import { numberOf } from './stream-number.js'

/**
 * Eth over streams of a muxer. The dialer opens the first stream, on which both Status messages go;
 * its protocol fixes the eth version. The life cycle decides whether there are more.
 */
export class MuxLink {
  checksStatus = false
  #session
  #wire
  #library
  #role
  #connection
  #streams = new Map()
  #first
  #version

  constructor(session, wire, library, role) {
    this.#session = session
    this.#wire = wire
    this.#library = library
    this.#role = role
  }

  get session() {
    return this.#session
  }

  /** Bytes that were handed to the socket. */
  get offered() {
    return this.#wire.offered
  }

  get connected() {
    return !this.#session.ending.reached && !this.#wire.socket.destroyed
  }

  /** Streams do not wait for each other: a request on its own stream may overtake Status. */
  get isInOrder() {
    return this.#session.behaviour.lifecycle === 'long-lived'
  }

  /** The library has a connection. */
  upgraded(connection) {
    this.#connection = connection
    this.#session.upgraded(this)
  }

  /** Opens the first stream, with the versions to offer. */
  start(versions) {
    this.#openStream([...versions].sort().reverse().map(protocolOf))
  }

  /** The muxer has made a stream, before anything is negotiated on it. */
  streamMade(raw, openedHere) {
    const name = `${openedHere ? this.#role : other(this.#role)}-${numberOf(raw)}`
    const stream = new EthStream({
      session: this.#session,
      library: this.#library,
      owner: this,
      raw,
      name,
      openedHere,
      listensAtOnce: this.#first === undefined && this.#session.behaviour.lifecycle === 'per-request',
    })
    this.#first ??= stream
    this.#streams.set(raw, stream)
    return stream
  }

  /** The library hands over a stream that the peer opened. */
  accepted(raw) {
    this.#streams.get(raw).agreed(raw.protocol)
  }

  agreed(stream, protocol) {
    if (this.#version !== undefined) return
    this.#version = versionOf(protocol)
    this.#session.ready(this.#version)
  }

  /** The dialer of a client that opens a stream for each request ends its Status stream, too. */
  statusStream() {
    const own = this.#role === 'dialer' && this.#session.behaviour.lifecycle === 'per-request'
    return own ? this.#first : new SharedStream(this.#first)
  }

  batchStream() {
    const shared = this.#session.behaviour.lifecycle === 'long-lived'
    return shared ? new SharedStream(this.#first) : this.#openStream([protocolOf(this.#version)])
  }

  sendStatus(stream, message) {
    stream.send(message)
  }

  together(write) {
    return this.#wire.together(write)
  }

  raw(move) {
    if (move.p2p) throw new NotOffered('raw p2p', 'it is for rlpx')
    if (move.hex) this.#wire.socket.write(move.hex)
    if (move.frame) this.#library.writeFrames(this.#connection, move.frame)
    if (move.message) this.#sendAlone(move.message)
  }

  /** A muxer has no word for why: the connection just ends. */
  refuse() {
    this.close()
  }

  giveUp() {
    this.close()
  }

  close() {
    this.#connection.close().catch((failure) => {
      this.#session.trace.warn(`close: ${failure.message}`)
      this.cutOff()
    })
  }

  cutOff() {
    this.#connection?.abort(new Error('cut off'))
  }

  #sendAlone(message) {
    const stream = this.batchStream()
    this.together(() => {
      stream.send(message)
      stream.end()
    })
  }

  /** The muxer makes the stream within the call, so that it has a name from here on. */
  #openStream(protocols) {
    const before = this.#streams.size
    const opened = this.#library.newStream(this.#connection, protocols, this.#session.behaviour.negotiation)
    const stream = [...this.#streams.values()][before]
    opened.then(
      (raw) => stream?.agreed(raw.protocol),
      (failure) => stream?.failed(failure),
    )
    if (stream === undefined) throw new Error('the muxer opens no stream')
    return stream
  }
}

function other(role) {
  return role === 'dialer' ? 'listener' : 'dialer'
}
