import { createSocket } from 'node:dgram'
import { EventEmitter, once } from 'node:events'

/**
 * A UDP port that outlives what devp2p has on it: a reset begins with a new table on the same port. What devp2p gets for
 * a socket is a `PortSocket`.
 */
export class UdpPort {
  #socket = createSocket('udp4')
  #current

  static async open(host) {
    const port = new UdpPort()
    port.#socket.on('message', (datagram, from) => port.#current?.receive(datagram, from))
    port.#socket.on('error', () => {})
    port.#socket.bind(0, host)
    await once(port.#socket, 'listening')
    return port
  }

  get number() {
    return this.#socket.address().port
  }

  /** A socket on this port, which has what comes from now on. */
  socket(watch) {
    this.#current?.close()
    this.#current = new PortSocket(this.#socket, watch)
    return this.#current
  }
}

/** The part of a datagram socket that devp2p uses. */
class PortSocket extends EventEmitter {
  #socket
  #watch
  #open = true

  constructor(socket, watch) {
    super()
    this.#socket = socket
    this.#watch = watch
  }

  bind() {
    queueMicrotask(() => this.emit('listening'))
  }

  receive(datagram, from) {
    if (!this.#open) return
    this.#watch.reads(datagram, from)
    this.emit('message', datagram, from)
    this.#watch.hasRead()
  }

  send(datagram, offset, length, port, address) {
    if (!this.#open) return
    this.#watch.sends(datagram, { port, address })
    this.#socket.send(datagram, offset, length, port, address)
  }

  close() {
    if (!this.#open) return
    this.#open = false
    this.emit('close')
  }
}
