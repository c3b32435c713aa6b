import { parseBody } from '../chain/body.js'
import { parseHeader } from '../chain/header.js'
import { Code } from '../eth/code.js'

/** Tells what is in an answer; EthBreach if an item makes no sense. */
export function summary({ answer, requestId, elapsedNanos }) {
  const [, items] = answer.items
  const { numbers, hashes } = answer.code === Code.BLOCK_HEADERS ? headers(items) : bodies(items)
  return {
    outcome: 'answered',
    requestId,
    code: answer.code,
    count: hashes.length,
    numbers,
    hashes,
    bytes: answer.size,
    digest: answer.note.digest,
    elapsedNanos,
  }
}

function headers(items) {
  const parsed = items.map(parseHeader)
  return { numbers: parsed.map(({ number }) => `${number}`), hashes: parsed.map(({ hash }) => hash) }
}

function bodies(items) {
  return { numbers: [], hashes: items.map((item) => parseBody(item).transactionsRoot) }
}
