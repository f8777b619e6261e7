import { vi } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'
import { DraftKeeper, type DraftBody, type KeepingState } from '#web/draft/draft-keeper.ts'

/** What the server answers. */
export type Answer = Result<{ savedAt: string; version: number }, Problem<string>>
/** What was sent, and under which key. */
type Sent = { readonly body: DraftBody; readonly seen: number; readonly key: string }

/** Kept, as this version. */
export const saved = (version: number): Answer => ({ ok: true, value: { savedAt: `10:0${version}`, version } })
/** Not kept, and what stands there instead. */
export const refused = (code: string, current?: unknown): Answer => ({ ok: false, problem: { code, current } })

/** A keeper whose server gives these answers one after the other, with all that it did. */
export const keeping = (answers: readonly Answer[], known = 0) => {
  const sent: Sent[] = []
  const told: KeepingState[] = []
  const here: (DraftBody | undefined)[] = []
  const discarded: boolean[] = []
  let keys = 0
  const keeper = new DraftKeeper(
    {
      send: (body, seen, key) => {
        sent.push({ body, seen, key })
        return Promise.resolve(answers[sent.length - 1] ?? saved(99))
      },
      keepHere: (body) => {
        here.push(body)
        return Promise.resolve(true)
      },
      dropHere: () => void here.push(undefined),
      discard: () => Promise.resolve(discarded.push(true) > 0),
      newKey: () => `key-${(keys += 1)}`,
      tell: (state) => void told.push(state),
    },
    known,
  )
  return { keeper, sent, told, here, discarded }
}

/** Lets time go by. */
export const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
