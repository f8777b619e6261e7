import { setTimeout as pause } from 'node:timers/promises'
import type { Problem } from '#contract/problem.ts'
import { OperatorFault, type OperatorWords } from '#platform/words.ts'
import { postJson } from './post-json.ts'

/** What a server answered. */
export type Told = { readonly answer?: unknown; readonly problem?: Problem<string> }

/** What came of it; `isKnown` is false where it may have been done without anybody having said so. */
export type Outcome = { readonly told?: Told; readonly isKnown: boolean }

const MOST_TRIES = 3
const BETWEEN_TRIES = 300

/** Answered before anybody looked whether the key had its effect already. */
const BEFORE_THE_KEY: readonly string[] = ['signed_out', 'locked', 'rate_limited', 'not_your_role', 'too_large']
/** Answered when time ran out or something broke: what was begun may still have been finished. */
const IN_THE_MIDDLE: readonly string[] = ['unavailable', 'server_fault']

const CERTIFICATE = /CERT|ISSUER|LEAF_SIGNATURE|SELF_SIGNED/

/** Why not a letter of it left. A certificate nobody knows is another thing than a server that is not there. */
const wordsOfUnsent = (origin: string, code: string): OperatorWords =>
  CERTIFICATE.test(code)
    ? {
        ja: `${origin} には届きましたが、証明書を信頼できないため何も送っていません（${code}）。庁内の認証局なら、その証明書のファイルを NODE_EXTRA_CA_CERTS に指定してください。`,
        en: `${origin} answers, but its certificate is not trusted, so nothing was sent (${code}). If it is of an authority of your own, name that file in NODE_EXTRA_CA_CERTS.`,
      }
    : {
        ja: `${origin} に届きません。何も送っていません（${code}）。tsunagi start（練習は demo）が動いているか、--url を確かめてください。`,
        en: `${origin} cannot be reached; nothing was sent (${code}). Is tsunagi start (or demo) running there? See --url.`,
      }

const isTold = (json: unknown): json is Told => typeof json === 'object' && json !== null && ('answer' in json || 'problem' in json)

const isKnownBy = ({ problem }: Told, wasCut: boolean): boolean => problem === undefined || !(IN_THE_MIDDLE.includes(problem.code) || (wasCut && BEFORE_THE_KEY.includes(problem.code)))

/**
 * Posts the same message until somebody tells what came of it: a connection that was cut is tried again, under the same key, so that it has one effect.
 * Where no answer was waited for any longer it is not tried again, for the server may still be at it.
 */
export const askUntilTold = async (url: string, body: unknown, token?: string): Promise<Outcome> => {
  let wasSent = false
  for (let tried = 1; ; tried += 1) {
    const posted = await postJson(url, body, { token })
    if (posted.way === 'answered' && isTold(posted.json)) return { told: posted.json, isKnown: isKnownBy(posted.json, wasSent) }
    if (posted.way === 'unsent' && !wasSent) throw new OperatorFault(wordsOfUnsent(new URL(url).origin, posted.cause.code ?? posted.cause.message), { cause: posted.cause })
    wasSent = true
    if (posted.way === 'late' || tried === MOST_TRIES) return { isKnown: false }
    await pause(BETWEEN_TRIES)
  }
}
