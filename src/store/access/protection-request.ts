import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Protection } from '#domain/access/protection-request.ts'
import type { MatterFacts } from '#domain/access/standing.ts'
import { maySayArea, tellsArea } from '../area-told.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledInOrder, calledNow } from '../person/called-now.ts'

const answerOf = async <Obstacle extends string>(tx: ActingTransaction, call: RawBuilder<unknown>): Promise<Obstacle | 'not_found' | ''> => {
  const { rows } = await sql<{ obstacle: Obstacle | 'not_found' | '' }>`select ${call} as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? 'not_found'
}

/** Notes that somebody asks for protection (保護の依頼). */
export const saveProtectionRequest = (
  tx: ActingTransaction, fresh: { id: string; matterId: string; kind: Protection; why: string; subjectId?: string | undefined; personId?: string | undefined },
) =>
  answerOf<'already_asked' | 'already_restricted' | 'already_concealed'>(
    tx, sql`app.ask_protection(${fresh.id}, ${fresh.matterId}, ${fresh.kind}, ${fresh.why}, ${fresh.subjectId ?? null}::uuid, ${fresh.personId ?? null}::uuid)`)

/** Answers a request for protection in words. */
export const saveProtectionAnswer = (tx: ActingTransaction, answer: { id: string; version: number; isDone: boolean; note: string }) =>
  answerOf<'already_answered' | 'not_done_yet' | 'stale_version'>(tx, sql`app.answer_protection(${answer.id}, ${answer.isDone}, ${answer.note}, ${answer.version})`)

/** A request for protection as it stands; `undefined` when it is absent or hidden. */
export const findProtectionRequest = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('protection_request')
    .select(['id', 'version', 'matter_id as matterId', 'is_done as isDone', 'note'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** What the rule asks about a matter, with the names it is told by; `undefined` when it is absent or hidden, or is a つなぎ. */
export const findMatterRead = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<MatterFacts & {
    caseId: string | null; version: number; restrictedReason: string | null; agencyName: string; recipientName: string | null; areaName: string | null; tellsArea: boolean; agencyPhone: string | null
    mayRestrict: boolean; mayConceal: boolean; mayAsk: boolean; maySeat: boolean; concealed: boolean
  }>`
    select m.municipality_code as "municipalityCode", m.accountable_agency_id as "accountableAgencyId", m.recipient_agency_id as "recipientAgencyId", m.sender_agency_id as "senderAgencyId",
      m.area_id as "areaId", m.restricted as "isRestricted", i.case_id as "caseId", m.version, m.restricted_reason as "restrictedReason", a.short_name as "agencyName",
      g.short_name as "recipientName", r.name as "areaName", ${maySayArea} as "tellsArea", a.phone as "agencyPhone", app.decides_protection(m.id, 'restrict') as "mayRestrict",
      app.decides_protection(m.id, 'conceal') as "mayConceal", app.has_lasting_right(m.id) as "mayAsk",
      (i.case_id is null and m.closed_at is null and app.may_write_matters() and app.has_lasting_right(m.id)) as "maySeat", app.knows_concealed_person(m.id) as concealed
    from matter m
      join agency a on a.municipality_code = m.municipality_code and a.id = coalesce(app.stands_now_for(m.accountable_agency_id), m.accountable_agency_id)
      left join intake i on i.municipality_code = m.municipality_code and i.id = m.id
      left join agency g on g.municipality_code = m.municipality_code and g.id = m.recipient_agency_id
      left join area r on r.municipality_code = m.municipality_code and r.id = m.area_id and ${tellsArea}
    where m.municipality_code = ${actor.municipalityCode} and m.id = ${matterId}::uuid and m.kind <> 'referral'`.execute(tx)
  return rows[0]
}

/** What was asked on a record, and what was asked for its people on the sheets it began with. */
const withBeginnings = (actor: Actor, matterId: string) => sql`
  (r.matter_id = ${matterId}::uuid or r.kind = 'conceal' and r.matter_id in (
    select i.id from intake i where i.municipality_code = ${actor.municipalityCode} and i.case_id = ${matterId}::uuid))`

/** Whether somebody asked that a place of somebody in it be concealed (秘匿), here or on a sheet it began with, and nobody has answered yet. */
export const isConcealmentAsked = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<boolean> => {
  const { rows } = await sql<{ isSo: boolean }>`
    select exists (select 1 from protection_request r where r.municipality_code = ${actor.municipalityCode} and r.kind = 'conceal'
      and r.answered_at is null and ${withBeginnings(actor, matterId)}) as "isSo"`.execute(tx)
  return rows[0]?.isSo === true
}

/** For whom a request (r) is, as they are called; empty where it is for the record itself or everybody in it. */
export const whomOf = sql<string>`coalesce(${calledNow(sql`r.person_id`)}, (select coalesce(${calledNow(sql`s.person_id`)}, nullif(s.name_as_heard, ''), s.described_as)
  from intake_subject s where s.municipality_code = r.municipality_code and s.id = r.subject_id), '')`

/** For whom concealment may be asked: who stands on the sheet, known or not, or who belongs to the household of the case. */
export const listPeopleOf = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{ subjectId: string | null; personId: string | null; name: string }>`
    select whom.id as "subjectId", whom.person_id as "personId", whom.name from (
    select s.id, s.person_id, coalesce(${calledNow(sql`s.person_id`)}, nullif(s.name_as_heard, ''), s.described_as) as name,
      coalesce(${calledInOrder(sql`s.person_id`)}, app.kana_order(s.kana)) as kana_order
    from intake_subject s where s.municipality_code = ${actor.municipalityCode} and s.intake_id = ${matterId}::uuid and s.removed_at is null
    union all
    select null, h.person_id, coalesce(${calledNow(sql`h.person_id`)}, h.relationship), ${calledInOrder(sql`h.person_id`)}
    from support_case c join household_member h on h.municipality_code = c.municipality_code and h.household_id = c.household_id
    where c.municipality_code = ${actor.municipalityCode} and c.id = ${matterId}::uuid and coalesce(h.valid_to, 'infinity') > app.today()) whom
    order by whom.kana_order collate "C" nulls last, whom.name, whom.id, whom.person_id`.execute(tx)
  return rows
}

/** What was asked of a matter, the latest first: of a case, concealment that was asked for on a sheet it began with as well. */
export const listRequestsOf = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{
    id: string; matterId: string; kind: Protection; whom: string; personId: string | null; who: string; agencyName: string; agencyPhone: string | null; mine: boolean; why: string; askedAt: string
    answeredAt: string | null; answeredByName: string | null; isDone: boolean | null; note: string
  }>`
    select r.id, r.matter_id as "matterId", r.kind, ${whomOf} as whom, f.name as who, r.why, r.asked_at as "askedAt",
      coalesce(r.person_id, (select s.person_id from intake_subject s where s.municipality_code = r.municipality_code and s.id = r.subject_id)) as "personId",
      a.short_name as "agencyName", a.phone as "agencyPhone", r.membership_id = ${actor.membershipId} as mine,
      r.answered_at as "answeredAt", g.name as "answeredByName", r.is_done as "isDone", r.note
    from protection_request r
      join membership b on b.municipality_code = r.municipality_code and b.id = r.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
      left join membership d on d.municipality_code = r.municipality_code and d.id = r.answered_by
      left join staff g on g.municipality_code = d.municipality_code and g.id = d.staff_id
    where r.municipality_code = ${actor.municipalityCode} and ${withBeginnings(actor, matterId)}
    order by r.asked_at desc, r.id`.execute(tx)
  return rows
}

/** Who decides on the protection of a matter, with the telephone of their agency. */
export const listProtectors = async (tx: ActingTransaction, matterId: string, kind: Protection) => {
  const { rows } = await sql<{ membershipId: string; who: string; agencyName: string; agencyPhone: string | null }>`
    select membership_id as "membershipId", who, agency_name as "agencyName", agency_phone as "agencyPhone" from app.who_may_protect(${matterId}::uuid, ${kind})`.execute(tx)
  return rows
}
