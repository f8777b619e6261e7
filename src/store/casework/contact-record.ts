import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** The texts of a contact record. */
export type RecordText = { readonly facts: string; readonly ownWords: string; readonly judgement: string; readonly nextStep: string }

const searchTextOf = (text: RecordText): string => foldForSearch(`${text.facts} ${text.ownWords} ${text.judgement} ${text.nextStep}`)

/** The story of a matter, the newest first; drafts on top, then what was pinned. */
export const listRecords = (tx: ActingTransaction, actor: Actor, matterId: string, limit: number) =>
  tx
    .selectFrom('contact_record as c')
    .innerJoin('membership as m', (join) => join.onRef('m.municipality_code', '=', 'c.municipality_code').onRef('m.id', '=', 'c.membership_id'))
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .innerJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 'c.municipality_code').onRef('a.id', '=', 'c.agency_id'))
    .select([
      'c.id', 'c.version', 'c.status', 'c.happened_at as happenedAt', 'c.method', 'f.name as who', 'a.short_name as agencyName',
      'c.with_whom as withWhom', 'c.facts', 'c.own_words as ownWords', 'c.judgement', 'c.next_step as nextStep',
      'c.next_on as nextOn', 'c.sharing', 'c.pinned',
      sql<boolean>`c.membership_id = ${actor.membershipId}::uuid`.as('mine'),
    ])
    .where('c.municipality_code', '=', actor.municipalityCode)
    .where('c.matter_id', '=', matterId)
    .orderBy(sql`c.status = 'draft'`, 'desc')
    .orderBy('c.pinned', 'desc')
    .orderBy('c.happened_at', 'desc')
    .limit(limit)
    .execute()

/** Writes a contact record as the actor. */
export const saveRecord = async (
  tx: ActingTransaction,
  actor: Actor,
  record: RecordText & {
    id: string
    matterId: string
    happenedAt: string
    method: string
    withWhom: string
    nextOn: string | null
    sharing: string
    pinned: boolean
  },
): Promise<void> => {
  await tx
    .insertInto('contact_record')
    .values({
      municipality_code: actor.municipalityCode,
      id: record.id,
      matter_id: record.matterId,
      happened_at: record.happenedAt,
      method: record.method,
      membership_id: actor.membershipId,
      agency_id: actor.agencyId,
      with_whom: record.withWhom,
      facts: record.facts,
      own_words: record.ownWords,
      judgement: record.judgement,
      next_step: record.nextStep,
      next_on: record.nextOn,
      sharing: record.sharing,
      pinned: record.pinned,
      search_text: searchTextOf(record),
    })
    .execute()
}

/** One record as it stands; `undefined` when it is absent or hidden. */
export const findRecord = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('contact_record')
    .select(['id', 'version', 'membership_id as membershipId', 'facts', 'own_words as ownWords', 'judgement', 'next_step as nextStep'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** Keeps what stood before, then writes the record anew; `false` when somebody was faster. */
export const correctRecord = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number; before: RecordText },
  text: RecordText,
): Promise<boolean> => {
  const result = await tx
    .updateTable('contact_record')
    .set({
      facts: text.facts,
      own_words: text.ownWords,
      judgement: text.judgement,
      next_step: text.nextStep,
      search_text: searchTextOf(text),
      version: sql`version + 1`,
    })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await tx
    .insertInto('contact_record_revision')
    .values({
      municipality_code: actor.municipalityCode,
      record_id: which.id,
      version: which.version,
      body: JSON.stringify(which.before),
      changed_by: actor.membershipId,
    })
    .execute()
  return true
}

/** Puts a task on a matter, for the actor to do. */
export const saveTask = async (tx: ActingTransaction, actor: Actor, task: { id: string; matterId: string; text: string; dueOn: string }) => {
  await tx
    .insertInto('task')
    .values({
      municipality_code: actor.municipalityCode,
      id: task.id,
      matter_id: task.matterId,
      membership_id: actor.membershipId,
      text: task.text,
      due_on: task.dueOn,
    })
    .execute()
}

/** Notes that a task is done; `false` when it changed meanwhile or is hidden. */
export const closeTask = async (tx: ActingTransaction, actor: Actor, which: { id: string; version: number }, now: string) => {
  const result = await tx
    .updateTable('task')
    .set({ done_at: now, version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
