import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { SilentReferral } from '#domain/referral/escalation.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Referrals under way, as far as silence is concerned, locked against a second round at the same time. */
export const loadSilentReferrals = (tx: ActingTransaction, actor: Actor): Promise<readonly (SilentReferral & { readonly id: string })[]> =>
  tx
    .selectFrom('referral')
    .select([
      'id',
      'status',
      'answer_due_on as answerDueOn',
      'contact_due_on as contactDueOn',
      'confirm_due_on as confirmDueOn',
      sql<string | null>`(sent_at at time zone 'Asia/Tokyo')::date`.as('sentOn'),
      sql<string | null>`(escalated_at at time zone 'Asia/Tokyo')::date`.as('lastEscalatedOn'),
    ])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('status', 'in', ['sent', 'received', 'accepted', 'met'])
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
    .then((rows) =>
      rows.map(
        (row) =>
          ({
            id: row.id,
            status: row.status,
            sentOn: row.sentOn ?? undefined,
            answerDueOn: row.answerDueOn ?? undefined,
            contactDueOn: row.contactDueOn ?? undefined,
            confirmDueOn: row.confirmDueOn ?? undefined,
            lastEscalatedOn: row.lastEscalatedOn ?? undefined,
          }) as SilentReferral & { readonly id: string },
      ),
    )

/** Writes down that a silent referral was escalated. */
export const saveEscalation = async (tx: ActingTransaction, actor: Actor, id: string): Promise<void> => {
  await tx
    .updateTable('referral')
    .set({ escalated_at: sql<string>`app.now()`, escalation_count: sql`escalation_count + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .execute()
}
