import { Request } from '../session/request.js'
import { BadArgument } from './bad-argument.js'

const TIMEOUT_MILLIS = 10_000
const MODES = ['sequential', 'pipelined', 'one-write']
const HASH_BYTES = 32

/** Body of POST /v1/sessions/{id}/requests. */
export function readRequests(body) {
  const mode = body.optionalText('mode') ?? 'sequential'
  if (!MODES.includes(mode)) throw new BadArgument('mode', mode, MODES.join(', '))
  const requests = readRequestList(body, 'requests')
  body.finish()
  if (requests.length === 0) throw new BadArgument('requests', 'none', 'at least 1')
  return { mode, requests }
}

/** The requests under a key, none if it is not there. */
export function readRequestList(body, key) {
  return body.objects(key).map(readRequest)
}

function readRequest(from) {
  const type = from.text('type')
  const terms = { id: from.unsigned('id'), timeoutMillis: from.millis('timeoutMillis', TIMEOUT_MILLIS) }
  const request = read(type, from, terms)
  from.finish()
  return request
}

function read(type, from, terms) {
  switch (type) {
    case 'headers':
      return Request.headers(readWalk(from), terms)
    case 'bodies':
      return Request.bodies(from.hexes('hashes', HASH_BYTES), terms)
    case 'receipts':
      return Request.receipts(from.hexes('hashes', HASH_BYTES), terms)
    case 'pooled':
      return Request.pooled(from.hexes('hashes', HASH_BYTES), terms)
    default:
      throw new BadArgument(from.at('type'), type, 'headers, bodies, pooled, receipts')
  }
}

function readWalk(from) {
  return {
    origin: readOrigin(from),
    limit: from.unsigned('limit'),
    skip: from.unsigned('skip'),
    reverse: from.flag('reverse'),
  }
}

function readOrigin(from) {
  if (!from.has('origin')) throw new BadArgument(from.at('origin'), undefined, 'a number or a hash')
  return isHash(from) ? from.hex('origin', HASH_BYTES) : from.unsigned('origin')
}

function isHash(from) {
  try {
    return from.optionalText('origin').startsWith('0x')
  } catch {
    return false
  }
}
