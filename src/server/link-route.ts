import { Hono, type Context } from 'hono'
import { linkAnswering, linkOpening, linkToken } from '#contract/referral-link.ts'
import { invalidInput, type Problem } from '#contract/problem.ts'
import { bucketsOf } from '#platform/buckets.ts'
import { placeOf } from '#platform/network-address.ts'
import type { Strangers } from '#platform/strangers.ts'
import { answerReferralLink, openReferralLink } from '#service/referral/link.ts'
import type { Office } from '#service/work-for.ts'
import { messageLimit } from './message-limit.ts'
import { requestFrom } from './request-from.ts'

/** One address may knock once a second, and ten times in a hurry: somebody who reads a letter, not somebody who guesses. */
const KNOCKS_PER_SECOND = 1
const LARGEST_ANSWER = 128 * 1024

const readBody = async (context: Context): Promise<unknown> => context.req.json().catch(() => undefined)

const told = (context: Context, problem: Problem<string>): Response =>
  context.json({ problem: { code: problem.code, ...(problem.fields && { fields: problem.fields }) } }, problem.code === 'not_found' ? 404 : 422)

/** Whether a token has the shape of one at all. One that has not answers like one that never was. */
const hasToken = (body: unknown): boolean => linkToken.safeParse((body as { token?: unknown } | undefined)?.token).success

/**
 * The way in for a receiver without an account (一回限りのリンク), before anybody is signed in. The token comes in the body and
 * stands in no address; a link that is used, has run out or never was: all answer alike.
 */
export const linkRoute = (office: Office, strangers: Strangers): Hono => {
  const route = new Hono()
  const mayKnock = bucketsOf(KNOCKS_PER_SECOND, Date.now)
  route.use(messageLimit(LARGEST_ANSWER))
  route.use(async (context, next) => {
    if (mayKnock(placeOf(requestFrom(context).address))) return next()
    return context.json({ problem: { code: 'rate_limited' } }, 429, { 'Retry-After': '2' })
  })
  route.post('/open', async (context) => {
    const sent = await readBody(context)
    if (!hasToken(sent)) return told(context, { code: 'not_found' })
    const body = linkOpening.safeParse(sent)
    if (!body.success) return told(context, invalidInput(linkOpening, body.error, sent))
    const opened = await openReferralLink(office, body.data.token, () => strangers(requestFrom(context).address))
    return opened.ok ? context.json({ answer: opened.value }) : told(context, opened.problem)
  })
  route.post('/answer', async (context) => {
    const sent = await readBody(context)
    if (!hasToken(sent)) return told(context, { code: 'not_found' })
    const body = linkAnswering.safeParse(sent)
    if (!body.success) return told(context, invalidInput(linkAnswering, body.error, sent))
    const answered = await answerReferralLink(office, body.data.token, body.data.answer, () => strangers(requestFrom(context).address))
    return answered.ok ? context.json({ answer: answered.value }) : told(context, answered.problem)
  })
  return route
}
