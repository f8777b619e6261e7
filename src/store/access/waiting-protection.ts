import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { PROTECTION_ANSWER_TOLD_FOR } from '#domain/today/due.ts'
import type { Protection } from '#domain/access/protection-request.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'
import { shortened } from '../shortened.ts'
import { whomOf } from './protection-request.ts'

/** A request for protection that waits to be decided. */
export type WaitingProtection = {
  id: string; version: number; kind: Protection; matterId: string; matterKind: 'intake' | 'support_case'; matterVersion: number; about: string
  whom: string; who: string; agencyName: string; agencyPhone: string | null; why: string; askedAt: string; persons: { personId: string; name: string }[]
}

/** Requests that the actor decides on, the oldest first, with whom they are for. */
export const listWaitingProtection = async (tx: ActingTransaction, actor: Actor): Promise<readonly WaitingProtection[]> => {
  const { rows } = await sql<WaitingProtection>`
    select r.id, r.version, r.kind, m.id as "matterId", m.kind as "matterKind", m.version as "matterVersion",
      coalesce(h.name, ${shortened(sql`i.text`, 200)}, '') as about, ${whomOf} as whom, f.name as who, a.short_name as "agencyName", a.phone as "agencyPhone", r.why, r.asked_at as "askedAt",
      coalesce((select json_agg(json_build_object('personId', p.person_id, 'name', coalesce(${calledNow(sql`p.person_id`)}, '')) order by p.person_id)
        from matter_person p where p.municipality_code = m.municipality_code and p.matter_id = m.id and (p.person_id = r.person_id
          or r.person_id is null and coalesce(p.person_id = (select s.person_id from intake_subject s where s.municipality_code = r.municipality_code and s.id = r.subject_id), r.subject_id is null))), '[]') as persons
    from protection_request r
      join matter m on m.municipality_code = r.municipality_code and m.id = r.matter_id
      left join intake i on i.municipality_code = m.municipality_code and i.id = m.id
      left join support_case s on s.municipality_code = m.municipality_code and s.id = m.id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      join membership b on b.municipality_code = r.municipality_code and b.id = r.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where r.municipality_code = ${actor.municipalityCode} and r.answered_at is null and app.decides_protection(m.id, r.kind)
    order by r.asked_at, r.id`.execute(tx)
  return rows
}

/** What was decided on the actor's own requests of late, by somebody else, the latest first; of a record they may not open any more, nothing. */
export const listProtectionAnswers = async (tx: ActingTransaction, actor: Actor) => {
  const { rows } = await sql<{
    id: string; kind: Protection; matterId: string; matterKind: 'intake' | 'support_case'; about: string; whom: string; isDone: boolean
    byName: string | null; agencyName: string | null; agencyPhone: string | null; note: string; answeredAt: string
  }>`
    select r.id, r.kind, r.matter_id as "matterId", case when i.id is null then 'support_case' else 'intake' end as "matterKind",
      coalesce(h.name, ${shortened(sql`i.text`, 200)}, '') as about, ${whomOf} as whom, r.is_done as "isDone", f.name as "byName", a.short_name as "agencyName", a.phone as "agencyPhone",
      r.note, r.answered_at as "answeredAt"
    from protection_request r
      left join intake i on i.municipality_code = r.municipality_code and i.id = r.matter_id
      left join support_case s on s.municipality_code = r.municipality_code and s.id = r.matter_id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      left join membership b on b.municipality_code = r.municipality_code and b.id = r.answered_by
      left join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      left join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where r.municipality_code = ${actor.municipalityCode} and r.membership_id = ${actor.membershipId} and r.answered_at is not null and r.answered_by is distinct from r.membership_id
      and (r.answered_at at time zone 'Asia/Tokyo')::date > app.today() - ${sql.lit(PROTECTION_ANSWER_TOLD_FOR)}::int
      and not exists (select 1 from protection_request later where later.municipality_code = r.municipality_code and later.matter_id = r.matter_id and later.kind = r.kind
        and later.membership_id = r.membership_id and coalesce(later.subject_id, later.person_id, later.matter_id) = coalesce(r.subject_id, r.person_id, r.matter_id) and later.asked_at > r.asked_at)
    order by r.answered_at desc, r.id`.execute(tx)
  return rows
}

/** Requests that nobody decides, the oldest first: at which agency, and nothing of the record. */
export const listUndecided = async (tx: ActingTransaction) => {
  const { rows } = await sql<{ id: string; kind: Protection; agencyId: string; agencyName: string; askedAt: string }>`
    select id, kind, agency_id as "agencyId", agency_name as "agencyName", asked_at as "askedAt" from app.protection_nobody_decides() order by asked_at, id`.execute(tx)
  return rows
}
