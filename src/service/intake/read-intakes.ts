import type { getIntake as one, listIntakes as many } from '#contract/intake.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { areWhereaboutsConcealed, findIntake, listIntakeLines, listSubjects, listWhereabouts } from '#store/intake/find-intake.ts'
import type { Handler } from '../handler.ts'

const PAGE = 50

/** 受付の一覧. */
export const listIntakes: Handler<typeof many> = async ({ tx, actor }, input) => {
  const { rows, total } = await listIntakeLines(tx, actor, { ...input, limit: PAGE, offset: (input.page - 1) * PAGE })
  return ok({ intakes: rows as never, total })
}

/** 受付票を開く. */
export const getIntake: Handler<typeof one> = async ({ tx, actor }, input) => {
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const [subjects, whereabouts, concealed] = [
    await listSubjects(tx, actor, input.id),
    await listWhereabouts(tx, actor, input.id),
    await areWhereaboutsConcealed(tx, input.id),
  ]
  return ok({ ...(found as object), subjects, whereabouts, whereaboutsConcealed: concealed, mayWrite: found.outcome === null } as never)
}
