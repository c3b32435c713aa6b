import { RLP } from '@ethereumjs/rlp'
import { toHex } from '../hex.js'

const HASH_BYTES = 32
const TYPE_AT = 97
const DATA_AT = 98

/** packet-type: the word of the node contract, and where the list has the expiration. */
const KINDS = {
  1: { word: 'ping', expirationAt: 3 },
  2: { word: 'pong', expirationAt: 2 },
  3: { word: 'find-node', expirationAt: 1 },
  4: { word: 'neighbours', expirationAt: 1 },
  5: { word: 'enr-request', expirationAt: 0 },
  6: { word: 'enr-response' },
}

const PONG = 2
const PING_HASH_AT = 1

/** What events say of a datagram. @param {Uint8Array} datagram */
export function describe(datagram) {
  const kind = KINDS[datagram[TYPE_AT]]
  const hash = new Uint8Array(HASH_BYTES)
  hash.set(datagram.subarray(0, HASH_BYTES))
  const expiration = items(datagram)?.[kind?.expirationAt]
  return {
    kind: kind?.word ?? 'unknown',
    hash: toHex(hash),
    size: datagram.length,
    ...(expiration instanceof Uint8Array && expiration.length > 0 && { expiration: `${BigInt(toHex(expiration))}` }),
  }
}

/** Of a Pong, the hash of the Ping that it answers, in plain hex. */
export function pingHash(datagram) {
  if (datagram[TYPE_AT] !== PONG) return undefined
  const hash = items(datagram)?.[PING_HASH_AT]
  return hash instanceof Uint8Array ? toHex(hash).slice(2) : undefined
}

/** The list of packet-data, whatever stands behind it; nothing if there is none. */
function items(datagram) {
  try {
    const { data } = RLP.decode(datagram.subarray(DATA_AT), true)
    return Array.isArray(data) ? data : undefined
  } catch {
    return undefined
  }
}
