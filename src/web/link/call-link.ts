import type { LinkAnswer, LinkShown } from '#contract/referral-link.ts'
import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'

const post = async (path: string, body: unknown): Promise<Result<unknown, Problem<string>>> => {
  try {
    const response = await fetch(`/api/link/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const told = (await response.json()) as { answer?: unknown; problem?: Problem<string> }
    return told.problem === undefined ? { ok: true, value: told.answer } : { ok: false, problem: told.problem }
  } catch {
    return { ok: false, problem: { code: 'unreachable' } }
  }
}

/** What the holder of the link may see. The token goes in the body: it stands in no address that a server is asked for. */
export const openLink = async (token: string): Promise<Result<LinkShown, Problem<string>>> => (await post('open', { token })) as Result<LinkShown, Problem<string>>

/** Gives the one answer. */
export const answerLink = async (token: string, answer: LinkAnswer): Promise<Result<unknown, Problem<string>>> => post('answer', { token, answer })

/** The secret behind the `#` of this page's address. */
export const tokenHere = (): string => window.location.hash.replace(/^#/, '')

/** Takes the secret out of the address once it is used up. */
export const forgetToken = (): void => window.history.replaceState(null, '', '/link')
