import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import type { listStory } from '#contract/casework.ts'
import { METHODS, STORY_KINDS } from '#domain/casework/codes.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

type Told = OutputOf<typeof listStory>
type Entry = Told['entries'][number]
type Narrowing = Pick<InputOf<typeof listStory>, 'kind' | 'method' | 'agencyId' | 'personId'>

let city: City
let worker: Worker
const caseId = demoId('case/0')
const people = [0, 1].map((n) => demoId(`person/0/${n}`))
const METHODS_TRIED = METHODS.slice(0, 3)

beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st03')
  const writers = [worker, await city.as('st04'), await city.as('st05')]
  for (let n = 0; n < 36; n += 1) {
    const about = people.filter((_, at) => (n & (at + 1)) !== 0)
    given(await (writers[n % 3] as Worker).does('saveContactRecord', { matterId: caseId, method: METHODS_TRIED[n % 5 % 3] ?? 'M1', facts: `経過 ${n}`, aboutPersonIds: about }))
  }
})
afterAll(() => city.database.drop())

const read = async (more: object = {}): Promise<Told> => given(await worker.does('listStory', { caseId, ...more }))

/** The whole of what is asked for, page by page to its end, and how many each page says there are. */
const readWhole = async (more: object = {}) => {
  const first = await read(more)
  const rest: Told[] = []
  for (let page = 2; page <= first.pages + 1; page += 1) rest.push(await read({ ...more, page }))
  const all = [first, ...rest]
  return { pinned: first.pinned, entries: all.flatMap((one) => one.entries), agencies: first.agencies, totals: all.map((one) => one.total), later: rest.flatMap((one) => one.pinned) }
}

/** Who stands on a sheet, and on a つなぎ: it does not stand in the timeline. */
const namedOn = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await city.database.admin.query(`select intake_id as id, person_id as person from intake_subject where person_id is not null
    union select p.matter_id, p.person_id from matter_person p join referral r on r.municipality_code = p.municipality_code and r.id = p.matter_id`)
  return new Map([...Map.groupBy(rows as { id: string; person: string }[], (row) => row.id)].map(([id, of]) => [id, of.map((row) => row.person)]))
}
const personsOf = (one: Entry, named: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  one.kind === 'record' ? [...one.about, ...one.withPersons].map((person) => person.personId) : (named.get(one.kind === 'intake' ? one.id : one.referralId) ?? [])
const agenciesOf = (one: Entry): readonly string[] => (one.kind === 'referral' ? [one.fromName, one.toName] : [one.agencyName])

const pin = (share: number) => city.database.admin.query(`update contact_record set pinned = (hashtext(id::text) & 7) < $2 where matter_id = $1`, [caseId, share])
const byTime = (one: Entry, other: Entry): number => (one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1)

describe('the timeline narrowed', () => {
  it('is always what one would pick by hand out of the whole of it, what is pinned in its place, by whatever it is narrowed, and says on every page how many fit', async () => {
    const named = await namedOn()
    const offered = (await read()).agencies
    const optional = <T>(all: readonly T[]) => fc.option(fc.constantFrom(...all), { nil: undefined, freq: 1 })
    const narrowings = fc.record<Narrowing>({ kind: optional(STORY_KINDS), method: optional([...METHODS_TRIED, 'M99']), agencyId: optional(offered.map((one) => one.id)), personId: optional(people) })
    const alone: readonly Narrowing[] = [{ kind: 'record' }, { method: 'M1' }, { agencyId: offered[0]?.id }, { personId: people[0] }, {}]
    await fc.assert(fc.asyncProperty(narrowings, fc.constantFrom(0, 1, 4, 8), async (narrowing, share) => {
      await pin(share)
      const whole = await readWhole()
      const { kind, method, agencyId, personId } = narrowing
      const agency = offered.find((one) => one.id === agencyId)?.name
      const picked = [...whole.pinned, ...whole.entries].filter((one) => (kind === undefined || one.kind === kind) && (method === undefined || (one.kind === 'record' && one.method === method))
        && (agency === undefined || agenciesOf(one).includes(agency)) && (personId === undefined || personsOf(one, named).includes(personId)))
      const isPart = Object.values(narrowing).some((one) => one !== undefined)
      const told = await readWhole(narrowing)
      expect([...told.pinned, ...told.entries].map((one) => one.id)).toEqual((isPart ? picked.toSorted(byTime) : picked).map((one) => one.id))
      expect(new Set(told.totals)).toEqual(new Set([picked.length]))
      expect(told.later).toEqual([])
      expect(isPart ? told.pinned : told.entries.filter((one) => one.kind === 'record' && one.pinned)).toEqual([])
      expect(told.agencies).toEqual(offered)
    }), { numRuns: 50, examples: alone.map((one) => [one, 4]) })
  })

  it('is offered by an agency of which nothing but pinned records stands there, and tells these', async () => {
    const desk = await city.as('st04')
    const { id } = given(await desk.does('receiveIntake', { text: '固定だけの相談', channel: 'phone', consent: 'spoken', areaId: demoId('area/あおば'), subjects: [{ name: '試験 固定' }] }))
    const kept = given(await desk.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '固定家' })).caseId ?? ''
    const coordinator = await city.as('st01')
    const written = given(await coordinator.does('saveContactRecord', { matterId: kept, method: 'M1', facts: '調整の電話' }))
    given(await coordinator.does('pinRecord', { id: written.id, version: 1, pinned: true }))
    const { agencies } = given(await desk.does('listStory', { caseId: kept }))
    const [theirs] = agencies.filter((one) => one.name === '総合相談課')
    const told = given(await desk.does('listStory', { caseId: kept, agencyId: theirs?.id }))
    expect(told).toMatchObject({ pinned: [], entries: [{ id: written.id, pinned: true }], total: 1 })
  })
})
