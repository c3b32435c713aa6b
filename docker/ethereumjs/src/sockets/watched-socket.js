import { now } from '../events/event-log.js'

/**
 * Tells a trace what a TCP socket reads and writes, and who ends it, before the library that owns
 * the socket notices. Offsets count the bytes of one direction from the first one on.
 */
export class WatchedSocket {
  /** Bytes that were handed to the socket so far. */
  offered = 0
  #read = 0
  /** Writes that the socket has not been given yet: node:net keeps them while one is under way. */
  #kept = []
  #endedBy

  /**
   * @param {import('node:net').Socket} socket
   * @param {(by: 'local' | 'remote') => void} onClose
   */
  constructor(socket, trace, onClose) {
    this.socket = socket
    this.trace = trace
    this.closed = new Promise((resolve) => socket.once('close', resolve))
    this.#tellEarlierWrites(socket)
    this.#watchEvents(socket, onClose)
    this.#watchWrites(socket)
  }

  /** This side means to end the connection. */
  endsHere() {
    this.#endedBy ??= 'local'
  }

  /** Everything that `write` writes leaves in one go, as far as the kernel takes it. */
  together(write) {
    this.socket.cork()
    try {
      return write()
    } finally {
      this.socket.uncork()
    }
  }

  #watchEvents(socket, onClose) {
    const emit = socket.emit
    socket.emit = (event, ...args) => {
      if (event === 'data') this.#reads()
      if (event === 'end' || event === 'error') this.#endedBy ??= 'remote'
      if (event === 'close') onClose(this.#endedBy ?? 'local')
      return emit.call(socket, event, ...args)
    }
  }

  /** A client of HTTP writes before it is connected; these bytes leave in the turn in which it is. */
  #tellEarlierWrites({ bytesWritten }) {
    if (bytesWritten === 0) return
    const nanos = now()
    this.offered = bytesWritten
    queueMicrotask(() => this.trace.add('bytes-written', { from: 0, to: bytesWritten }, nanos))
  }

  /** A write is told of when the socket has taken it, with the time at which it was given it. */
  #watchWrites(socket) {
    this.#watchHandOver(socket)
    const write = socket.write
    socket.write = (chunk, ...rest) => {
      const callback = rest.find((argument) => typeof argument === 'function')
      const encoding = rest.find((argument) => typeof argument === 'string')
      const from = this.offered
      this.offered += chunk.length
      const to = this.offered
      const handOver = { nanos: undefined }
      this.#kept.push(handOver)
      return write.call(socket, chunk, encoding, (failure) => {
        if (failure == null) this.trace.add('bytes-written', { from, to }, handOver.nanos)
        callback?.(failure)
      })
    }
  }

  #watchHandOver(socket) {
    const { _write: one, _writev: several } = socket
    socket._write = (chunk, ...rest) => {
      this.#handsOver(1)
      one.call(socket, chunk, ...rest)
    }
    socket._writev = (chunks, ...rest) => {
      this.#handsOver(chunks.length)
      several.call(socket, chunks, ...rest)
    }
  }

  #handsOver(writes) {
    const nanos = now()
    for (const handOver of this.#kept.splice(0, writes)) handOver.nanos = nanos
  }

  /**
   * What the socket has read, not what it hands out: a parser of HTTP takes bytes without an event,
   * and what is put back is handed out twice.
   */
  #reads() {
    const from = this.#read
    const to = this.socket.bytesRead
    if (to === from) return
    this.#read = to
    this.trace.add('bytes-read', { from, to })
  }
}

/** HOST:PORT of both ends, once the socket is connected. */
export function endpoints(socket) {
  return {
    local: `${plain(socket.localAddress)}:${socket.localPort}`,
    remote: `${plain(socket.remoteAddress)}:${socket.remotePort}`,
  }
}

/** An IPv4 address, also where the system writes it as IPv6. */
function plain(address = '') {
  return address.replace(/^::ffff:/, '')
}
