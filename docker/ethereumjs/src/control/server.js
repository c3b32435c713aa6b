import { createServer } from 'node:http'
import { Arguments } from './arguments.js'
import { BadArgument } from './bad-argument.js'

/** A message of eth in hex, and room for the rest. */
const BODY_BYTES_MAX = 40 * 1024 * 1024

/** Serves the node contract; settled with the server once it listens. */
export function serve(routes, host, port) {
  const server = createServer((request, response) => {
    answer(routes, request, response).catch((failure) => {
      console.error(failure)
      respond(response, { status: 500, body: { error: `node: ${failure.message}` } })
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

async function answer(routes, request, response) {
  const url = new URL(request.url, 'http://node')
  const text = await textOf(request)
  try {
    const body = new Arguments(parse(text))
    respond(response, await routes.reply({ method: request.method, path: url.pathname, query: url.searchParams, body }))
  } catch (failure) {
    if (!(failure instanceof BadArgument)) throw failure
    respond(response, { status: 400, body: { error: failure.message } })
  }
}

async function textOf(request) {
  const chunks = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes <= BODY_BYTES_MAX) chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text) {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch (broken) {
    throw new BadArgument('body', broken.message, 'JSON')
  }
}

function respond(response, { status, body, lines }) {
  const type = lines === undefined ? 'application/json' : 'application/x-ndjson'
  response.writeHead(status, { 'content-type': type })
  response.end(lines === undefined ? JSON.stringify(body) : lines.map((line) => `${line}\n`).join(''))
}
