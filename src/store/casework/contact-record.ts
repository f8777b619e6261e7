import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** The texts of a contact record. */
export type RecordText = {
  readonly facts: string
  readonly ownWords: string
  readonly judgement: string
  readonly grounds: string
  readonly nextStep: string
}

/** All of a contact record that its writer writes. */
export type RecordBody = RecordText & {
  readonly happenedAt: string
  readonly durationMinutes?: number | undefined
  readonly method: string
  readonly place: string
  readonly reached: boolean
  readonly withWhom: string
  readonly withPersonIds: readonly string[]
  readonly aboutPersonIds: readonly string[]
  readonly nextOn?: string | undefined
  readonly sharing: string
}

const valuesOf = (record: RecordBody) => ({
  happened_at: record.happenedAt,
  duration_minutes: record.durationMinutes ?? null,
  method: record.method,
  place: record.place,
  reached: record.reached,
  with_whom: record.withWhom,
  with_person_ids: [...record.withPersonIds],
  about_person_ids: [...record.aboutPersonIds],
  facts: record.facts,
  own_words: record.ownWords,
  judgement: record.judgement,
  grounds: record.grounds,
  next_step: record.nextStep,
  next_on: record.nextOn ?? null,
  sharing: record.sharing,
  search_text: foldForSearch([record.facts, record.ownWords, record.judgement, record.grounds, record.nextStep].join(' ')),
})

/** Writes a contact record as the actor, with the title they hold at this moment. */
export const saveRecord = async (
  tx: ActingTransaction,
  actor: Actor,
  record: RecordBody & { id: string; matterId: string; pinned: boolean },
): Promise<void> => {
  await tx
    .insertInto('contact_record')
    .values({
      municipality_code: actor.municipalityCode,
      id: record.id,
      matter_id: record.matterId,
      membership_id: actor.membershipId,
      agency_id: actor.agencyId,
      written_as: sql<string>`(select coalesce(nullif(m.title, ''), m.role) from membership m
        where m.municipality_code = ${actor.municipalityCode} and m.id = ${actor.membershipId})`,
      pinned: record.pinned,
      ...valuesOf(record),
    })
    .execute()
}

/** One record as it stands; `undefined` when it is absent or hidden. */
export const findRecord = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('contact_record')
    .select([
      'id', 'version', 'matter_id as matterId', 'membership_id as membershipId', 'happened_at as happenedAt', 'duration_minutes as durationMinutes',
      'method', 'place', 'reached', 'with_whom as withWhom', 'with_person_ids as withPersonIds', 'about_person_ids as aboutPersonIds',
      'facts', 'own_words as ownWords', 'judgement', 'grounds', 'next_step as nextStep', 'next_on as nextOn', 'sharing', 'pinned', 'recorded_at as recordedAt',
    ])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** Keeps what stood before, then writes the record anew; `false` when somebody was faster. */
export const correctRecord = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number; before: object; reason: string },
  record: RecordBody,
): Promise<boolean> => {
  const result = await tx
    .updateTable('contact_record')
    .set({ ...valuesOf(record), version: sql`version + 1` })
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
      reason: which.reason,
    })
    .execute()
  return true
}

/** The texts of a record that stood before, the oldest first, and when each was replaced, by whom and why. */
export const listRevisions = async (tx: ActingTransaction, actor: Actor, recordId: string) => {
  const { rows } = await sql<{ version: number; body: Record<string, unknown>; changedAt: string; changedByName: string; reason: string }>`
    select v.version, v.body, v.reason, v.changed_at as "changedAt", f.name as "changedByName"
    from contact_record_revision v
      join membership m on m.municipality_code = v.municipality_code and m.id = v.changed_by
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
    where v.municipality_code = ${actor.municipalityCode} and v.record_id = ${recordId}
    order by v.version`.execute(tx)
  return rows
}

/** Pins a record or takes the pin off; `false` when it is absent, hidden, or open for an hour only. */
export const setPinned = async (tx: ActingTransaction, { id, version, pinned }: { id: string; version: number; pinned: boolean }): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`select app.pin_record(${id}, ${pinned}, ${version}) as done`.execute(tx)
  return rows[0]?.done === true
}
