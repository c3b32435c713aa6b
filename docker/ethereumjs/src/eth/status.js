import { toHex } from '../hex.js'
import { Code } from './code.js'
import { EthBreach } from './eth-breach.js'
import { Message } from './message.js'
import { unsigned } from './number.js'

const FIELDS = 6

/** Status of eth/66–68: `[version, networkid, td, blockhash, genesis, [forkHash, forkNext]]`. */
export function encodeStatus(status) {
  const { version, networkId, totalDifficulty, head, genesis, forkId } = status
  return Message.of(Code.STATUS, [version, networkId, totalDifficulty, head, genesis, [forkId.hash, forkId.next]])
}

/** The truth about a chain, with the fields of `overrides` in its place. */
export function statusOf(chain, version, overrides = {}) {
  const { hash, next } = chain.forkId
  return {
    version: overrides.version ?? BigInt(version),
    networkId: overrides.networkId ?? chain.networkId,
    totalDifficulty: chain.head.totalDifficulty,
    head: chain.head.hash,
    genesis: overrides.genesis ?? chain.genesis.hash,
    forkId: { hash: overrides.forkHash ?? hash, next: overrides.forkNext ?? next },
  }
}

/** @param {Message} message */
export function decodeStatus(message) {
  const items = message.items
  if (items.length !== FIELDS || !Array.isArray(items[5]) || items[5].length !== 2) {
    throw new EthBreach(`Status: got ${items.length} fields (expected: ${FIELDS}, the last one of two)`)
  }
  return {
    version: Number(unsigned('version', items[0])),
    networkId: unsigned('network id', items[1]),
    head: hex('head', items[3], 32),
    genesis: hex('genesis', items[4], 32),
    forkId: { hash: hex('fork hash', items[5][0], 4), next: unsigned('fork next', items[5][1]) },
  }
}

/** The first thing because of which we cannot talk to a peer with this Status. */
export function problemWith(status, chain, version) {
  return (
    differs('version', status.version, version) ??
    differs('network id', status.networkId, chain.networkId) ??
    differs('genesis', status.genesis, toHex(chain.genesis.hash)) ??
    forkProblem(status.forkId, chain)
  )
}

/** As the answer to connect tells it. */
export function toldStatus(status) {
  return {
    version: status.version,
    networkId: status.networkId.toString(),
    genesis: status.genesis,
    forkHash: status.forkId.hash,
    forkNext: status.forkId.next.toString(),
    head: status.head,
  }
}

function differs(what, got, expected) {
  return got === expected ? undefined : `${what}: got ${got} (expected: ${expected})`
}

function forkProblem(remote, chain) {
  const problem = chain.forkProblem(remote)
  const ours = chain.forkId
  return problem && `fork id: got ${remote.hash}/${remote.next}, ${problem} (expected: one that fits ${ours.hash}/${ours.next})`
}

function hex(what, item, bytes) {
  if (!(item instanceof Uint8Array) || item.length !== bytes) {
    throw new EthBreach(`${what}: got ${item?.length} bytes (expected: ${bytes})`)
  }
  return toHex(item)
}
