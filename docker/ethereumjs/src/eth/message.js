import { RLP } from '@ethereumjs/rlp'
import { keccak256 } from '../keccak256.js'
import { toHex } from '../hex.js'
import { hasRequestId } from './code.js'
import { EthBreach } from './eth-breach.js'
import { unsigned } from './number.js'

/** A message of eth: its code, counted from Status, and its RLP payload. */
export class Message {
  #items
  #note

  /** @param {Uint8Array} bytes code‖payload */
  constructor(bytes) {
    this.bytes = bytes
    this.code = bytes[0]
  }

  /** @param {import('@ethereumjs/rlp').Input} items */
  static of(code, items) {
    return Message.encoded(code, RLP.encode(items))
  }

  /** @param items of the payload, where they have been decoded already */
  static encoded(code, payload, items = undefined) {
    const bytes = new Uint8Array(payload.length + 1)
    bytes[0] = code
    bytes.set(payload, 1)
    const message = new Message(bytes)
    message.#items = items
    return message
  }

  get payload() {
    return this.bytes.subarray(1)
  }

  get size() {
    return this.bytes.length
  }

  /** The payload's items; EthBreach if it is no RLP list. */
  get items() {
    this.#items ??= list(this.code, this.payload)
    return this.#items
  }

  /** @returns {bigint | undefined} */
  get requestId() {
    return hasRequestId(this.code) ? unsigned('request id', this.items[0]) : undefined
  }

  /** What events say of it. */
  get note() {
    this.#note ??= { code: this.code, requestId: this.#id(), ...digestOf(this.bytes) }
    return this.#note
  }

  #id() {
    try {
      return this.requestId?.toString() ?? null
    } catch {
      return null
    }
  }
}

/** Size and keccak-256 of code‖payload. */
export function digestOf(bytes) {
  return { digest: toHex(keccak256(bytes)), size: bytes.length }
}

function list(code, payload) {
  try {
    const items = RLP.decode(payload)
    if (Array.isArray(items)) return items
  } catch (broken) {
    throw new EthBreach(`code ${code}: ${broken.message}`)
  }
  throw new EthBreach(`code ${code}: got a string (expected: a list)`)
}
