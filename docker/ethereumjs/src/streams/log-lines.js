/** Of the lines that are no errors, those that a person should know. */
const TOLD = [
  /^not dispatching pause buffer as there are no listeners/,
  /^dropping %d bytes/,
  /^ignoring data - read status/,
  /^missing stream %s/,
  /^received remote close write but/,
]

/** Lines that say that something was cut off, and which limit it was. */
const LIMITS = [
  [/^rate limit hit when opening too many new streams/, 'new-streams-per-second'],
  [/^rate limit hit when receiving messages for streams/, 'unknown-targets-per-second'],
  [/^too many inbound streams open/, 'inbound-streams'],
]

/** Errors that say the same. */
const LIMIT_ERRORS = new Map([
  ['TooManyInboundProtocolStreamsError', 'inbound-streams'],
  ['TooManyOutboundProtocolStreamsError', 'outbound-streams'],
  ['MaxEarlyStreamsError', 'early-streams'],
  ['StreamBufferError', 'read-buffer'],
  ['StreamInputBufferError', 'read-buffer'],
])

/**
 * Puts what the library says into a session's trace.
 *
 * @param {import('../events/session-trace.js').SessionTrace} trace
 * @param {string | null} stream
 */
export function report(trace, stream, { level, template, values }) {
  const limit = limitIn(template, values)
  const text = format(template, values)
  if (limit !== undefined) trace.limit(stream, limit, text)
  else if (level === 'error' || TOLD.some((told) => told.test(template))) {
    trace.add('log', { level: level === 'error' ? 'error' : 'info', text: stream ? `${stream}: ${text}` : text })
  }
}

function limitIn(template, values) {
  const named = LIMITS.find(([line]) => line.test(template))
  if (named !== undefined) return named[1]
  const failure = values.find((value) => value instanceof Error)
  return failure && LIMIT_ERRORS.get(failure.name)
}

/** The library's templates: %s, %d, and letters of its own such as %e for an error. */
function format(template, values) {
  const left = [...values]
  const text = template.replace(/%[a-zA-Z]/g, () => say(left.shift()))
  return [text, ...left.map(say)].join(' ')
}

function say(value) {
  return value instanceof Error ? `${value.name}: ${value.message}` : `${value}`
}
