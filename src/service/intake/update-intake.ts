import type { updateIntake as contract } from '#contract/intake.ts'
import { receiveIntake as decide } from '#domain/intake/receive.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { changeIntakeText } from '#store/intake/change-intake.ts'
import { findIntake } from '#store/intake/find-intake.ts'
import type { Handler } from '../handler.ts'

/** 受付票を書き足す: a sheet somebody else changed meanwhile is answered with its present text, never overwritten. */
export const updateIntake: Handler<typeof contract> = async ({ tx, actor }, input) => {
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  if (found.outcome !== null) return refuse({ code: 'already_ended' })
  const decided = decide(input as Parameters<typeof decide>[0])
  if (!decided.ok) return refuse({ code: decided.problem })
  const changed = await changeIntakeText(tx, actor, input, input)
  if (!changed) return refuse({ code: 'stale_version', current: found })
  return ok({ id: input.id, version: input.version + 1 })
}
