import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Puts a warning on a matter. */
export const saveWarning = async (
  tx: ActingTransaction,
  actor: Actor,
  warning: { id: string; matterId: string; kind: string; text: string; personId?: string | undefined; toldToPerson: boolean; reviewOn: string },
): Promise<void> => {
  await tx
    .insertInto('warning')
    .values({
      municipality_code: actor.municipalityCode,
      id: warning.id,
      matter_id: warning.matterId,
      kind: warning.kind,
      text: warning.text,
      search_key: foldForSearch(warning.text),
      person_id: warning.personId ?? null,
      told_to_person: warning.toldToPerson,
      added_by: actor.membershipId,
      review_on: warning.reviewOn,
    })
    .execute()
}

/** A warning as it stands; `undefined` when it is absent or hidden. */
export const findWarning = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('warning')
    .select([
      'id', 'version', 'matter_id as matterId', 'kind', 'text', 'told_to_person as toldToPerson', 'review_on as reviewOn', 'ended_at as endedAt', 'ended_why as endedWhy',
    ])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

type Reviewed = { text: string; told_to_person: boolean; review_on: string; reviewed_at: string; reviewed_by: string }
type Ended = { ended_at: string; ended_by: string; ended_why: string }

/** Writes a warning anew, if it still is the version the writer saw. */
export const changeWarning = async (tx: ActingTransaction, actor: Actor, which: { id: string; version: number }, change: Reviewed | Ended) => {
  const result = await tx
    .updateTable('warning')
    .set({ ...change, ...('text' in change && { search_key: foldForSearch(change.text) }), version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
