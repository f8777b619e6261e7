import type { listViewers as viewers } from '#contract/viewers.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listPersonNames } from '#store/person/find-person.ts'
import { listViews, mayOpenRecord } from '#store/viewers.ts'
import type { Handler } from '../handler.ts'

/** だれが見たか. */
export const listViewers: Handler<typeof viewers> = async ({ tx, actor }, input) => {
  if (actor.role !== 'auditor' && !(await mayOpenRecord(tx, input.matterId))) return refuse({ code: 'not_found' })
  const views = await listViews(tx, input.matterId, input.days)
  const persons = await listPersonNames(tx, actor, views.flatMap((view) => view.personIds))
  return ok({ views: [...views], persons })
}
