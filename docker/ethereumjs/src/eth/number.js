import { EthBreach } from './eth-breach.js'

const UINT64_BYTES = 8

/** An unsigned number of at most 64 bits, without leading zeros. */
export function unsigned(what, item) {
  if (!(item instanceof Uint8Array) || item.length > UINT64_BYTES || item[0] === 0) {
    throw new EthBreach(`${what}: got ${describe(item)} (expected: a number of at most 64 bits)`)
  }
  return item.length === 0 ? 0n : BigInt('0x' + Buffer.from(item).toString('hex'))
}

function describe(item) {
  if (!(item instanceof Uint8Array)) return item === undefined ? 'nothing' : 'a list'
  return `0x${Buffer.from(item).toString('hex').slice(0, 80)}`
}
