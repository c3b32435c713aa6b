import { EthBreach } from '../eth/eth-breach.js'
import { Message, digestOf } from '../eth/message.js'
import { itemLength } from '../eth/item-length.js'

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
  const end = 1 + itemLength(bytes.subarray(1))
  if (!(end <= bytes.length)) return { note: { code: bytes[0], requestId: null, ...all } }
  const message = new Message(bytes.subarray(0, end))
  return { message, note: { ...message.note, ...all } }
}

class VarintReader {
  #chunks = []
  #kept = 0
  #wanted = 1

  /** @returns {Piece[]} the messages that are complete now */
  read(chunk) {
    this.#chunks.push(chunk)
    this.#kept += chunk.length
    return this.#kept < this.#wanted ? [] : this.#complete(Buffer.concat(this.#chunks))
  }

  #complete(bytes) {
    const pieces = []
    let at = 0
    for (let next = lengthAt(bytes, at); ; next = lengthAt(bytes, at)) {
      const end = at + next.bytes + next.value
      this.#wanted = end - at
      if (next.value === 0 || end > bytes.length) break
      pieces.push(wholeOf(Uint8Array.from(bytes.subarray(at + next.bytes, end))))
      at = end
    }
    this.#chunks = [bytes.subarray(at)]
    this.#kept = bytes.length - at
    return pieces
  }
}

/** The length that stands there; of one that is not complete, value 0 and one byte more than there is. */
function lengthAt(all, from) {
  let value = 0
  for (let at = 0; from + at < all.length; at++) {
    const byte = all[from + at]
    value += (byte & (MORE - 1)) * 2 ** (BITS * at)
    if (byte < MORE) return checked(value, at + 1)
    if (at + 1 === LENGTH_BYTES_MAX) throw new EthBreach(`length: got more bytes (expected: at most ${LENGTH_BYTES_MAX})`)
  }
  return { value: 0, bytes: all.length - from + 1 }
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
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
