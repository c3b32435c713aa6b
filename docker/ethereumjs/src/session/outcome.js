/** What became of a control call, or of one request, in the node contract's words. */
export const timedOut = (afterNanos, requestId = null) => ({ outcome: 'timed-out', requestId, afterNanos, early: false })

export const disconnected = (reason, afterNanos, requestId = null) => ({
  outcome: 'disconnected',
  requestId,
  reason: reason ?? null,
  afterNanos,
})

export const refused = (reason, requestId = null) => ({ outcome: 'refused', requestId, reason })

export const done = (elapsedNanos, blocks = undefined) => ({ outcome: 'done', elapsedNanos, blocks })
