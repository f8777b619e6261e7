import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Method, SharingRange } from '#domain/casework/codes.ts'
import type { ReturnReason } from '#domain/referral/return.ts'
import { TIMELINE_STEPS } from '#domain/referral/step.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { receivedByName } from '../intake/intake-lines.ts'

/** Which part of the story is asked for. */
export type WantedStory = {
  readonly caseId: string
  readonly personId?: string | undefined
  readonly kind?: 'record' | 'intake' | 'referral' | undefined
  readonly method?: string | undefined
  readonly agencyId?: string | undefined
  /** As of the end of this day (過去の時点); of now, when it is left out. */
  readonly on?: string | undefined
  /** Whether what is pinned stands in its place among the rest, or apart from it, on no page. */
  readonly pinned: 'among' | 'apart'
  readonly limit: number
  readonly offset: number
}

/** One place in the story: which sort of entry, its identifier, when. */
export type StoryKey = { readonly kind: 'record' | 'intake' | 'referral'; readonly id: string; readonly at: string }

const records = (actor: Actor, { caseId, personId, method }: WantedStory) => sql`
  select 'record' as kind, c.id, c.happened_at as at, array[c.agency_id] as agencies, c.pinned from contact_record c
  where c.municipality_code = ${actor.municipalityCode} and c.matter_id = ${caseId}
    and (${personId ?? null}::uuid is null or ${personId ?? null}::uuid = any (c.about_person_ids || c.with_person_ids))
    and (${method ?? null}::text is null or c.method = ${method ?? null})`

/** What happened later than the day the story is told as of is none of it. */
const isOfThatDay = (at: RawBuilder<unknown>, on: string | undefined) => sql<boolean>`(${on ?? null}::date is null or (${at} at time zone 'Asia/Tokyo')::date <= ${on ?? null}::date)`

/** Matters the members the household has on the day are named on: what somebody told of one of them at another desk is told here, too. */
const membersMatters = (actor: Actor, { caseId, on }: WantedStory) => sql`array(select p.matter_id from support_case c
  join household_member b on b.municipality_code = c.municipality_code and b.household_id = c.household_id
    and (b.valid_to is null or b.valid_to > coalesce(${on ?? null}::date, app.today()))
  join matter_person p on p.municipality_code = b.municipality_code and p.person_id = b.person_id
  where c.municipality_code = ${actor.municipalityCode} and c.id = ${caseId})`

/** The intakes of the case and of its members, also where their own sheets are not the actor's to open; one that a receiver began with what was passed on tells nothing new. */
const intakes = (actor: Actor, wanted: WantedStory) => sql`
  select 'intake', i.id, i.received_at, array[m.agency_id], false from intake i
    join membership m on m.municipality_code = i.municipality_code and m.id = i.received_by
  where i.municipality_code = ${actor.municipalityCode}
    and (i.case_id = ${wanted.caseId} or (i.from_referral_id is null and i.id = any (${membersMatters(actor, wanted)})))
    and (${wanted.personId ?? null}::uuid is null or exists (select 1 from intake_subject t where t.municipality_code = i.municipality_code
        and t.intake_id = i.id and t.person_id = ${wanted.personId ?? null})
      or i.id in (select b.intake_id from app.begun_about(${wanted.caseId}) b where b.person_id = ${wanted.personId ?? null}))`

const referrals = (actor: Actor, wanted: WantedStory) => sql`
  select 'referral', s.id, s.happened_at, array[r.from_agency_id, r.to_agency_id], false
  from referral_step s
    join referral r on r.municipality_code = s.municipality_code and r.id = s.referral_id
    join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
  where s.municipality_code = ${actor.municipalityCode} and s.step = any (${[...TIMELINE_STEPS]}::text[]) and r.sent_at is not null
    and (t.matter_id = ${wanted.caseId} or t.matter_id in (select i.id from intake i where i.municipality_code = r.municipality_code and i.case_id = ${wanted.caseId})
      or t.matter_id = any (${membersMatters(actor, wanted)}) or r.id = any (${membersMatters(actor, wanted)}))
    and (${wanted.personId ?? null}::uuid is null or exists (select 1 from matter_person p where p.municipality_code = r.municipality_code
      and p.matter_id = r.id and p.person_id = ${wanted.personId ?? null}))`

/** What fits of the parts of a story, whichever page is asked for. */
const fitting = (parts: readonly RawBuilder<unknown>[], { agencyId, on }: WantedStory) => sql`
  with story (kind, id, at, agencies, pinned) as (${sql.join(parts, sql` union all `)}),
  fitting as materialized (select kind, id, at, pinned from story
    where (${agencyId ?? null}::uuid is null or ${agencyId ?? null}::uuid = any (agencies)) and ${isOfThatDay(sql`at`, on)})`

/** The places of one page of the story, the newest first; how many fit in all, what is pinned too, and how many of them come page by page. Both are told on every page alike. */
export const listStoryKeys = async (tx: ActingTransaction, actor: Actor, wanted: WantedStory) => {
  const parts = [
    ...(wanted.kind === undefined || wanted.kind === 'record' ? [records(actor, wanted)] : []),
    ...((wanted.kind ?? 'intake') === 'intake' && wanted.method === undefined ? [intakes(actor, wanted)] : []),
    ...((wanted.kind ?? 'referral') === 'referral' && wanted.method === undefined ? [referrals(actor, wanted)] : []),
  ]
  if (parts.length === 0) return { keys: [], total: 0, paged: 0 }
  const isPaged = wanted.pinned === 'among' ? sql`true` : sql`not pinned`
  const { rows } = await sql<(StoryKey | { id: null }) & { total: number; paged: number }>`${fitting(parts, wanted)}
    select page.kind, page.id, page.at, counted.total, counted.paged
    from (select count(*)::int as total, (count(*) filter (where ${isPaged}))::int as paged from fitting) counted
      left join (select kind, id, at from fitting where ${isPaged} order by at desc, id desc limit ${wanted.limit} offset ${wanted.offset}) page on true
    order by page.at desc, page.id desc`.execute(tx)
  return { keys: rows.filter((row) => row.id !== null), total: rows[0]?.total ?? 0, paged: rows[0]?.paged ?? 0 }
}

/** A contact record as the story tells it. */
export type StoryRecord = {
  id: string; matterId: string; version: number; at: string; durationMinutes: number | null; method: Method; place: string; reached: boolean; who: string
  writtenAs: string; agencyName: string; recordedAt: string; withWhom: string; withPersonIds: string[]; aboutPersonIds: string[]
  facts: string; ownWords: string; judgement: string; grounds: string; nextStep: string; nextOn: string | null; sharing: SharingRange; pinned: boolean; mine: boolean
}

/** Contact records by their identifiers, or those that are pinned on a case and had happened on a day. */
export const listStoryRecords = async (tx: ActingTransaction, actor: Actor, which: { ids: readonly string[] } | { pinnedOn: string; on: string | undefined }) => {
  const chosen = 'ids' in which ? sql`c.id = any (${[...which.ids]}::uuid[])` : sql`c.matter_id = ${which.pinnedOn} and c.pinned and ${isOfThatDay(sql`c.happened_at`, which.on)}`
  const { rows } = await sql<StoryRecord>`
    select c.id, c.matter_id as "matterId", c.version, c.happened_at as at, c.duration_minutes as "durationMinutes", c.method, c.place, c.reached, f.name as who,
      c.written_as as "writtenAs", a.short_name as "agencyName", c.recorded_at as "recordedAt", c.with_whom as "withWhom",
      c.with_person_ids as "withPersonIds", c.about_person_ids as "aboutPersonIds", c.facts, c.own_words as "ownWords", c.judgement, c.grounds,
      c.next_step as "nextStep", c.next_on as "nextOn", c.sharing, c.pinned, c.membership_id = ${actor.membershipId} as mine
    from contact_record c
      join membership m on m.municipality_code = c.municipality_code and m.id = c.membership_id
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
      join agency a on a.municipality_code = c.municipality_code and a.id = c.agency_id
    where c.municipality_code = ${actor.municipalityCode} and ${chosen}
    order by c.happened_at desc, c.id desc`.execute(tx)
  return rows
}

/** Intakes as the story tells them; `opens`: whether their own sheets are the actor's to open, too. */
export const listStoryIntakes = async (tx: ActingTransaction, actor: Actor, ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; at: string; number: number; text: string; ownWords: string; who: string; agencyName: string; opens: boolean }>`
    select i.id, i.received_at as at, i.number, i.text, i.own_words as "ownWords", ${receivedByName} as who, a.short_name as "agencyName",
      exists (select 1 from matter o where o.municipality_code = i.municipality_code and o.id = i.id) as opens
    from intake i
      join membership m on m.municipality_code = i.municipality_code and m.id = i.received_by
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
    where i.municipality_code = ${actor.municipalityCode} and i.id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** Turns of referrals as the story tells them: what was asked, what was answered, and of a return what comes next. */
export const listStoryReferrals = async (tx: ActingTransaction, actor: Actor, ids: readonly string[]) => {
  const { rows } = await sql<{
    id: string; referralId: string; step: (typeof TIMELINE_STEPS)[number]; need: string; fromName: string; toName: string; note: string
    returnReason: ReturnReason | null; nextStep: string | null; nextStepOn: string | null
  }>`
    select s.id, r.id as "referralId", s.step, t.need, a.short_name as "fromName", coalesce(g.short_name, r.to_outside, '') as "toName",
      case s.step when 'sent' then r.why when 'returned' then coalesce(r.return_note, '') else s.note end as note,
      case when s.step = 'returned' then r.return_reason end as "returnReason",
      case when s.step = 'returned' then r.next_step end as "nextStep", case when s.step = 'returned' then r.next_step_on end as "nextStepOn"
    from referral_step s
      join referral r on r.municipality_code = s.municipality_code and r.id = s.referral_id
      join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      join agency a on a.municipality_code = r.municipality_code and a.id = r.from_agency_id
      left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    where s.municipality_code = ${actor.municipalityCode} and s.id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** The agencies that stand in the story (written, received, passed on or taken up; in what is pinned, too), for choosing one. */
export const listStoryAgencies = async (tx: ActingTransaction, actor: Actor, which: Pick<WantedStory, 'caseId' | 'on'>) => {
  const all: WantedStory = { caseId: which.caseId, on: which.on, pinned: 'among', limit: 0, offset: 0 }
  const { rows } = await sql<{ id: string; name: string }>`
    with story (kind, id, at, agencies, pinned) as (${sql.join([records(actor, all), intakes(actor, all), referrals(actor, all)], sql` union all `)})
    select a.id, a.short_name as name from agency a
    where a.municipality_code = ${actor.municipalityCode} and a.id in (select unnest(agencies) from story where ${isOfThatDay(sql`at`, which.on)})
    order by a.code`.execute(tx)
  return rows
}
