import { DISCONNECT_REASON } from '@ethereumjs/devp2p'
import { RLP } from '@ethereumjs/rlp'
import { Code } from '../eth/code.js'
import { Message } from '../eth/message.js'
import { sendRaw } from './raw.js'

/** Eth over RLPx, on devp2p's own protocol object: one channel for everything. */
export class RlpxLink {
  name = 'rlpx'
  /** devp2p holds the Status that comes against its own. */
  checksStatus = true
  /** Everything is read in the order in which it was sent. */
  isInOrder = true
  #session
  #wire
  #peer
  #head
  #eth
  #incoming

  constructor(session, wire, peer, eth, head) {
    this.#session = session
    this.#wire = wire
    this.#peer = peer
    this.#head = head
    this.#eth = eth
    this.#watchMessages()
  }

  /** devp2p tells of the peer. */
  start(role) {
    const version = this.#eth.getVersion()
    this.#trace('stream-opened', { by: role === 'dialer' ? 'local' : 'remote' })
    this.#trace('stream-negotiated', { protocol: `eth/${version}` })
    this.#listen()
    this.#session.upgraded(this)
    this.#session.ready(version)
  }

  statusStream() {
    return this
  }

  batchStream() {
    return this
  }

  /** devp2p makes the Status itself, from its genesis and its forks. */
  sendStatus(stream, message) {
    const [, , td, bestHash, genesisHash] = message.items
    this.#sending(() => {
      this.#eth.sendStatus({ td, bestHash, genesisHash, latestBlock: bytesOf(this.#head.fields.number) })
      return Message.of(Code.STATUS, this.#eth._status)
    })
  }

  send(message) {
    this.#sending(() => {
      this.#eth.sendMessage(message.code, message.items)
      return message
    })
  }

  /** The channel ends with the session. */
  end() {}

  abandon() {}

  together(write) {
    return this.#wire.together(write)
  }

  raw(move) {
    if (!move.message) return sendRaw(this.#peer, move)
    this.#sending(() => {
      sendRaw(this.#peer, move)
      return move.message
    })
  }

  refuse() {
    this.#peer.disconnect(DISCONNECT_REASON.SUBPROTOCOL_ERROR)
  }

  /** The peer's Status has not come. */
  giveUp() {
    this.#peer.disconnect(DISCONNECT_REASON.TIMEOUT)
  }

  /** devp2p by itself waits two seconds for a peer that does not understand its Disconnect. */
  close() {
    this.#peer.disconnect(DISCONNECT_REASON.DISCONNECT_REQUESTED)
    this.#wire.socket.end()
  }

  cutOff() {}

  /** devp2p writes at once, or not at all. */
  #sending(send) {
    const nanos = Number(process.hrtime.bigint())
    const from = this.#wire.offered
    const message = send()
    const to = this.#wire.offered
    if (to > from) this.#trace('message-sent', { message: message.note, from, to }, nanos)
    else this.#session.trace.warn(`rlpx: code ${message.code} not written (expected: a peer that is connected)`)
  }

  /** The bytes of a message, and that devp2p could make something of them, whoever listens. */
  #watchMessages() {
    const handle = this.#eth._handleMessage
    let incoming
    this.#eth._handleMessage = (code, data) => {
      incoming = data
      handle.call(this.#eth, code, data)
    }
    this.#eth.events.on('message', (code, items) => {
      this.#incoming = Message.encoded(code, incoming, items)
      this.#trace('message-decoded', { message: this.#incoming.note })
    })
  }

  #listen() {
    switch (this.#session.behaviour.rlpxListener) {
      case 'microtask':
        return queueMicrotask(() => this.#attach())
      case 'late':
        return setTimeout(() => this.#attach(), this.#session.behaviour.lateMillis).unref()
      default:
        return this.#attach()
    }
  }

  #attach() {
    if (this.#session.ending.reached) return
    this.#trace('listener-attached')
    const reader = this.#session.newReader()
    reader.listens()
    this.#eth.events.on('message', () => {
      const message = this.#incoming
      reader.take(() => {
        this.#trace('message-delivered', { message: message.note })
        this.#session.delivered(this, message)
      })
    })
  }

  #trace(type, fields, nanos) {
    this.#session.trace.add(type, { stream: this.name, ...fields }, nanos)
  }
}

function bytesOf(number) {
  return RLP.decode(RLP.encode(number))
}
