import { RLP } from '@ethereumjs/rlp'
import { EthBreach } from '../eth/eth-breach.js'
import { toHex } from '../hex.js'
import { rootOfList } from './trie-root.js'

const BLOOM_BYTES = 256
const GAS_BYTES_MAX = 8

/** The root of the receipts of a block, each with its bloom filter, as eth has them up to version 68. */
export function receiptsRoot(receipts) {
  checkReceipts(receipts)
  return toHex(rootOfList(receipts.map(trieValue)))
}

/** A receipt without a type is a list and stands in the trie whole, a typed one (EIP-2718) is not. */
function trieValue(receipt) {
  return Array.isArray(receipt) ? RLP.encode(receipt) : receipt
}

/** Looks at the shape of the receipts of a block; EthBreach if it is another. */
export function checkReceipts(receipts) {
  if (!Array.isArray(receipts)) throw new EthBreach('receipts: got something else (expected: a list for each block)')
  for (const receipt of receipts) check(Array.isArray(receipt) ? receipt : payload(receipt))
}

/** What stands behind the type; EthBreach if it is no RLP. */
function payload(receipt) {
  try {
    return RLP.decode(receipt.subarray(1))
  } catch (broken) {
    throw new EthBreach(`receipt: ${broken.message}`)
  }
}

/** Receipts without a bloom filter are those of eth/69 (EIP-7642), which this node does not speak. */
function check(fields) {
  if (isSince69(fields)) throw new EthBreach('receipts: got no bloom filter (expected: one before eth/69)')
  const fine = Array.isArray(fields) && fields.length === 4 && !Array.isArray(fields[2]) && fields[2].length === BLOOM_BYTES
  if (!fine) throw new EthBreach('receipt: got another shape (expected: [status, gas, bloom filter, logs])')
}

/** [type, status, gas, logs] */
function isSince69(fields) {
  const [, , gas, logs] = fields
  return fields.length === 4 && !Array.isArray(gas) && gas.length <= GAS_BYTES_MAX && Array.isArray(logs)
}
