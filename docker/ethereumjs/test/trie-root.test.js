import assert from 'node:assert/strict'
import { test } from 'node:test'
import { root, EMPTY_ROOT } from '../src/chain/trie-root.js'
import { toHex } from '../src/hex.js'

const text = (value) => Uint8Array.from(Buffer.from(value))

/** ethereum/tests, TrieTests/trieanyorder.json */
test('the root of the published trie of dogs and horses', () => {
  const entries = [
    ['doe', 'reindeer'],
    ['dog', 'puppy'],
    ['dogglesworth', 'cat'],
  ].map(([key, value]) => [text(key), text(value)])
  assert.equal(toHex(root(entries)), '0x8aad789dff2f538bca5d8ea56e8abe10f4c7ba3a5dea95fea4cd6e7c3a1168d3')
})

test('the root without entries is that of the Yellow Paper', () => {
  assert.equal(toHex(EMPTY_ROOT), '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421')
})
