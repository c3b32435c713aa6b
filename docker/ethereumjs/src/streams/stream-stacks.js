import { StreamStack } from './stream-stack.js'

/** Every stack of streams, listening. */
export async function openStreamStacks({ key, host }, library, sessions) {
  const { noise, plaintext, mplex, yamux, privateKeyOf } = library
  const tcp = { transport: library.tcp(), suffix: '' }
  const webSocket = { transport: library.webSockets(), suffix: '/ws' }
  const parts = {
    mplex: { ...tcp, encrypter: noise(), muxer: mplex() },
    'mplex-plaintext': { ...tcp, encrypter: plaintext(), muxer: mplex() },
    yamux: { ...tcp, encrypter: noise(), muxer: yamux() },
    'yamux-plaintext': { ...tcp, encrypter: plaintext(), muxer: yamux() },
    'ws-mplex': { ...webSocket, encrypter: noise(), muxer: mplex() },
    'ws-yamux': { ...webSocket, encrypter: noise(), muxer: yamux() },
  }
  return Promise.all(
    Object.entries(parts).map(async ([name, layers]) => {
      const stack = new StreamStack(name, library, sessions)
      await stack.listen(host, privateKeyOf(key), layers)
      return stack
    }),
  )
}
