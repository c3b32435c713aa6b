const TIMEOUT_MILLIS = 5_000

/** Body of POST /v1/discover. */
export function readDiscover(body) {
  const call = {
    bootnode: body.text('bootnode'),
    move: body.optionalText('move') ?? 'lookup',
    timeoutMillis: body.millis('timeoutMillis', TIMEOUT_MILLIS),
  }
  body.finish()
  return call
}
