import { readFile } from 'node:fs/promises'
import { privateKeyFromRaw } from '@libp2p/crypto/keys'
import { mplex } from '@libp2p/mplex'
import { noise } from '@libp2p/noise'
import { plaintext } from '@libp2p/plaintext'
import { tcp } from '@libp2p/tcp'
import { byteStream, lpStream } from '@libp2p/utils'
import { webSockets } from '@libp2p/websockets'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'
import { messageStreams } from './src/streams/message-streams.js'
import { PlatformWebSocket } from './src/streams/platform-web-socket.js'

const { dependencies } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))
const perRequest = { lifecycle: 'per-request', framing: 'raw', listener: 'late' }

// The library dials with the platform's WebSocket: Node 20 has none, and nobody sees the socket of Node 22's.
globalThis.WebSocket = PlatformWebSocket

/** js-libp2p 3 and devp2p as the node uses them. */
export const library = {
  versions: `libp2p ${dependencies.libp2p}, devp2p ${dependencies['@ethereumjs/devp2p']}`,
  dependencies,
  presets: { 'fix-1-long-lived': { framing: 'raw' }, 'fix-2-replay': perRequest },
  privateKeyOf: privateKeyFromRaw,
  ...{ createLibp2p, mplex, multiaddr, noise, plaintext, tcp, webSockets, yamux },
  ...messageStreams({ byteStream, lpStream }),
}
