import { RLP } from '@ethereumjs/rlp'
import { Message } from '../eth/message.js'
import { BadArgument } from './bad-argument.js'

const TIMEOUT_MILLIS = 10_000
const CODE_MAX = 0xff

/** A message of RLPx is shorter than this. */
const PAYLOAD_MAX = 2 ** 24 - 8

/** Body of POST /v1/sessions/{id}/raw: exactly one move. */
export function readRaw(body) {
  const move = {
    hex: body.anyHex('hex'),
    frame: body.anyHex('frame'),
    message: readMessage(body.object('message')),
    p2p: readP2p(body.object('p2p')),
  }
  const awaitEnd = body.flag('awaitEnd')
  const timeoutMillis = body.millis('timeoutMillis', TIMEOUT_MILLIS)
  body.finish()
  const moves = Object.values(move).filter((each) => each !== undefined)
  if (moves.length !== 1) throw new BadArgument('raw', `${moves.length} of them`, 'one of hex, frame, message, p2p')
  return { move, awaitEnd, timeoutMillis }
}

function readMessage(from) {
  if (from === undefined) return undefined
  const code = from.number('code', 0, CODE_MAX, 0)
  const payload = from.has('size') ? generated(from.number('size', 1, PAYLOAD_MAX)) : from.anyHex('payload')
  from.finish()
  if (payload === undefined) throw new BadArgument(from.at('payload'), undefined, 'pairs of hex digits')
  return Message.encoded(code, payload)
}

function readP2p(from) {
  if (from === undefined) return undefined
  const p2p = { code: from.number('code', 0, CODE_MAX, 0), payload: from.anyHex('payload') }
  from.finish()
  return p2p
}

/** Returns a list of `size` bytes. */
function generated(size) {
  for (let content = size; content >= 0; content--) {
    const list = content === 0 ? RLP.encode([]) : RLP.encode([new Uint8Array(content).fill(0xff)])
    if (list.length <= size) return padded(list, size)
  }
  return undefined
}

function padded(list, size) {
  if (list.length === size) return list
  throw new BadArgument('size', `${size}`, 'a length that a list of one string can have')
}
