import { Hono, type Context } from 'hono'
import { practiceSignInShown, signInShown, unlockShown } from '#contract/door.ts'
import type { Door } from '#service/signin/door.ts'
import { requestFrom } from './request-from.ts'
import { giveToken, takeToken, tokenOf } from './session-cookie.ts'

const from = (context: Context) => ({ address: requestFrom(context).address, device: context.req.header('user-agent') ?? '' })

const routeInto = (door: Door): Hono => {
  const route = new Hono()
  route.get('/session', async (context) => {
    const session = await door.whoIs(tokenOf(context))
    return context.json({ session: session ?? null, practice: door.practice, cast: door.practice ? door.cast : [] })
  })
  route.post('/sign-in', async (context) => {
    const body = signInShown.safeParse(await context.req.json().catch(() => undefined))
    if (!body.success) return context.json({ problem: { code: 'invalid_input' } }, 400)
    const opened = await door.signIn({ ...body.data, ...from(context) })
    if (!opened.ok) return context.json({ problem: { code: opened.problem } }, opened.problem === 'rate_limited' ? 429 : 401)
    giveToken(context, opened.value.token)
    return context.json({ answer: { token: opened.value.token } })
  })
  route.post('/practice-sign-in', async (context) => {
    const body = practiceSignInShown.safeParse(await context.req.json().catch(() => undefined))
    const here = from(context)
    if (!body.success || !door.practice || !requestFrom(context).isThisMachine) return context.json({ problem: { code: 'not_found' } }, 404)
    const opened = await door.signInForPractice(body.data.code, here.device)
    if (!opened.ok) return context.json({ problem: { code: 'not_found' } }, 404)
    giveToken(context, opened.value.token)
    return context.json({ answer: {} })
  })
  return route
}

/** Signing in, locking, signing out: what happens before anybody is acting. */
export const doorRoute = (door: Door): Hono => {
  const route = routeInto(door)
  route.post('/unlock', async (context) => {
    const body = unlockShown.safeParse(await context.req.json().catch(() => undefined))
    if (!body.success) return context.json({ problem: { code: 'invalid_input' } }, 400)
    const unlocked = await door.unlock(tokenOf(context), { ...body.data, ...from(context) })
    return unlocked ? context.json({ answer: {} }) : context.json({ problem: { code: 'wrong_credentials' } }, 401)
  })
  route.post('/lock', async (context) => {
    await door.lock(tokenOf(context))
    return context.json({ answer: {} })
  })
  route.post('/sign-out', async (context) => {
    await door.signOut(tokenOf(context))
    takeToken(context)
    return context.json({ answer: {} })
  })
  return route
}
