import { operations } from '#contract/operations.ts'
import type { Operation } from '#contract/operation.ts'
import type { listPersonViewers as ofPerson, listViewers as viewers } from '#contract/viewers.ts'
import { kindOfLook, type Way } from '#domain/journal/look.ts'
import type { OfficeDeed } from '#domain/journal/unpromised.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listPersonNames } from '#store/person/find-person.ts'
import { listViews, listViewsOfPerson, mayOpenPerson, mayOpenRecord, type View } from '#store/viewers.ts'
import type { Handler, Work } from '../handler.ts'

/** What a message names when it is about one record or one person. */
const ONE = ['id', 'matterId', 'caseId', 'personId']
const BY_LINK: OfficeDeed = 'openReferralLink'

/** A command does something; a question that names one record opens it, any other lists many. What the office does by itself is none of them. */
const wayOf = (name: string): Way => {
  const operation = (operations as Readonly<Record<string, Operation | undefined>>)[name]
  if (operation === undefined) return name === BY_LINK ? 'opens' : 'does'
  if (operation.kind === 'command') return 'does'
  const { shape = {} } = operation.input as { readonly shape?: object }
  return ONE.some((key) => key in shape) ? 'opens' : 'lists'
}

const shown = async ({ tx, actor }: Work, found: readonly View[]) => ({
  views: found.map(({ isPassedOn, ...view }) => ({ ...view, kind: kindOfLook({ ...view, isPassedOn, way: wayOf(view.operation) }) })),
  persons: await listPersonNames(tx, actor, found.flatMap((view) => view.personIds)),
})

/** だれが見たか. */
export const listViewers: Handler<typeof viewers> = async (work, input) => {
  const { tx, actor } = work
  if (actor.role !== 'auditor' && !(await mayOpenRecord(tx, input.matterId))) return refuse({ code: 'not_found' })
  return ok(await shown(work, await listViews(tx, input.matterId, input.days)))
}

/** この人をだれが見たか. */
export const listPersonViewers: Handler<typeof ofPerson> = async (work, input) => {
  if (!(await mayOpenPerson(work.tx, input.personId))) return refuse({ code: 'not_found' })
  return ok(await shown(work, await listViewsOfPerson(work.tx, input.personId, input.days)))
}
