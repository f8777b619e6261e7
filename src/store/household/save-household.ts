import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Writes a household (世帯). */
export const saveHousehold = async (tx: ActingTransaction, actor: Actor, household: { id: string; name: string }): Promise<void> => {
  await tx.insertInto('household').values({ municipality_code: actor.municipalityCode, ...household }).execute()
}

/** Writes a support case on a household. Its matter must be open already. */
export const saveSupportCase = async (
  tx: ActingTransaction,
  actor: Actor,
  supportCase: { id: string; householdId: string; number: number; title: string },
): Promise<void> => {
  await tx
    .insertInto('support_case')
    .values({
      municipality_code: actor.municipalityCode,
      id: supportCase.id,
      household_id: supportCase.householdId,
      number: supportCase.number,
      title: supportCase.title,
      status: 'open',
    })
    .execute()
}

/** Names a person as a member of a household. */
export const saveMember = async (
  tx: ActingTransaction,
  actor: Actor,
  member: { id: string; householdId: string; personId: string; relationship: string; isSubject: boolean; from?: string | undefined },
): Promise<void> => {
  await tx
    .insertInto('household_member')
    .values({
      municipality_code: actor.municipalityCode,
      id: member.id,
      household_id: member.householdId,
      person_id: member.personId,
      relationship: member.relationship,
      is_subject: member.isSubject,
      valid_from: member.from ?? null,
    })
    .execute()
}
