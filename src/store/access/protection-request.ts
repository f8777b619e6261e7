import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Protection } from '#domain/access/protection-request.ts'
import type { MatterFacts } from '#domain/access/standing.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { shortened } from '../shortened.ts'

const answerOf = async <Obstacle extends string>(tx: ActingTransaction, call: RawBuilder<unknown>): Promise<Obstacle | 'not_found' | ''> => {
  const { rows } = await sql<{ obstacle: Obstacle | 'not_found' | '' }>`select ${call} as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? 'not_found'
}

/** Notes that somebody asks for protection (保護の依頼). */
export const saveProtectionRequest = (tx: ActingTransaction, fresh: { id: string; matterId: string; kind: Protection; why: string }) =>
  answerOf<'already_asked' | 'already_restricted'>(tx, sql`app.ask_protection(${fresh.id}, ${fresh.matterId}, ${fresh.kind}, ${fresh.why})`)

/** Answers a request for protection in words. */
export const saveProtectionAnswer = (tx: ActingTransaction, answer: { id: string; version: number; isDone: boolean; note: string }) =>
  answerOf<'already_answered' | 'not_done_yet' | 'stale_version'>(tx, sql`app.answer_protection(${answer.id}, ${answer.isDone}, ${answer.note}, ${answer.version})`)

/** A request for protection as it stands; `undefined` when it is absent or hidden. */
export const findProtectionRequest = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('protection_request')
    .select(['id', 'version', 'is_done as isDone', 'note'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** What the rule asks about a matter, with the names it is told by; `undefined` when it is absent or hidden, or is a つなぎ. */
export const findMatterRead = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<MatterFacts & {
    caseId: string | null; version: number; restrictedReason: string | null; agencyName: string; recipientName: string | null; areaName: string | null
    mayRestrict: boolean; mayConceal: boolean; mayAsk: boolean; concealed: boolean
  }>`
    select m.municipality_code as "municipalityCode", m.accountable_agency_id as "accountableAgencyId", m.recipient_agency_id as "recipientAgencyId",
      m.area_id as "areaId", m.restricted as "isRestricted", i.case_id as "caseId", m.version, m.restricted_reason as "restrictedReason", a.short_name as "agencyName",
      g.short_name as "recipientName", r.name as "areaName", app.decides_protection(m.id, 'restrict') as "mayRestrict",
      app.decides_protection(m.id, 'conceal') as "mayConceal", app.has_lasting_right(m.id) as "mayAsk", app.knows_concealed_person(m.id) as concealed
    from matter m
      join agency a on a.municipality_code = m.municipality_code and a.id = coalesce(app.stands_now_for(m.accountable_agency_id), m.accountable_agency_id)
      left join intake i on i.municipality_code = m.municipality_code and i.id = m.id
      left join agency g on g.municipality_code = m.municipality_code and g.id = m.recipient_agency_id
      left join area r on r.municipality_code = m.municipality_code and r.id = m.area_id
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

/** What was asked of a matter, the latest first: of a case, concealment that was asked for on a sheet it began with as well. */
export const listRequestsOf = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{
    id: string; matterId: string; kind: Protection; who: string; why: string; askedAt: string; answeredAt: string | null; answeredByName: string | null; isDone: boolean | null; note: string
  }>`
    select r.id, r.matter_id as "matterId", r.kind, f.name as who, r.why, r.asked_at as "askedAt", r.answered_at as "answeredAt", g.name as "answeredByName", r.is_done as "isDone", r.note
    from protection_request r
      join membership b on b.municipality_code = r.municipality_code and b.id = r.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
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

/** A request for protection that waits to be decided. */
export type WaitingProtection = {
  id: string; version: number; kind: Protection; matterId: string; matterKind: 'intake' | 'support_case'; matterVersion: number; about: string
  who: string; agencyName: string; why: string; askedAt: string; persons: { personId: string; name: string }[]
}

/** Requests that the actor decides on, the oldest first, with whom they may be about. */
export const listWaitingProtection = async (tx: ActingTransaction, actor: Actor): Promise<readonly WaitingProtection[]> => {
  const { rows } = await sql<WaitingProtection>`
    select r.id, r.version, r.kind, m.id as "matterId", m.kind as "matterKind", m.version as "matterVersion",
      coalesce(h.name, ${shortened(sql`i.text`, 200)}, '') as about, f.name as who, a.short_name as "agencyName", r.why, r.asked_at as "askedAt",
      coalesce((select json_agg(json_build_object('personId', p.person_id, 'name', coalesce((select n.as_written from person_name n
          where n.municipality_code = p.municipality_code and n.person_id = p.person_id order by (n.kind = 'official') desc, n.id limit 1), '')) order by p.person_id)
        from matter_person p where p.municipality_code = m.municipality_code and p.matter_id = m.id), '[]') as persons
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
