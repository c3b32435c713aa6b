import { crc32 } from 'node:zlib'
import { fromHex, toHex } from '../hex.js'

/** Time of the mainnet genesis: a fork above it is a time, below it a block number (EIP-6122). */
const FIRST_TIME = 1_438_269_973n

/**
 * The forks of a chain, and what follows from them for a peer's fork id (EIP-2124, EIP-6122).
 */
export class ForkSchedule {
  /**
   * @param {Uint8Array} genesisHash
   * @param {bigint[]} blocks rising, without those of the first block
   * @param {bigint[]} times rising, without those up to the genesis time
   */
  constructor(genesisHash, blocks, times) {
    this.blocks = blocks
    this.forks = [...blocks, ...times]
    this.hashes = hashes(genesisHash, this.forks)
  }

  /** @param {{number: bigint, timestamp: bigint}} head */
  idAt(head) {
    const passed = this.#passed(head)
    return { hash: this.hashes[passed], next: this.forks[passed] ?? 0n }
  }

  /** What is wrong with a peer's fork id; undefined if it fits. */
  problem(head, remote) {
    const passed = this.#passed(head)
    const known = this.hashes.indexOf(remote.hash)
    if (known < 0) return 'local-incompatible'
    if (known === passed) return this.#awaitsPassed(head, passed, remote.next) ? 'local-incompatible' : undefined
    if (known > passed) return undefined
    return this.forks[known] === remote.next ? undefined : 'remote-stale'
  }

  #passed(head) {
    return this.forks.filter((fork, at) => fork <= (at < this.blocks.length ? head.number : head.timestamp)).length
  }

  #awaitsPassed(head, passed, next) {
    if (next === 0n) return false
    const byTime = passed >= this.blocks.length && this.forks.length > this.blocks.length
    const asTime = (byTime || next > FIRST_TIME) && head.timestamp >= next
    return asTime || (!byTime && head.number >= next)
  }
}

function hashes(genesisHash, forks) {
  let sum = crc32(genesisHash)
  const all = [sum]
  for (const fork of forks) {
    sum = crc32(fromHex(fork.toString(16).padStart(16, '0')), sum)
    all.push(sum)
  }
  return all.map((value) => toHex(fromHex(value.toString(16).padStart(8, '0'))))
}
