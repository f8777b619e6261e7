import { sql } from 'kysely'
import { BREAK_GLASS_MINUTES, type ReviewFinding, type WaitingOpening } from '#domain/access/break-glass.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff, type Cut } from '../cut.ts'

/** What may be told of a record found masked; `undefined` when nothing may. */
export const findMaskedMatter = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{
    matterId: string; askAgency: string; askPhone: string | null; restricted: boolean; hasAsked: boolean
    coordinatingAgency: string | null; coordinatingPhone: string | null
  }>`
    select c.matter_id as "matterId", c.ask_agency as "askAgency", c.ask_phone as "askPhone", c.restricted,
      exists (select 1 from team_request r where r.municipality_code = ${actor.municipalityCode} and r.matter_id = c.matter_id
        and r.membership_id = ${actor.membershipId} and r.answered_at is null) as "hasAsked",
      a.short_name as "coordinatingAgency", a.phone as "coordinatingPhone"
    from app.find_masked_case(${matterId}) c
      join municipality y on y.municipality_code = ${actor.municipalityCode}
      left join agency a on a.municipality_code = y.municipality_code and a.id = y.coordinating_agency_id`.execute(tx)
  return rows[0]
}

/** Whether breaking the glass (緊急閲覧) is a way to a matter at all. */
export const mayBreakGlass = async (tx: ActingTransaction, matterId: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select app.may_break_glass(${matterId}) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Of two records that somebody breaks the glass to in the same instant, the second waits here for the first. */
export const lockOwnBreakGlass = async (tx: ActingTransaction): Promise<void> => {
  await sql`select app.lock_own_break_glass()`.execute(tx)
}

/** What the actor broke the glass to and nobody has looked at, and how many records the municipality lets wait so. */
export const listOwnWaiting = async (tx: ActingTransaction, actor: Actor) => {
  const { rows: waiting } = await sql<WaitingOpening>`
    select matter_id as "matterId", app.is_review_late(opened_at) as "isLate" from app.my_unreviewed_break_glass()`.execute(tx)
  const { limit } = await tx
    .selectFrom('municipality').select('break_glass_limit as limit').where('municipality_code', '=', actor.municipalityCode).executeTakeFirstOrThrow()
  return { waiting, limit }
}

/** Opens a matter to the actor for an hour; answers until when. */
export const saveBreakGlass = async (tx: ActingTransaction, actor: Actor, fresh: { id: string; matterId: string; reason: string }): Promise<string> => {
  const { rows } = await sql<{ expiresAt: string }>`
    insert into break_glass (municipality_code, id, matter_id, membership_id, reason, opened_at, expires_at)
    values (${actor.municipalityCode}, ${fresh.id}, ${fresh.matterId}, ${actor.membershipId}, ${fresh.reason}, app.now(),
      app.now() + make_interval(mins => ${BREAK_GLASS_MINUTES}))
    returning expires_at as "expiresAt"`.execute(tx)
  return rows[0]?.expiresAt ?? ''
}

/** 緊急閲覧 as a list shows it. */
export type Opening = {
  id: string; matterId: string; about: string; staffId: string; who: string; agencyName: string; reason: string; openedAt: string; expiresAt: string
  reviewedAt: string | null; reviewedByName: string | null; reviewNote: string | null; finding: ReviewFinding | null
  mine: boolean; mayReview: boolean; isUnseen: boolean; isLate: boolean; holdsUp: boolean
}

/** Whether the actor reviews it: for a lasting right of their own, or in the place of those who cannot. */
const mayReview = sql`(app.has_lasting_right(b.matter_id) or b.id in (select app.openings_left_to_me()))`

/** 緊急閲覧 the actor may know of: their own, and those of matters they may see. */
export const listOpenings = async (tx: ActingTransaction, actor: Actor, state: 'waiting' | 'reviewed' | 'all' | 'for_me'): Promise<Cut<Opening>> => {
  const iLead = sql`exists (select 1 from matter_team t where t.municipality_code = b.municipality_code and t.matter_id = b.matter_id
    and t.membership_id = ${actor.membershipId} and t.part = 'lead' and t.valid_to is null)`
  const isUnseen = sql`(b.reviewed_at is not null and b.seen_by_lead_at is null and b.reviewed_by is distinct from ${actor.membershipId}::uuid and m.staff_id <> ${actor.staffId} and ${iLead})`
  const { rows } = await sql<Opening & { total: number }>`
    select b.id, b.matter_id as "matterId", coalesce(h.name, k.text, '') as about, f.id as "staffId", f.name as who, a.short_name as "agencyName", b.reason,
      b.opened_at as "openedAt", b.expires_at as "expiresAt", b.reviewed_at as "reviewedAt", g.name as "reviewedByName", b.review_note as "reviewNote", b.finding,
      m.staff_id = ${actor.staffId} as mine,
      (b.reviewed_at is null and m.staff_id <> ${actor.staffId} and ${actor.role}::text in ('supervisor', 'coordinator') and ${mayReview}) as "mayReview",
      ${isUnseen} as "isUnseen",
      (b.reviewed_at is null and app.is_review_late(b.opened_at)) as "isLate",
      app.holds_up_its_opener(b.id) as "holdsUp", (count(*) over ())::int as total
    from break_glass b
      join membership m on m.municipality_code = b.municipality_code and m.id = b.membership_id
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
      left join support_case s on s.municipality_code = b.municipality_code and s.id = b.matter_id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      left join intake k on k.municipality_code = b.municipality_code and k.id = b.matter_id
      left join membership n on n.municipality_code = b.municipality_code and n.id = b.reviewed_by
      left join staff g on g.municipality_code = n.municipality_code and g.id = n.staff_id
    where b.municipality_code = ${actor.municipalityCode}
      and (${state}::text = 'all' or (b.reviewed_at is null) = (${state}::text in ('waiting', 'for_me')) or (${state}::text = 'for_me' and ${isUnseen}))
      and (m.staff_id = ${actor.staffId} or ${actor.role}::text in ('supervisor', 'coordinator') or ${iLead})
    order by "holdsUp" desc, b.opened_at desc, b.id limit 200`.execute(tx)
  return cutOff(rows)
}

/** Notes that the lead has seen it; `undefined` for whoever does not lead. Answers the matter. */
export const saveSeenByLead = async (tx: ActingTransaction, id: string): Promise<string | undefined> => {
  const { rows } = await sql<{ matterId: string | null }>`select app.note_break_glass_seen(${id}::uuid) as "matterId"`.execute(tx)
  return rows[0]?.matterId ?? undefined
}

/** One 緊急閲覧 that the actor may look at; `undefined` otherwise. */
export const findReviewableOpening = async (tx: ActingTransaction, actor: Actor, id: string) => {
  const { rows } = await sql<{ matterId: string; reviewedAt: string | null }>`
    select b.matter_id as "matterId", b.reviewed_at as "reviewedAt" from break_glass b
      join membership m on m.municipality_code = b.municipality_code and m.id = b.membership_id
    where b.municipality_code = ${actor.municipalityCode} and b.id = ${id} and m.staff_id <> ${actor.staffId} and ${mayReview}`.execute(tx)
  return rows[0]
}

/** Notes that another person looked at one 緊急閲覧; `false` when somebody was faster. */
export const saveReview = async (tx: ActingTransaction, actor: Actor, which: { id: string; finding: ReviewFinding; note: string }): Promise<boolean> => {
  const result = await tx
    .updateTable('break_glass')
    .set({ reviewed_by: actor.membershipId, reviewed_at: sql<string>`app.now()`, review_note: which.note, finding: which.finding })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('reviewed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
