import type { listPersonViewers as ofPerson, listViewers as viewers } from '#contract/journal-viewers.ts'
import { operations } from '#contract/operations.ts'
import type { Operation } from '#contract/operation.ts'
import { kindOfLook, type LookKind, type Way } from '#domain/journal/look.ts'
import type { OfficeDeed } from '#domain/journal/unpromised.ts'
import { viewersFrom } from '#domain/journal/viewer.ts'
import { addMinutes } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { countViews, listViews, mayOpenPerson, mayOpenRecord, type LookedAt, type View } from '#store/journal/looks.ts'
import { listPersonNames } from '#store/person/find-person.ts'
import type { Handler, Work } from '../handler.ts'
import { pageOf, placeFrom } from './place.ts'

const ON_A_PAGE = 100
const MINUTES_OF_DAY = 1440

const BY_LINK: OfficeDeed = 'openReferralLink'

/** As the contract says. Of what the office does by itself it says nothing, and a one-time link opens what it leads to. */
const wayOf = (name: string): Way => (operations as Readonly<Record<string, Operation | undefined>>)[name]?.way ?? (name === BY_LINK ? 'opens' : 'does')

const kindOf = (view: Pick<View, 'operation' | 'result' | 'reason' | 'through' | 'isPassedOn' | 'isAsked'>): LookKind => kindOfLook({ ...view, way: wayOf(view.operation) })

type Asked = { readonly days: number; readonly after?: string | undefined; readonly aboutPersonId?: string | undefined }

/** The right that told somebody of a record: to it, or to a つなぎ that tells of it. No line is without one where one is known. */
const rightOf = ({ reason, through }: Pick<View, 'reason' | 'through'>): string => (reason === '' ? through : reason)

/** Everybody who looked is counted over the whole time; the looks one by one come page by page. */
const shown = async ({ tx, actor, now }: Work, at: LookedAt, { days, after, aboutPersonId }: Asked) => {
  const since = addMinutes(now, -days * MINUTES_OF_DAY)
  const counted = await countViews(tx, at, since)
  const about = counted.filter((one) => aboutPersonId === undefined || one.personIds.includes(aboutPersonId))
  const { entries, next } = pageOf(await listViews(tx, at, since, { aboutPersonId, after: placeFrom(after), limit: ON_A_PAGE + 1 }), ON_A_PAGE)
  return {
    since, next,
    viewers: viewersFrom(about.map((one) => ({ ...one, kind: kindOf(one), reason: rightOf(one), isBeside: one.isAsked && wayOf(one.operation) === 'beside' }))),
    views: entries.map((one) => ({ ...one, kind: kindOf(one), reason: rightOf(one) })),
    persons: await listPersonNames(tx, actor, counted.flatMap((one) => one.personIds)),
  }
}

/** だれが見たか. */
export const listViewers: Handler<typeof viewers> = async (work, input) => {
  const { tx, actor } = work
  if (actor.role !== 'auditor' && !(await mayOpenRecord(tx, input.matterId))) return refuse({ code: 'not_found' })
  return ok(await shown(work, { matterId: input.matterId }, input))
}

/** この人をだれが見たか. */
export const listPersonViewers: Handler<typeof ofPerson> = async (work, input) => {
  if (!(await mayOpenPerson(work.tx, input.personId))) return refuse({ code: 'not_found' })
  return ok(await shown(work, { personId: input.personId }, input))
}
