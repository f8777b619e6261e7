import { sql, type RawBuilder } from 'kysely'
import type { CaseStanding } from '#domain/household/silence.ts'
import type { Actor } from '#domain/access/actor.ts'
import { tellsArea } from '../area-told.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff } from '../cut.ts'
import { holdsWords } from './holds-words.ts'
import { isSilent } from './silent.ts'

/** What the list is asked for. */
export type WantedCases = {
  readonly reach: 'mine' | 'agency' | 'all'
  readonly status: 'open' | 'closed' | 'all'
  readonly standing?: CaseStanding | undefined
  readonly areaId?: string | undefined
  readonly agencyId?: string | undefined
  readonly words: string
  /** How long a household may go unheard where no rhythm was agreed on. */
  readonly longestSilence: number
  /** The numbers these words may mean. */
  readonly numbers: readonly number[]
  readonly sort: 'kana' | 'number' | 'last_contact' | 'next_due'
  readonly direction: 'ascending' | 'descending'
  readonly limit: number
  readonly offset: number
}

/** One line of the list. */
export type CaseLine = {
  caseId: string; number: number; householdName: string; title: string; status: string; agencyId: string; agencyName: string; areaName: string | null
  leadName: string | null; restricted: boolean; openedAt: string; lastContactOn: string | null; rhythmDays: number | null; nextDueOn: string | null; openTasks: number
}

const hasTask = sql<boolean>`exists (select 1 from task k where k.municipality_code = s.municipality_code and k.matter_id = s.id and k.done_at is null)`

const STANDS: Readonly<Record<CaseStanding, (longestSilence: number) => RawBuilder<boolean>>> = {
  silent: isSilent,
  tasks_open: (longest) => sql<boolean>`(not ${isSilent(longest)} and ${hasTask})`,
  accompanying: (longest) => sql<boolean>`(not ${isSilent(longest)} and not ${hasTask})`,
}

const SORTS: Readonly<Record<WantedCases['sort'], RawBuilder<unknown>>> = {
  kana: sql`h.kana_order collate "C"`,
  number: sql`s.number`,
  last_contact: sql`s.last_contact_at`,
  next_due: sql`(select min(k.due_on) from task k where k.municipality_code = s.municipality_code and k.matter_id = s.id and k.done_at is null)`,
}

const conditions = (actor: Actor, wanted: WantedCases): readonly RawBuilder<boolean>[] => [
  sql<boolean>`s.municipality_code = ${actor.municipalityCode}`,
  ...(wanted.status === 'all' ? [] : [wanted.status === 'open' ? sql<boolean>`s.status <> 'closed'` : sql<boolean>`s.status = 'closed'`]),
  ...(wanted.reach === 'mine' ? [sql<boolean>`s.id in (select app.my_team_matters())`] : []),
  ...(wanted.reach === 'agency' ? [sql<boolean>`m.accountable_agency_id = any ((select app.my_agencies())::uuid[])`] : []),
  ...(wanted.standing === undefined ? [] : [STANDS[wanted.standing](wanted.longestSilence)]),
  ...(wanted.areaId === undefined ? [] : [sql<boolean>`m.area_id = ${wanted.areaId} and ${tellsArea}`]),
  ...(wanted.agencyId === undefined ? [] : [sql<boolean>`m.accountable_agency_id = ${wanted.agencyId}`]),
]

const BASE = sql`support_case s
  join matter m on m.municipality_code = s.municipality_code and m.id = s.id
  join household h on h.municipality_code = s.municipality_code and h.id = s.household_id`

/** Cases the actor may see, as asked for, and how many there are in all. */
export const listCaseLines = async (tx: ActingTransaction, actor: Actor, wanted: WantedCases) => {
  const words = wanted.words.trim()
  const spoken = words === '' ? [] : [await holdsWords(tx, words, wanted.numbers)]
  const where = sql.join([...conditions(actor, wanted), ...spoken], sql` and `)
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${BASE} where ${where}`.execute(tx)
  const way = wanted.direction === 'descending' ? sql`desc nulls last` : sql`asc nulls last`
  const { rows } = await sql<CaseLine>`
    select s.id as "caseId", s.number, h.name as "householdName", s.title, s.status, a.id as "agencyId", a.short_name as "agencyName", r.name as "areaName",
      m.restricted, m.opened_at as "openedAt", s.contact_rhythm_days as "rhythmDays",
      (s.last_contact_at at time zone 'Asia/Tokyo')::date as "lastContactOn",
      (select f.name from matter_team t
          join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
          join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
        where t.municipality_code = s.municipality_code and t.matter_id = s.id and t.part = 'lead' and t.valid_to is null) as "leadName",
      k.next_due as "nextDueOn", k.open_tasks as "openTasks"
    from ${BASE}
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
      left join area r on r.municipality_code = m.municipality_code and r.id = m.area_id and ${tellsArea}
      cross join lateral (select min(k.due_on) as next_due, count(*)::int as open_tasks from task k
        where k.municipality_code = s.municipality_code and k.matter_id = s.id and k.done_at is null) k
    where ${where} order by ${SORTS[wanted.sort]} ${way}, s.number desc limit ${wanted.limit} offset ${wanted.offset}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** Restricted cases that would stand in the actor's list: masked, with the agency to ask. */
export const listMaskedCases = async (tx: ActingTransaction, most: number) => {
  const { rows } = await sql<{ matterId: string; number: number; householdName: string; askAgency: string; askPhone: string | null; areaName: string | null; total: number }>`
    select matter_id as "matterId", number, household_name as "householdName", ask_agency as "askAgency", ask_phone as "askPhone", area_name as "areaName", total
    from app.list_masked_cases(${most})`.execute(tx)
  return cutOff(rows)
}
