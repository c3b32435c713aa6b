import { RLP } from '@ethereumjs/rlp'
import { keccak256 } from '../keccak256.js'
import { fromHex } from '../hex.js'
import { EMPTY_ROOT, secureRoot } from './trie-root.js'

const EMPTY = new Uint8Array()
const OMMERS_HASH_OF_NONE = keccak256(RLP.encode([]))
const CODE_HASH_OF_NONE = keccak256(EMPTY)
const BLOOM = new Uint8Array(256)

/**
 * The first header's items, in the order of the Yellow Paper, section 4.3. It follows from
 * genesis.json in geth's format: its state is the balances of `alloc`, its lists are empty.
 */
export function genesisHeader(json) {
  const header = [
    fixed(json.parentHash, 32),
    OMMERS_HASH_OF_NONE,
    fixed(json.coinbase, 20),
    stateRoot(json.alloc ?? {}),
    EMPTY_ROOT,
    EMPTY_ROOT,
    BLOOM,
    ...['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp'].map((name) => quantity(json[name])),
    fromHex(json.extraData ?? '0x'),
    fixed(json.mixHash, 32),
    fixed(json.nonce, 8),
  ]
  return json.baseFeePerGas === undefined ? header : [...header, quantity(json.baseFeePerGas)]
}

/** Blocks and times of the forks that `config` names, without those that were always there. */
export function forksOf(config, genesisTime) {
  return {
    blocks: forks(config, 'Block', 0n),
    times: forks(config, 'Time', genesisTime),
  }
}

function forks(config, suffix, above) {
  const all = Object.entries(config)
    .filter(([key, value]) => key.endsWith(suffix) && Number.isInteger(value))
    .map(([, value]) => BigInt(value))
    .filter((fork) => fork > above)
  return [...new Set(all)].sort((one, other) => (one < other ? -1 : 1))
}

function stateRoot(alloc) {
  return secureRoot(
    Object.entries(alloc).map(([address, { balance }]) => [
      fixed(address, 20),
      RLP.encode([EMPTY, quantity(balance), EMPTY_ROOT, CODE_HASH_OF_NONE]),
    ]),
  )
}

function fixed(text = '0x', bytes) {
  return fromHex(text.replace(/^0x/, '').padStart(bytes * 2, '0'))
}

/** A number, or text in decimal or 0x hex; absent is 0. */
function quantity(value) {
  return BigInt(value ?? 0)
}
