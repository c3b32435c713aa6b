import { StreamStack } from './stream-stack.js'

/** Every stack of streams, listening. */
export async function openStreamStacks({ key, host }, library, sessions) {
  const { noise, plaintext, mplex, yamux, privateKeyOf } = library
  const parts = {
    mplex: { encrypter: noise(), muxer: mplex() },
    'mplex-plaintext': { encrypter: plaintext(), muxer: mplex() },
    yamux: { encrypter: noise(), muxer: yamux() },
    'yamux-plaintext': { encrypter: plaintext(), muxer: yamux() },
  }
  return Promise.all(
    Object.entries(parts).map(async ([name, layers]) => {
      const stack = new StreamStack(name, library, sessions)
      await stack.listen(host, privateKeyOf(key), layers)
      return stack
    }),
  )
}
