import { now } from '../events/event-log.js'
import { ChainSync } from '../session/chain-sync.js'
import { summary } from '../session/answer-summary.js'
import { disconnected, done, refused, timedOut } from '../session/outcome.js'
import { readAnnouncement } from './announcement.js'
import { readRaw } from './raw-arguments.js'
import { readRequests } from './request-arguments.js'

const SYNC_MILLIS = 60_000

/** What a session can be told to do: POST /v1/sessions/{id}/{name of the method}. */
export class SessionCalls {
  #chain
  #sessions

  constructor(chain, sessions) {
    this.#chain = chain
    this.#sessions = sessions
  }

  async requests({ session }, body) {
    const { mode, requests } = readRequests(body)
    const patience = Math.max(...requests.map(({ timeoutMillis }) => timeoutMillis))
    if (!(await established(session, patience))) {
      return { outcomes: requests.map(({ id }) => refused(noStatus(session), id?.toString())) }
    }
    const replies = mode === 'sequential' ? await oneByOne(session, requests) : await Promise.all(session.ask(requests, mode === 'one-write'))
    return { outcomes: replies.map((reply) => (reply.answer ? summary(reply) : reply)) }
  }

  announce({ session }, body) {
    const startedNanos = now()
    const sent = session.announce(readAnnouncement(body, this.#chain))
    return sent ? done(now() - startedNanos) : over(session)
  }

  async raw({ session }, body) {
    const { move, awaitEnd, timeoutMillis } = readRaw(body)
    const startedNanos = now()
    if (session.ending.reached || session.link === undefined) return over(session)
    session.link.raw(move)
    if (!awaitEnd) return done(now() - startedNanos)
    const ended = session.ending.over.then((reason) => () => disconnected(reason, now() - startedNanos))
    const outcome = await within(timeoutMillis, ended, () => timedOut(now() - startedNanos))
    return outcome()
  }

  async sync({ session }, body) {
    const timeoutMillis = body.millis('timeoutMillis', SYNC_MILLIS)
    body.finish()
    if (!(await established(session, timeoutMillis))) return refused(noStatus(session))
    return new ChainSync(this.#chain, session, timeoutMillis).run()
  }

  async close(open, body) {
    body.finish()
    const startedNanos = now()
    await this.#sessions.close(open)
    return done(now() - startedNanos)
  }
}

async function oneByOne(session, requests) {
  const replies = []
  for (const request of requests) replies.push(...(await Promise.all(session.ask([request], false))))
  return replies
}

/** The other side may have its Status earlier than we have ours: a session stands at both ends. */
function established(session, patienceMillis) {
  return within(patienceMillis, session.status.outcome.then(() => true), false)
}

async function within(millis, promise, otherwise) {
  let timer
  const late = new Promise((resolve) => (timer = setTimeout(resolve, millis, otherwise)))
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function noStatus(session) {
  return `session ${session.id}: got no Status yet (expected: one)`
}

function over(session) {
  return refused(`session ${session.id}: over`)
}
