import { iterate, readAll } from './read-all.js'

/**
 * Streams as js-libp2p 3 has them: they send messages and dispatch events.
 *
 * @param lpStream,byteStream of @libp2p/utils
 */
export function messageStreams({ lpStream, byteStream }) {
  return {
    readers: ['plain', 'async-iterator', 'lpStream', 'byteStream'],
    negotiations: ['await'],
    buffer: 'replay',

    handler: (accept) => (stream, connection) => accept(stream, connection),

    newStream: (connection, protocols) => connection.newStream(protocols),

    /** The muxer, with every stream that it makes told to `onStream` before anything else knows it. */
    watchedMuxer: (make, ownerOf, onStream) => (components) => {
      const factory = make(components)
      return {
        protocol: factory.protocol,
        createStreamMuxer(connection) {
          const muxer = factory.createStreamMuxer(connection)
          const owner = ownerOf(connection.log)
          const { onCreateStream, onRemoteStream } = muxer
          muxer.onCreateStream = (options) => {
            const stream = onCreateStream.call(muxer, options)
            onStream(owner, stream, true)
            return stream
          }
          muxer.onRemoteStream = (stream) => {
            onStream(owner, stream, false)
            onRemoteStream.call(muxer, stream)
          }
          return muxer
        },
      }
    },

    watchStream(stream, { chunk, behindChunk, remoteClosed, broken }) {
      const { onData } = stream
      stream.onData = (data) => {
        chunk(data.subarray())
        onData.call(stream, data)
        behindChunk()
      }
      stream.addEventListener('remoteCloseWrite', remoteClosed)
      stream.addEventListener('close', ({ error, local }) => error && broken(local ? 'local' : 'remote', error))
    },

    unreadBytes: (stream) => stream.readBufferLength,

    /** Whether the bytes are on their way to the socket. */
    send: (stream, bytes) => stream.send(bytes),

    closeWrite: (stream) => stream.close(),

    abort: (stream, failure) => stream.abort(failure),

    writeFrames: (connection, bytes) => connection.muxer.maConn.send(bytes),

    listen(stream, reader, { free, chunk, message, end }) {
      switch (reader) {
        case 'plain':
          return onMessages(stream, chunk, end)
        case 'async-iterator':
          return follow(iterate(stream, chunk, free), end)
        case 'lpStream':
          return follow(readAll(lpStream(stream), message, free), end)
        default:
          return follow(readAll(byteStream(stream), chunk, free), end)
      }
    },
  }
}

/** The end is the application's once it has got everything before it. */
function onMessages(stream, chunk, end) {
  stream.addEventListener('message', ({ data }) => chunk(data.subarray()))
  const ended = () => queueMicrotask(() => queueMicrotask(end))
  if (stream.remoteWriteStatus === 'closed') ended()
  else stream.addEventListener('remoteCloseWrite', ended)
}

/** A stream that breaks off has said so by its close event. */
function follow(reading, end) {
  reading.then(end, end)
}
