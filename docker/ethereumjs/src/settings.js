/** What the harness sets in the environment (docker/README.md, "Life of a node"). */
export function readSettings(env) {
  return {
    key: key(env.NODE_KEY),
    chain: required(env, 'NODE_CHAIN'),
    controlPort: port(env.NODE_CONTROL_PORT ?? '0'),
    host: env.NODE_LISTEN_HOST ?? '127.0.0.1',
  }
}

function required(env, name) {
  if (!env[name]) throw new Error(`${name}: got nothing (expected: a value)`)
  return env[name]
}

function key(text = '') {
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(text)) {
    throw new Error('NODE_KEY: got something else (expected: 64 hex digits)')
  }
  return Uint8Array.from(Buffer.from(text.replace(/^0x/, ''), 'hex'))
}

function port(text) {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new Error(`NODE_CONTROL_PORT: got ${text} (expected: 0 to 65535)`)
  }
  return Number(text)
}
