import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import type { Structure } from '#domain/structure/structure.ts'
import type { Row } from '#store/structure/save-rows.ts'
import { addAwaiting } from './add-awaiting.ts'
import { addImport } from './add-import.ts'
import { addPlainCases } from './add-plain-cases.ts'
import { addStory } from './add-story.ts'
import { addThinIntakes } from './add-thin-intakes.ts'
import type { Calendar } from './calendar.ts'
import { emptyCity, type City } from './city.ts'
import { demoId } from './demo-id.ts'
import { STORIES } from './stories.ts'

/** Numbers rows in the order of their moments, anew each fiscal year, as the counter does. */
const numberRows = (city: City, rows: Row[], series: 'intake' | 'case' | 'referral', momentOf: (row: Row) => string): void => {
  const last = new Map<number, number>()
  const places = rows.map((_, at) => at).toSorted((a, b) => (momentOf(rows[a] ?? {}) < momentOf(rows[b] ?? {}) ? -1 : 1))
  for (const at of places) {
    const row = rows[at] ?? {}
    const year = fiscalYearOf(dayInTokyo(momentOf(row) as Instant))
    const taken = (last.get(year) ?? 0) + 1
    last.set(year, taken)
    rows[at] = { ...row, number: year * 100_000 + taken }
  }
  for (const [fiscal_year, taken] of last) city.add('number_series', { name: series, fiscal_year, last: taken })
}

/** Relatives of staff: what they may not read although their agency could. */
const addConflicts = (city: City): void => {
  const since = '2020-04-01T00:00:00+09:00'
  city.add('conflict', { id: demoId('conflict/1'), staff_id: demoId('staff/st18'), person_id: demoId('person/9/0'), kind: 'family', valid_from: since })
  city.add('conflict', { id: demoId('conflict/2'), staff_id: demoId('staff/st30'), person_id: demoId('person/0/1'), kind: 'family', valid_from: since })
}

/** The whole city as rows, the same for the same day. */
export const buildCity = (structure: Structure, calendar: Calendar): City => {
  const city = emptyCity(structure, calendar)
  for (const [n, story] of STORIES.entries()) addStory(city, story, n)
  addPlainCases(city)
  addThinIntakes(city)
  addImport(city)
  addAwaiting(city)
  addConflicts(city)
  const openedAt = new Map((city.rows.get('matter') ?? []).map((row) => [row['id'], String(row['opened_at'])]))
  numberRows(city, city.rows.get('intake') ?? [], 'intake', (row) => String(row['received_at']))
  numberRows(city, city.rows.get('support_case') ?? [], 'case', (row) => openedAt.get(row['id']) ?? '')
  numberRows(city, city.rows.get('referral') ?? [], 'referral', (row) => openedAt.get(row['id']) ?? '')
  return city
}
