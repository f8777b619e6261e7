import { Hono, type Context } from 'hono'
import { doorActions, type DoorAction, type DoorActionName } from '#contract/door.ts'
import { invalidInput, type Problem } from '#contract/problem.ts'
import type { Door } from '#service/signin/door.ts'
import type { TokenChange, Visit } from '#service/signin/visit.ts'
import { giveToken, takeToken } from './session-cookie.ts'
import { visitOf } from './visit.ts'

const STATUS: Readonly<Record<string, 400 | 401 | 403 | 404 | 422 | 423 | 429>> = {
  invalid_input: 400,
  wrong_credentials: 401,
  code_needed: 401,
  codes_wait: 429,
  signed_out: 401,
  sign_in_again: 403,
  enrolment_needed: 403,
  no_membership: 403,
  not_found: 404,
  locked: 423,
  rate_limited: 429,
}

type Outcome =
  | { readonly ok: true; readonly value: { readonly answer: unknown; readonly token?: TokenChange } }
  | { readonly ok: false; readonly problem: { readonly code: string } }
type Handle = (visit: Visit, input: unknown) => Promise<Outcome>

const refuse = (context: Context, problem: Problem<string>): Response => context.json({ problem }, STATUS[problem.code] ?? 422)

/** A browser has its cookie, which no script can read; the token itself is told to programs alone. */
const forReader = (context: Context, answer: unknown): unknown => {
  if (context.req.header('sec-fetch-mode') === undefined) return answer
  const { token: _, ...rest } = answer as { token?: string }
  return rest
}

const settle = (context: Context, change: TokenChange | undefined): void => {
  if (change === 'take') takeToken(context)
  else if (change !== undefined) giveToken(context, change.give)
}

/** A call at the door that was read there: whatever stood in its way is written down by the door itself. */
const reached = new WeakSet<Request>()

/** Which thing at the door was called and refused on the way to it (受付口に届かなかった呼出し). */
export const refusedOnTheWay = (context: Context): DoorActionName | undefined => {
  const path = /^\/api\/door\/([\w-]+)$/.exec(context.req.path)?.[1]
  if (path === undefined || reached.has(context.req.raw)) return undefined
  return Object.entries(doorActions).find(([, action]) => action.path === path)?.[0] as DoorActionName | undefined
}

type Serving = { readonly action: DoorAction; readonly refused: (problem: string) => Promise<void> }

const serve = async (context: Context, { action, refused }: Serving, handle: (input: unknown) => Promise<Outcome>): Promise<Response> => {
  reached.add(context.req.raw)
  const sent: unknown = await context.req.json().catch(() => undefined)
  const body = action.input.safeParse(sent)
  if (!body.success) {
    await refused('invalid_input')
    return refuse(context, invalidInput(action.input, body.error, sent))
  }
  const outcome = await handle(body.data)
  if (!outcome.ok) return refuse(context, outcome.problem)
  settle(context, outcome.value.token)
  return context.json({ answer: forReader(context, action.output.parse(outcome.value.answer)) })
}

/** Everything that can be done at the door, at `POST /api/door/<path>`; and who is here, at `GET /api/door/session`. */
export const doorRoute = (door: Door): Hono => {
  const route = new Hono()
  route.get('/session', async (context) => context.json(await door.state(visitOf(context))))
  for (const [told, action] of Object.entries(doorActions)) {
    const name = told as DoorActionName
    const handle = door.handlers[name] as Handle
    route.post(`/${action.path}`, (context) =>
      serve(context, { action, refused: (problem) => door.noteRefused(visitOf(context), { name, problem }) }, (input) => handle(visitOf(context), input)))
  }
  return route
}
