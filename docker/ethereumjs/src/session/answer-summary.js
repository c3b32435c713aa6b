import { parseBody } from '../chain/body.js'
import { parseHeader } from '../chain/header.js'
import { receiptsRoot } from '../chain/receipts.js'
import { transactionHash } from '../chain/transaction-hash.js'
import { Code } from '../eth/code.js'

/** Tells what is in an answer; EthBreach if an item makes no sense. */
export function summary({ answer, requestId, elapsedNanos }) {
  const [, items] = answer.items
  const { numbers, hashes } = contents(answer.code, items)
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

function contents(code, items) {
  switch (code) {
    case Code.BLOCK_HEADERS:
      return headers(items)
    case Code.RECEIPTS:
      return { numbers: [], hashes: items.map(receiptsRoot) }
    case Code.POOLED_TRANSACTIONS:
      return { numbers: [], hashes: items.map(transactionHash) }
    default:
      return bodies(items)
  }
}

function headers(items) {
  const parsed = items.map(parseHeader)
  return { numbers: parsed.map(({ number }) => `${number}`), hashes: parsed.map(({ hash }) => hash) }
}

function bodies(items) {
  return { numbers: [], hashes: items.map((item) => parseBody(item).transactionsRoot) }
}
