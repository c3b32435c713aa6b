/** The caller's body or query makes no sense: answered with 400. */
export class BadArgument extends Error {
  constructor(what, got, expected) {
    super(`${what}: got ${text(got)} (expected: ${expected})`)
  }
}

function text(got) {
  if (got === undefined) return 'nothing'
  return typeof got === 'string' ? got : JSON.stringify(got)
}
