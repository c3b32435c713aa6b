import { RLP } from '@ethereumjs/rlp'
import { keccak256 } from 'ethereum-cryptography/keccak.js'
import { toHex } from '../hex.js'

/** The hash of a transaction as it stands in messages: a list, or a string of a type and its payload (EIP-2718). */
export function transactionHash(item) {
  return toHex(keccak256(Array.isArray(item) ? RLP.encode(item) : item))
}
