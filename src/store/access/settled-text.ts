import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ToldKind } from '#domain/access/told-place.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What a handler did about a text that nobody can mend, and which lines it told a place in then. */
export type SettledText = { readonly kind: ToldKind; readonly id: string; readonly told: string; readonly who: string; readonly at: string; readonly note: string }

/** What handlers of a concealment did about texts that tell the place, the latest first. */
export const listSettledTexts = async (tx: ActingTransaction, actor: Actor, concealmentId: string): Promise<readonly SettledText[]> => {
  const { rows } = await sql<SettledText>`
    select t.kind, t.text_id as id, t.told, f.name as who, t.settled_at as at, t.note
    from settled_text t
      join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
    where t.municipality_code = ${actor.municipalityCode} and t.concealment_id = ${concealmentId}::uuid
    order by t.settled_at desc`.execute(tx)
  return rows
}

/** Writes down what a handler did about a text. */
export const saveSettledText = async (
  tx: ActingTransaction, actor: Actor, settled: { newId: string; concealmentId: string; kind: ToldKind; id: string; told: string; note: string },
): Promise<void> => {
  await tx
    .insertInto('settled_text')
    .values({
      municipality_code: actor.municipalityCode, id: settled.newId, concealment_id: settled.concealmentId, kind: settled.kind, text_id: settled.id, told: settled.told,
      membership_id: actor.membershipId, settled_at: sql<string>`app.now()`, note: settled.note,
    })
    .execute()
}

/** Of these つなぎ, those that have left: who received each, and by which telephone they are reached. */
export const listReceivers = async (tx: ActingTransaction, actor: Actor, ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; name: string; phone: string | null }>`
    select r.id, coalesce(g.short_name, r.to_outside, '') as name, g.phone
    from referral r left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    where r.municipality_code = ${actor.municipalityCode} and r.id = any (${[...ids]}::uuid[]) and r.sent_at is not null`.execute(tx)
  return rows
}
