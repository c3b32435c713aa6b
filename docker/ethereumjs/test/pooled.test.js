import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { RLP } from '@ethereumjs/rlp'
import { answer } from '../src/chain/answers.js'
import { readChain } from '../src/chain/chain.js'
import { Code } from '../src/eth/code.js'
import { Message } from '../src/eth/message.js'
import { fromHex } from '../src/hex.js'
import { chainFolder } from './testing-chain.js'

/** A legacy transaction and one of type 2 as PooledTransactions has them, and their hashes, made with go-ethereum 1.13.2. */
const LEGACY =
  'f866098504a817c8008252089435353535353535353535353535353535353535350780820a96a0bce202240012f94124d4069a' +
  'c26dea3eedc421788710993f41e868c13aa4c869a0374b23fc76952f27d02934c90944ab0a7a9f8999415685c2355baa34fc5687b9'
const LEGACY_HASH = '0xe349f14fc4db359f80350daf47f4630e22ef11aae1a4b20bfd4f22240636d459'
const TYPED =
  'b86f02f86c8205390b018504a817c8008275309435353535353535353535353535353535353535350783010203c001a0435c56f4' +
  '083ec2427c4b30430d92f8bb9e23f12c8f4667773424e24d544882e3a025bd2a558b3a750e9dfe756acc716b64842ac7b1e4fbfb' +
  '8f9aa39083e5109251'
const TYPED_HASH = '0x8c9f2aa99d853e17af6809502aeada3db3b396bcf161065e856ead9e406cac09'

test('pooled transactions come in the order of their hashes, byte for byte, without those that nobody has', async () => {
  const folder = await chainFolder()
  assert.equal((await readChain(folder)).hasPool, false)

  await writeFile(join(folder, 'pool.rlp'), Buffer.from(LEGACY + TYPED, 'hex'))
  const chain = await readChain(folder)
  assert.equal(chain.hasPool, true)

  const hashes = [TYPED_HASH, `0x${'00'.repeat(32)}`, LEGACY_HASH].map(fromHex)
  const answered = answer(chain, Message.of(Code.GET_POOLED_TRANSACTIONS, [7, hashes]))
  assert.equal(answered.code, Code.POOLED_TRANSACTIONS)
  const [id, items] = RLP.decode(answered.payload)
  assert.deepEqual(id, Uint8Array.of(7))
  assert.deepEqual(items.map((item) => Buffer.from(RLP.encode(item)).toString('hex')), [TYPED, LEGACY])
})
