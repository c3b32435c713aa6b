import { NotOffered } from '../not-offered.js'
import { iterate, readAll } from './read-all.js'

/**
 * Streams as js-libp2p 2 has them: a source that is iterated, and a sink that iterates.
 *
 * @param pushable of it-pushable
 * @param lpStream of it-length-prefixed-stream
 * @param byteStream of it-byte-stream
 */
export function duplexStreams({ pushable, lpStream, byteStream }) {
  const writers = new WeakMap()

  /** What is pushed goes to the sink, which can be called once. */
  function writerOf(stream) {
    if (!writers.has(stream)) {
      const writer = pushable()
      writers.set(stream, { writer, ended: stream.sink(writer) })
      writers.get(stream).ended.catch(() => {})
    }
    return writers.get(stream)
  }

  return {
    readers: ['plain', 'async-iterator', 'lpStream', 'byteStream'],
    negotiations: ['await', 'lazy'],
    buffer: 'replay-by-hand',

    handler: (accept) => ({ stream, connection }) => accept(stream, connection),

    newStream: (connection, protocols, negotiation) => connection.newStream(protocols, { negotiateFully: negotiation === 'await' }),

    /** The muxer, with every stream that it makes told to `onStream` before anything else knows it. */
    watchedMuxer: (make, ownerOf, onStream) => (components) => {
      const factory = make(components)
      return {
        protocol: factory.protocol,
        createStreamMuxer(init) {
          const owner = ownerOf(init.log)
          const onIncomingStream = (stream) => {
            onStream(owner, stream, false)
            init.onIncomingStream(stream)
          }
          const muxer = factory.createStreamMuxer({ ...init, onIncomingStream })
          const { newStream } = muxer
          muxer.newStream = (name) => {
            const stream = newStream.call(muxer, name)
            onStream(owner, stream, true)
            return stream
          }
          return muxer
        },
      }
    },

    watchStream(stream, { chunk, behindChunk, remoteClosed, broken }) {
      const { sourcePush, remoteCloseWrite, onReset, onAbort } = stream
      stream.sourcePush = (data) => {
        chunk(data.subarray())
        sourcePush.call(stream, data)
        behindChunk()
      }
      stream.remoteCloseWrite = () => {
        remoteClosed()
        remoteCloseWrite.call(stream)
      }
      stream.onReset = () => {
        broken('remote', new Error('stream reset'))
        onReset?.call(stream)
      }
      stream.onAbort = (failure) => {
        broken('local', failure)
        onAbort?.call(stream, failure)
      }
    },

    /** This release keeps chunks apart; how many of the negotiation's are left it does not say. */
    unreadBytes: () => 0,

    /** Bytes reach the socket some turns later, so nobody can say here which ones they are there. */
    send(stream, bytes) {
      writerOf(stream).writer.push(bytes)
      return false
    },

    closeWrite(stream) {
      const { writer, ended } = writerOf(stream)
      writer.end()
      return ended
    },

    abort: (stream, failure) => stream.abort(failure),

    writeFrames() {
      throw new NotOffered('raw frame', 'the muxer of js-libp2p 2 does not let bytes in')
    },

    listen(stream, reader, { free, chunk, message, end }) {
      read(stream, reader, { free, chunk, message }).then(end, end)
    },
  }

  async function read(stream, reader, { free, chunk, message }) {
    if (reader === 'plain' || reader === 'async-iterator') {
      await iterate(stream.source, chunk, free)
    } else if (reader === 'lpStream') {
      await readAll(lpStream(withWriter(stream)), message, free)
    } else {
      await readAll(byteStream(withWriter(stream)), chunk, free)
    }
  }

  /** These readers want the sink as well, which is in use. */
  function withWriter(stream) {
    return { source: stream.source, sink: async () => {} }
  }
}
