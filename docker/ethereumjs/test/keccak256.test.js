import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keccak256 } from '../src/keccak256.js'
import { toHex } from '../src/hex.js'

/** From the Keccak team's known answers for Keccak-256. */
const ANSWERS = [
  ['', '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ['cc', '0xeead6dbfc7340a56caedc044696a168870549a6a7f6f56961e84a54bd9970b8a'],
]

test('the known answers', () => {
  for (const [hex, hash] of ANSWERS) assert.equal(toHex(keccak256(Buffer.from(hex, 'hex'))), hash)
})

test('a hash stays as it is when another is made', () => {
  const first = keccak256(Buffer.from([]))
  keccak256(Buffer.from([1]))
  assert.equal(toHex(first), ANSWERS[0][1])
})
