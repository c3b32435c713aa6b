import { readFile } from 'node:fs/promises'
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { privateKeyFromRaw } from '@libp2p/crypto/keys'
import { mplex } from '@libp2p/mplex'
import { plaintext } from '@libp2p/plaintext'
import { tcp } from '@libp2p/tcp'
import { webSockets } from '@libp2p/websockets'
import { multiaddr } from '@multiformats/multiaddr'
import { byteStream } from 'it-byte-stream'
import { lpStream } from 'it-length-prefixed-stream'
import { pushable } from 'it-pushable'
import { createLibp2p } from 'libp2p'
import { duplexStreams } from './src/streams/duplex-streams.js'

const { dependencies } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))
const perRequest = { lifecycle: 'per-request', framing: 'raw', listener: 'late' }

/** js-libp2p 2 and devp2p as the node uses them. */
export const library = {
  versions: `libp2p ${dependencies.libp2p}, devp2p ${dependencies['@ethereumjs/devp2p']}`,
  dependencies,
  presets: { 'fix-1-long-lived': { framing: 'raw' }, 'fix-2-quick': perRequest },
  privateKeyOf: privateKeyFromRaw,
  ...{ createLibp2p, mplex, multiaddr, noise, plaintext, tcp, webSockets, yamux },
  ...duplexStreams({ byteStream, lpStream, pushable }),
}
