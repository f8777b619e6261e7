import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { isBlank } from '#domain/shared/text-limits.ts'

const LENGTH = 40

/** What is written first in a draft of any kind, by the names the forms give it. */
const FIRST = ['text', 'facts', 'need', 'why', 'heard', 'note'] as const

/** How a draft (下書き) begins, so that its writer knows it again. */
export const beginningOfDraft = (body: unknown): string => {
  const written = new Map(Object.entries(typeof body === 'object' && body !== null ? body : {}))
  const first = FIRST.map((name) => written.get(name)).find((text) => typeof text === 'string' && !isBlank(text))
  return limitGraphemes(String(first ?? '').trim().replaceAll(/\s+/g, ' '), LENGTH)
}
