import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { MatterKind } from '#domain/accountability/matter-kind.ts'
import type { ActingTransaction } from './as-actor.ts'

/** Opens a matter (案件) at the actor's agency and names the actor as its lead. */
export const openMatter = async (
  tx: ActingTransaction,
  actor: Actor,
  matter: {
    id: string
    teamId: string
    kind: MatterKind
    areaId?: string | undefined
    openedAt: string
    recipientAgencyId?: string | undefined
  },
): Promise<void> => {
  await tx
    .insertInto('matter')
    .values({
      municipality_code: actor.municipalityCode,
      id: matter.id,
      kind: matter.kind,
      accountable_agency_id: actor.agencyId,
      recipient_agency_id: matter.recipientAgencyId ?? null,
      area_id: matter.areaId ?? null,
      opened_at: matter.openedAt,
    })
    .execute()
  await tx
    .insertInto('matter_team')
    .values({
      municipality_code: actor.municipalityCode,
      id: matter.teamId,
      matter_id: matter.id,
      membership_id: actor.membershipId,
      part: 'lead',
      reason: matter.kind,
      valid_from: matter.openedAt,
    })
    .execute()
}

/** Closes a matter: nobody is accountable any more, because nothing is open any more. */
export const closeMatter = async (tx: ActingTransaction, actor: Actor, id: string): Promise<void> => {
  await tx
    .updateTable('matter')
    .set({ closed_at: sql<string>`clock_timestamp()` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

/** As what somebody stands in a matter (かかわり方). */
export type PersonPart = 'subject' | 'member' | 'inquirer' | 'concerned'

/** Names a person as concerned by a matter; whoever was only spoken of there may turn out to be more. */
export const linkPerson = async (
  tx: ActingTransaction,
  actor: Actor,
  link: { matterId: string; personId: string; part: PersonPart },
): Promise<void> => {
  await tx
    .insertInto('matter_person')
    .values({ municipality_code: actor.municipalityCode, matter_id: link.matterId, person_id: link.personId, part: link.part })
    .onConflict((conflict) => conflict.columns(['municipality_code', 'matter_id', 'person_id']).doUpdateSet({ part: link.part }).where('matter_person.part', '=', 'concerned'))
    .execute()
}

/** The next number of a series in a fiscal year. */
export const takeNumber = async (tx: ActingTransaction, series: 'intake' | 'case' | 'referral', fiscalYear: number): Promise<number> => {
  const { rows } = await sql<{ number: number }>`select app.next_number(${series}, ${fiscalYear}) as number`.execute(tx)
  return Number(rows[0]?.number)
}

/** Says to which area a matter belongs, or that nobody knows; what came of it goes along. Answers what moved besides. */
export const sayArea = async (tx: ActingTransaction, id: string, areaId: string | null): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select app.say_area(${id}::uuid, ${areaId}::uuid) as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** The area of a matter, held until the transaction ends: whoever says another at this moment has said it before, or finds what comes of the matter. */
export const holdArea = async (tx: ActingTransaction, actor: Actor, id: string): Promise<string | undefined> => {
  const row = await tx.selectFrom('matter').select('area_id as areaId').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row?.areaId ?? undefined
}

/** Whether the actor may see a matter. */
export const isMatterReadable = async (tx: ActingTransaction, actor: Actor, id: string): Promise<boolean> => {
  const row = await tx.selectFrom('matter').select('id').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Whether the actor may write in a matter: they see it for a reason that lasts, not for the hour of 緊急閲覧 alone. */
export const isMatterWritable = async (tx: ActingTransaction, id: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select app.has_lasting_right(${id}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Whether the actor may see a support case of this number: any other matter has no page for what is written, watched for and to be done. */
export const isCaseReadable = async (tx: ActingTransaction, actor: Actor, id: string): Promise<boolean> => {
  const row = await tx.selectFrom('support_case').select('id').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Whether the actor may write in a support case of this number. */
export const isCaseWritable = async (tx: ActingTransaction, actor: Actor, id: string): Promise<boolean> =>
  (await isCaseReadable(tx, actor, id)) && (await isMatterWritable(tx, id))
