import { RLP } from '@ethereumjs/rlp'
import { EthBreach } from '../eth/eth-breach.js'
import { Message, digestOf } from '../eth/message.js'

/** Code and payload together (devp2p caps/eth.md: no message is larger than 10 MiB). */
const MESSAGE_BYTES_MAX = 1 + 10 * 1024 * 1024
const MORE = 0x80
const BITS = 7
const LENGTH_BYTES_MAX = 4

/**
 * What the application takes for a message.
 *
 * @typedef {{message?: Message, note: object}} Piece
 */

/** How messages are marked off on a stream, by the words of the behaviour. */
export const FRAMINGS = {
  /** An unsigned varint, the length of code‖payload, stands before each. */
  varint: {
    encode: (message) => concat(varint(message.size), message.bytes),
    reader: () => new VarintReader(),
  },
  /** Nothing marks them off: one write is one message, as long as nothing merges or splits it. */
  raw: {
    encode: (message) => message.bytes,
    reader: () => ({ read: (chunk) => (chunk.length === 0 ? [] : [firstOf(chunk)]) }),
  },
}

/** A whole message, whose length somebody else has read. */
export function wholeOf(bytes) {
  const message = new Message(bytes)
  return { message, note: message.note }
}

/** The original client reads a code byte and the first RLP item; what follows is lost without a word. */
function firstOf(bytes) {
  const all = digestOf(bytes)
  try {
    const { remainder } = RLP.decode(bytes.subarray(1), true)
    const message = new Message(bytes.subarray(0, bytes.length - remainder.length))
    return { message, note: { ...message.note, ...all } }
  } catch {
    return { note: { code: bytes[0], requestId: null, ...all } }
  }
}

class VarintReader {
  #rest = new Uint8Array()

  /** @returns {Piece[]} the messages that are complete now */
  read(chunk) {
    this.#rest = concat(this.#rest, chunk)
    const pieces = []
    for (let length = this.#length(); length !== undefined; length = this.#length()) {
      const { value, bytes } = length
      if (this.#rest.length < bytes + value) break
      pieces.push(wholeOf(this.#rest.slice(bytes, bytes + value)))
      this.#rest = this.#rest.subarray(bytes + value)
    }
    return pieces
  }

  /** The length in front, once it is complete. */
  #length() {
    let value = 0
    for (let at = 0; at < this.#rest.length; at++) {
      value += (this.#rest[at] & (MORE - 1)) * 2 ** (BITS * at)
      if (this.#rest[at] < MORE) return checked(value, at + 1)
      if (at + 1 === LENGTH_BYTES_MAX) throw new EthBreach('length: got more bytes (expected: at most 4)')
    }
    return undefined
  }
}

function checked(value, bytes) {
  if (value < 1 || value > MESSAGE_BYTES_MAX) {
    throw new EthBreach(`length: got ${value} (expected: 1 to ${MESSAGE_BYTES_MAX})`)
  }
  return { value, bytes }
}

function varint(value) {
  const bytes = []
  for (; value >= MORE; value = Math.floor(value / MORE)) bytes.push((value % MORE) | MORE)
  return Uint8Array.from([...bytes, value])
}

function concat(one, other) {
  if (one.length === 0) return other
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
