import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Message } from '../src/eth/message.js'
import { FRAMINGS } from '../src/streams/framing.js'

const one = Message.of(3, [1n, [5n, 10n, 0n, 0n]])
const other = Message.of(6, [2n, [[new Uint8Array(300), []]]])
const bytes = Buffer.concat([one, other].map((message) => FRAMINGS.varint.encode(message)))
const digests = (pieces) => pieces.map(({ note }) => note.digest)

test('messages behind their lengths are the same whole, byte by byte, and at each split', () => {
  const expected = [one.note.digest, other.note.digest]
  assert.deepEqual(digests(FRAMINGS.varint.reader().read(bytes)), expected)
  const octets = FRAMINGS.varint.reader()
  assert.deepEqual(digests([...bytes].flatMap((byte) => octets.read(Uint8Array.of(byte)))), expected)
  for (let at = 1; at < bytes.length; at++) {
    const reader = FRAMINGS.varint.reader()
    const pieces = [...reader.read(bytes.subarray(0, at)), ...reader.read(bytes.subarray(at))]
    assert.deepEqual(digests(pieces), expected, `split at ${at}`)
  }
})

test('a length above 10 MiB is a breach', () => {
  assert.throws(() => FRAMINGS.varint.reader().read(Uint8Array.of(0x82, 0x80, 0x80, 0x05)), /length: got 10485762/)
})

test('two raw messages in one event are one message and what nobody reads', () => {
  const [piece, ...more] = FRAMINGS.raw.reader().read(Buffer.concat([one.bytes, other.bytes]))
  assert.equal(more.length, 0)
  assert.equal(piece.message.size, one.size)
  assert.equal(piece.note.size, one.size + other.size)
  assert.equal(piece.note.requestId, '1')
})
