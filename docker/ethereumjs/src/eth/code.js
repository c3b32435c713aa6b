/** The eth messages this node makes or reads, by number (devp2p caps/eth.md). */
export const Code = Object.freeze({
  STATUS: 0x00,
  NEW_BLOCK_HASHES: 0x01,
  TRANSACTIONS: 0x02,
  GET_BLOCK_HEADERS: 0x03,
  BLOCK_HEADERS: 0x04,
  GET_BLOCK_BODIES: 0x05,
  BLOCK_BODIES: 0x06,
  NEW_BLOCK: 0x07,
  NEW_POOLED_TRANSACTION_HASHES: 0x08,
  GET_POOLED_TRANSACTIONS: 0x09,
  POOLED_TRANSACTIONS: 0x0a,
  GET_NODE_DATA: 0x0d,
  NODE_DATA: 0x0e,
  GET_RECEIPTS: 0x0f,
  RECEIPTS: 0x10,
})

const KNOWN = new Set(Object.values(Code))

/** GetNodeData and NodeData are no longer in eth from this version on (EIP-4938). */
const WITHOUT_NODE_DATA = 67

const WITH_ID = new Set([
  Code.GET_BLOCK_HEADERS,
  Code.BLOCK_HEADERS,
  Code.GET_BLOCK_BODIES,
  Code.BLOCK_BODIES,
  Code.GET_POOLED_TRANSACTIONS,
  Code.POOLED_TRANSACTIONS,
  Code.GET_NODE_DATA,
  Code.NODE_DATA,
  Code.GET_RECEIPTS,
  Code.RECEIPTS,
])

const ANSWERS = new Map([
  [Code.GET_BLOCK_HEADERS, Code.BLOCK_HEADERS],
  [Code.GET_BLOCK_BODIES, Code.BLOCK_BODIES],
  [Code.GET_POOLED_TRANSACTIONS, Code.POOLED_TRANSACTIONS],
  [Code.GET_NODE_DATA, Code.NODE_DATA],
  [Code.GET_RECEIPTS, Code.RECEIPTS],
])

/** Whether this version of eth has the code. */
export function isIn(version, code) {
  const nodeData = code === Code.GET_NODE_DATA || code === Code.NODE_DATA
  return KNOWN.has(code) && !(nodeData && version >= WITHOUT_NODE_DATA)
}

/** Whether messages with this code begin with a request id (EIP-2481). */
export function hasRequestId(code) {
  return WITH_ID.has(code)
}

/** The code that answers a request; undefined for what is no request. */
export function answerTo(code) {
  return ANSWERS.get(code)
}

export function isAnswer(code) {
  return [...ANSWERS.values()].includes(code)
}
