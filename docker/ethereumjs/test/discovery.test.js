import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { describe } from '../src/discovery/packet.js'
import { fromHex } from '../src/hex.js'
import { startNode } from './testing-nodes.js'

/** EIP-8, RLPx Discovery Protocol: a pong with additional elements and additional data. */
const PONG =
  '09b2428d83348d27cdf7064ad9024f526cebc19e4958f0fdad87c15eb598dd61d08423e0bf66b206' +
  '9869e1724125f820d851c136684082774f870e614d95a2855d000f05d1648b2d5945470bc187c2d2' +
  '216fbe870f43ed0909009882e176a46b0102f846d79020010db885a308d313198a2e037073488208' +
  'ae82823aa0fbc914b16819237dcd8801d7e53f69e9719adecb3cc0e790c57e91ca4461c9548443b9' +
  'a355c6010203c2040506a0c969a58f6f9095004c0177a6b47f451530cab38966a25cca5cb58f0555' +
  '42124e'

let dialer
let listener

before(async () => {
  dialer = await startNode(3)
  listener = await startNode(4)
})

beforeEach(async () => {
  await dialer.post('/reset', { seed: 1 })
  await listener.post('/reset', { seed: 1 })
})

after(() => setImmediate(() => process.exit()))

const discover = (move, more) =>
  dialer.post('/discover', { bootnode: listener.node.description.discovery.bootnode, move, ...more })

const packets = async (node, endpoint) =>
  (await node.events()).filter((event) => event.endpoint === endpoint).map(({ type, packet }) => `${type} ${packet.kind}`)

test('a node is found through its bootnode, with its address over RLPx', async () => {
  const { outcome, nodes } = await discover('lookup', { timeoutMillis: 20_000 })
  const { rlpx } = listener.node.description.addresses
  assert.equal(outcome, 'found')
  assert.deepEqual(nodes, [{ id: /enode:\/\/(\w+)@/.exec(rlpx)[1], addresses: { rlpx } }])
  const conversation = ['packet-delivered ping', 'packet-sent pong', 'packet-delivered find-node', 'packet-sent neighbours']
  const told = (await packets(listener, 'bootnode')).filter((packet) => conversation.includes(packet))
  assert.deepEqual(told.slice(0, 4), conversation) // devp2p may ping as well, in between
})

test('both ends tell of a packet with the same hash', async () => {
  await discover('ping')
  const hashes = async (node, wanted) =>
    (await node.events()).filter(({ type }) => type === wanted).map(({ packet }) => packet.hash)
  assert.equal((await hashes(dialer, 'packet-sent'))[0], (await hashes(listener, 'packet-delivered'))[0])
})

test('a bootnode answers a ping, and nobody answers where nobody is', async () => {
  assert.deepEqual((await discover('ping')).packets, ['pong'])
  const bootnode = listener.node.description.discovery.bootnode.replace(/\d+$/, '9')
  assert.equal((await discover('ping', { bootnode, timeoutMillis: 50 })).outcome, 'timed-out')
  assert.equal((await discover('lookup', { bootnode, timeoutMillis: 50 })).outcome, 'timed-out')
})

test('other moves are not offered', async () => {
  const body = { bootnode: listener.node.description.discovery.bootnode, move: 'record' }
  assert.equal((await dialer.call('POST', '/discover', body)).status, 501)
})

test('a packet is told by what stands in front, its kind and its expiration', () => {
  const pong = fromHex(PONG)
  assert.deepEqual(describe(pong), { kind: 'pong', hash: `0x${PONG.slice(0, 64)}`, size: pong.length, expiration: '1136239445' })
  assert.deepEqual(describe(pong.subarray(0, 2)), { kind: 'unknown', hash: `0x09b2${'0'.repeat(60)}`, size: 2 })
})
