import { fromHex } from '../hex.js'
import { BadArgument } from './bad-argument.js'

const UINT64_MAX = 2n ** 64n - 1n
const LIST_MAX = 10_000
const MILLIS_MAX = 600_000

/**
 * One JSON object of a request body. Every reader checks kind and range and throws BadArgument with
 * the value's path; `finish` refuses what nobody has read.
 */
export class Arguments {
  #path
  #object
  #read = new Set()

  constructor(object, path = '') {
    if (object === null || typeof object !== 'object' || Array.isArray(object)) {
      throw new BadArgument(path || 'body', object, 'an object')
    }
    this.#path = path
    this.#object = object
  }

  get keys() {
    return Object.keys(this.#object)
  }

  has(key) {
    return this.#object[key] != null
  }

  text(key) {
    return this.optionalText(key) ?? this.#bad(key, 'text')
  }

  optionalText(key) {
    return this.#value(key, (value) => typeof value === 'string', 'text')
  }

  flag(key) {
    return this.#value(key, (value) => typeof value === 'boolean', 'true or false') ?? false
  }

  number(key, min, max, fallback) {
    const fits = (value) => Number.isInteger(value) && value >= min && value <= max
    return this.#value(key, fits, `${min} to ${max}`) ?? fallback
  }

  /** Milliseconds from 1 to ten minutes. */
  millis(key, fallback) {
    return this.number(key, 1, MILLIS_MAX, fallback)
  }

  /** A decimal number, as text or plain, of unsigned 64 bits. */
  unsigned(key) {
    const value = this.#value(key, isUnsigned, '0 to 2^64-1 in decimal')
    return value === undefined ? undefined : BigInt(value)
  }

  unsignedList(key) {
    return this.#list(key, isUnsigned, '0 to 2^64-1 in decimal').map(BigInt)
  }

  /** Reads 0x hex of exactly `bytes` bytes. */
  hex(key, bytes) {
    const text = this.#value(key, isHex(bytes), `0x and ${bytes * 2} hex digits`)
    return text === undefined ? undefined : fromHex(text)
  }

  hexes(key, bytes) {
    return this.#list(key, isHex(bytes), `0x and ${bytes * 2} hex digits`).map(fromHex)
  }

  /** Pairs of hex digits, with 0x in front or without. */
  anyHex(key) {
    const text = this.#value(key, (value) => /^(0x)?([0-9a-fA-F]{2})*$/.test(value), 'pairs of hex digits')
    return text === undefined ? undefined : fromHex(text)
  }

  object(key) {
    const value = this.#value(key, () => true)
    return value === undefined ? undefined : new Arguments(value, this.at(key))
  }

  objects(key) {
    return this.#list(key, () => true).map((item, index) => new Arguments(item, `${this.at(key)}[${index}]`))
  }

  /** Where a value stands, for messages. */
  at(key) {
    return this.#path ? `${this.#path}.${key}` : key
  }

  /** Refuses keys that were not asked for. */
  finish() {
    for (const key of this.keys) {
      if (!this.#read.has(key)) throw new BadArgument(this.at(key), 'an unknown key', [...this.#read].sort().join(', '))
    }
  }

  #value(key, fits, expected) {
    this.#read.add(key)
    if (!this.has(key)) return undefined
    return fits(this.#object[key]) ? this.#object[key] : this.#bad(key, expected)
  }

  #list(key, fits, expected) {
    const isList = (value) => Array.isArray(value) && value.length <= LIST_MAX
    const list = this.#value(key, isList, `a list of at most ${LIST_MAX}`) ?? []
    const wrong = list.findIndex((item) => !fits(item))
    if (wrong >= 0) throw new BadArgument(`${this.at(key)}[${wrong}]`, list[wrong], expected)
    return list
  }

  #bad(key, expected) {
    throw new BadArgument(this.at(key), this.#object[key], expected)
  }
}

function isUnsigned(value) {
  const text = Number.isSafeInteger(value) ? `${value}` : value
  return typeof text === 'string' && /^\d{1,20}$/.test(text) && BigInt(text) <= UINT64_MAX
}

function isHex(bytes) {
  const form = new RegExp(`^0x[0-9a-fA-F]{${bytes * 2}}$`)
  return (value) => typeof value === 'string' && form.test(value)
}
