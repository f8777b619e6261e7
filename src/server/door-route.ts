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

const serve = async (context: Context, action: DoorAction, handle: (input: unknown) => Promise<Outcome>): Promise<Response> => {
  const sent: unknown = await context.req.json().catch(() => undefined)
  const body = action.input.safeParse(sent)
  if (!body.success) return refuse(context, invalidInput(body.error, sent))
  const outcome = await handle(body.data)
  if (!outcome.ok) return refuse(context, outcome.problem)
  settle(context, outcome.value.token)
  return context.json({ answer: forReader(context, action.output.parse(outcome.value.answer)) })
}

/** Everything that can be done at the door, at `POST /api/door/<path>`; and who is here, at `GET /api/door/session`. */
export const doorRoute = (door: Door): Hono => {
  const route = new Hono()
  route.get('/session', async (context) => context.json(await door.state(visitOf(context))))
  for (const [name, action] of Object.entries(doorActions)) {
    const handle = door.handlers[name as DoorActionName] as Handle
    route.post(`/${action.path}`, (context) => serve(context, action, (input) => handle(visitOf(context), input)))
  }
  return route
}
