import { keccak256 } from '../keccak256.js'
import { RLP } from '@ethereumjs/rlp'
import { EthBreach } from '../eth/eth-breach.js'
import { unsigned } from '../eth/number.js'
import { toHex } from '../hex.js'

const FIELDS_BEFORE_LONDON = 15
const PARENT_HASH = 0
const OMMERS_HASH = 1
const TRANSACTIONS_ROOT = 4
const DIFFICULTY = 7
const NUMBER = 8
const TIMESTAMP = 11

/** What a header says of its place in the chain and of its body; EthBreach if it is none. */
export function parseHeader(items) {
  if (!Array.isArray(items) || items.length < FIELDS_BEFORE_LONDON) {
    throw new EthBreach(`header fields: got ${items?.length} (expected: at least ${FIELDS_BEFORE_LONDON})`)
  }
  return {
    hash: toHex(keccak256(RLP.encode(items))),
    parentHash: toHex(items[PARENT_HASH]),
    ommersHash: toHex(items[OMMERS_HASH]),
    transactionsRoot: toHex(items[TRANSACTIONS_ROOT]),
    difficulty: BigInt(`0x0${toHex(items[DIFFICULTY]).slice(2)}`),
    number: unsigned('header number', items[NUMBER]),
    timestamp: unsigned('header timestamp', items[TIMESTAMP]),
  }
}
