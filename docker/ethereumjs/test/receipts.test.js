import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { RLP } from '@ethereumjs/rlp'
import { readChain } from '../src/chain/chain.js'
import { EthBreach } from '../src/eth/eth-breach.js'
import { receiptsRoot } from '../src/chain/receipts.js'
import { chainFolder } from './testing-chain.js'

/** One receipt of type 2 with a log, and its root, made with go-ethereum 1.13.2. */
const TYPED =
  'f9016fb9016c02f9016801825208b90100000000000000100000000000000000000000000000000000000000000000000000' +
  '0000000000000000000000000000000000000000000000000000000000000000000010000000000000000000000000000000' +
  '0000014000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000000' +
  '0000000000040000000000000000000000000000400000000000000000000000000000000000000000000000000000000000' +
  '0000000000000000000000040000000000000000000000000000000000000000000000000000000000001000000000000000' +
  '0000000000000000000000000000000000000000000000f85ff85d940000000000000000000000000000000000000011f842' +
  'a0000000000000000000000000000000000000000000000000000000000000deada000000000000000000000000000000000' +
  '0000000000000000000000000000beef830100ff'
const ROOT = '0x28473bbd7e334298ebebcb42452a00a2535804a22a903ca00313187a9abfc065'

test('the root of receipts is that of go-ethereum', () => {
  assert.equal(receiptsRoot(RLP.decode(Buffer.from(TYPED, 'hex'))), ROOT)
})

test('receipts without a bloom filter, a type without a receipt and half a receipt break eth', () => {
  for (const broken of ['c7c60201825208c0', 'c102', 'c180', 'c58402f8ff00']) {
    assert.throws(() => receiptsRoot(RLP.decode(Buffer.from(broken, 'hex'))), EthBreach)
  }
})

test('a chain needs no receipts, and takes none of other blocks', async () => {
  const folder = await chainFolder()
  assert.equal((await readChain(folder)).hasReceipts, false)

  const blocks = [...Array(12)].map(() => Buffer.of(0xc0))
  await writeFile(join(folder, 'receipts.rlp'), Buffer.concat(blocks))
  assert.equal((await readChain(folder)).hasReceipts, true)

  await writeFile(join(folder, 'receipts.rlp'), Buffer.concat(blocks.slice(1)))
  await assert.rejects(readChain(folder), /got receipts of 11 blocks \(expected: 12\)/)

  blocks[4] = Buffer.from(TYPED, 'hex')
  await writeFile(join(folder, 'receipts.rlp'), Buffer.concat(blocks))
  await assert.rejects(readChain(folder), /receipts root of block 5: got 0x2847/)
})
