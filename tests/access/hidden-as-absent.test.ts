import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import type { Role } from '#domain/access/role.ts'
import { demoId } from '#demo/load-demo.ts'
import type { Operation } from '#contract/operation.ts'
import { operations, type OperationName } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { inputFor, pathsIn, withAt } from '#tests/hostile/input-from-schema.ts'
import { settleAnotherCity } from '#tests/support/another-city.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let strangers: readonly Worker[] = []

/** People of another city, one in each role: for what is asked by a role that no stranger of this one has. */
const fromAfar = new Map<Role, Worker>()
const ROLES_FROM_AFAR = ['coordinator', 'administrator', 'auditor'] as const

/** Who asks for something, and what is hidden from them: the strangers, and where none of them has the role for it, somebody of another city who has. */
type Asker = { readonly who: Worker; readonly kept: readonly Hidden[] }
const ROLES_OF_STRANGERS: readonly Role[] = ['counsellor', 'supervisor']
const askersOf = (operation: Operation): readonly Asker[] => {
  const near = strangers.map((who) => ({ who, kept: hidden }))
  if (ROLES_OF_STRANGERS.some((role) => operation.roles.includes(role))) return near
  return [...near, ...operation.roles.flatMap((role) => fromAfar.get(role) ?? []).map((who) => ({ who, kept: hiddenFromAfar }))]
}

/** A record that no stranger sees: of every table that has any. */
type Hidden = { readonly table: string; readonly id: string }
let hidden: readonly Hidden[] = []
/** Of every table one, agencies and staff among them: whoever is of another city sees nothing of this one. */
let hiddenFromAfar: readonly Hidden[] = []

/** Records of one household without any restriction: that a restricted one stands somewhere is told to everybody. */
const CHOSEN: Readonly<Record<string, string>> = {
  matter: demoId('case/0'), household: demoId('household/0'), person: demoId('person/0/0'), intake_subject: demoId(`subject/${demoId('intake/0')}`),
  contact_record: demoId(`record/${demoId('case/0')}/0`), fact: demoId('fact/0/0'), warning: demoId('warning/0/0'), task: demoId('task/0/0'),
}

/** A household that is closed to the strangers of this city because somebody of it is their own. */
const RELATIVES = demoId('case/9')

const idsOf = async (table: string, stranger: Worker): Promise<readonly string[]> =>
  asActor(city.office.database, { token: stranger.token, purpose: 'consultation' }, async (tx) => {
    const { rows } = await sql<{ may: boolean }>`select has_table_privilege(${table}, 'select') as may`.execute(tx)
    if (rows[0]?.may !== true) return []
    return (await sql<{ id: string }>`select id from ${sql.table(table)}`.execute(tx)).rows.map((row) => row.id)
  })

/** Sessions are read by nobody: the one that is asked about is the lead's, never by chance a stranger's own. */
const sessionOfTheLead = async (): Promise<string> => {
  const { rows } = await city.database.admin.query<{ id: string }>('select id from session where staff_id = $1', [demoId('staff/st03')])
  return rows[0]?.id ?? newId()
}

const findHidden = async (from: readonly Worker[]): Promise<readonly Hidden[]> => {
  const chosen: Readonly<Record<string, string>> = { ...CHOSEN, session: await sessionOfTheLead() }
  const { rows: tables } = await city.database.admin.query<{ name: string }>(`select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'id' and a.atttypid = 'uuid'::regtype order by 1`)
  const found: Hidden[] = []
  for (const { name: table } of tables) {
    const seen = new Set((await Promise.all(from.map((one) => idsOf(table, one)))).flat())
    const { rows } = await city.database.admin.query<{ id: string }>(`select id from ${table} where municipality_code = '990019' order by id = $1 desc, id`, [chosen[table] ?? newId()])
    const first = rows.find(({ id }) => !seen.has(id))
    if (first !== undefined) found.push({ table, id: first.id })
  }
  return [...found, { table: 'intake of the case', id: demoId('intake/0') }, { table: 'concealed household', id: demoId('case/10') }, { table: 'household of a relative', id: RELATIVES }]
}

beforeAll(async () => {
  city = await buildCity()
  strangers = [await city.as('st16'), await city.as('st42')]
  given(await (await city.as('st13')).does('addIntakeQuestion', { label: '通院先', kind: 'text' }))
  const lead = await city.as('st03')
  given(await lead.does('saveDraft', { id: newId(), kind: 'intake', body: { text: '下書き' } }))
  given(await lead.does('keepView', { screen: '/intakes', name: '今週', query: '' }))
  given(await lead.does('addPersonName', { personId: demoId('person/0/0'), kind: 'known_as', asWritten: 'ひろさん' }))
  await city.database.admin.query(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from, registered_by)
    select '990019', gen_random_uuid(), s, $1, 'family', app.now(), $2 from unnest($3::uuid[]) s`,
  [demoId('person/9/0'), demoId('membership/st01'), [demoId('staff/st16'), demoId('staff/st42')]])
  hidden = await findHidden(strangers)
  const { staffIdOf } = await settleAnotherCity(city.database.admin)
  for (const role of ROLES_FROM_AFAR) fromAfar.set(role, await city.sitDown(staffIdOf(role)))
  hiddenFromAfar = await findHidden([...fromAfar.values()])
})
afterAll(() => city.database.drop())

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MARK = '00000000-0000-4000-8000-000000000000'

const valueAt = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value)

/** Ids that a stranger may well name, by the field they stand in: so that the one that is asked about is the only one amiss. */
const KNOWN: Readonly<Record<string, string>> = {
  matterId: demoId('case/7'), caseId: demoId('case/7'), personId: demoId('person/7/0'), membershipId: demoId('membership/st16'), toAgencyId: demoId('agency/AG06'),
}

/** Long after today, as a day that is to come must be. */
const soon = addDays(cityToday(), 30)

/** What an operation is asked for by somebody whom it would be granted: else its answer were about the message, and never about the record. */
const FITTED: Readonly<Partial<Record<OperationName, object>>> = {
  addTask: { dueOn: soon },
  addWarning: { reviewOn: soon },
  draftReferral: { personKnows: true },
  changeReferralDraft: { personKnows: true },
  sendReferral: { personKnows: true },
  breakGlass: { reason: '本人が救急搬送され、服薬の情報を病院が求めている。' },
  changeTask: { dueOn: soon },
  concealPerson: { reviewOn: soon, handlers: [demoId('membership/st42'), demoId('membership/st18')] },
  concealSubject: { reviewOn: soon, handlers: [demoId('membership/st42'), demoId('membership/st18')] },
  endAgency: { lastDay: soon },
  inviteToAccount: { code: 'ABCDE-FGHJK-MNPQR-STVW0' },
  issueReferralLink: { token: 'A'.repeat(43) },
  listJournal: { after: undefined, number: undefined },
  planLeaving: { lastDay: soon },
  reviewConcealment: { reviewOn: soon },
  reviewWarning: { reviewOn: soon },
}

/** Every place of an input where an id stands, and the input with every other place filled with what is known. */
const placesOf = (operation: Operation): readonly ((id: string) => unknown)[] => {
  const blank = { ...(inputFor(operation, () => MARK) as object), ...FITTED[operation.name as OperationName] }
  const paths = pathsIn(blank).filter((path) => UUID.test(String(valueAt(blank, path))))
  const fill = (input: unknown, path: readonly string[]): unknown => (valueAt(input, path) === MARK ? withAt(input, path, KNOWN[path.at(-1) ?? ''] ?? newId()) : input)
  const fitted = paths.reduce<unknown>(fill, blank)
  const alone = paths.map((path) => (id: string) => withAt(fitted, path, id))
  return paths.length === 0 ? [] : [(id) => paths.reduce<unknown>((input, path) => withAt(input, path, id), blank), ...alone]
}

/** What differs each time something new is made: its id, its moment, its number. A refusal has none of these. */
const bytesOf = (answer: { readonly ok: boolean }): string => {
  const bytes = JSON.stringify(answer)
  if (!answer.ok) return bytes
  return bytes.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replaceAll(/\d{4}-\d\d-\d\dT[0-9:.+Z-]+/g, 'moment').replaceAll(/"(number|version)":\d+/g, '"$1":0')
}

const all: readonly Operation[] = Object.values(operations)
/** Questions first, and last what puts a draft under any id: it is the asker's own from then on. */
const turnOf = (operation: Operation): number => (operation.kind === 'query' ? 0 : operation.name === 'saveDraft' ? 2 : 1)
const withIds = all.filter((operation) => placesOf(operation).length > 0).toSorted((a, b) => turnOf(a) - turnOf(b))

/** Operations that answer by another word than `not_found` when what they were asked about is not there, and by which. */
const DECIDED_OTHERWISE: Readonly<Partial<Record<OperationName, string>>> = {
  putImportPart: 'a part of a list is put under a number made by whoever sends it, and is asked about no record: a part beyond the last is no_such_part',
  orderIntakeQuestions: 'an order is of all questions of a city or of none: what is not among them makes it not_all_questions, whether it exists elsewhere or not',
}

/** The two ways to ask for a household that one may not open: there everybody is told whom to ask, and nothing else of it. */
const ASK_FOR_A_HOUSEHOLD: readonly string[] = ['getMaskedMatter', 'askToJoin']
/** What 緊急閲覧 opens to whoever knows its number, noted and looked at by somebody else; never a household of a relative. */
const OPENED_BY_BREAK_GLASS: readonly string[] = ['matter', 'support_case', 'intake', 'referral', 'intake of the case', 'concealed household']
const isToldMasked = (operation: Operation, { table }: Hidden): boolean =>
  (ASK_FOR_A_HOUSEHOLD.includes(operation.name) && ['matter', 'support_case'].includes(table)) || (operation.name === 'breakGlass' && OPENED_BY_BREAK_GLASS.includes(table))

/** What is written about people every stranger asks for at every place; of the rest, each record one of them at each place. */
const isAskedByEach = ({ table }: Hidden): boolean => Object.hasOwn(CHOSEN, table) || OPENED_BY_BREAK_GLASS.includes(table) || ['household of a relative', 'concealment', 'location', 'person_name'].includes(table)

/** Where the role or the message decides, no record is looked for: three kinds of them show it as well as all. */
const DECIDED_BEFORE = /^\{"ok":false,"problem":\{"code":"(?:not_your_role|invalid_input)"/

describe('an existing record that is hidden is answered byte for byte as one that never was', { timeout: 600_000 }, () => {
  it.each(withIds.map((operation) => [operation.name, operation] as const))('%s', async (name, operation) => {
    const told: string[] = []
    const askers = askersOf(operation)
    for (const [turn, { who, kept }] of askers.entries()) {
      for (const [place, inputWith] of placesOf(operation).entries()) {
        // Whoever came too late is sent back what they sent: the id they named themselves tells them nothing.
        const ask = async (id: string): Promise<string> => bytesOf(await who.does(name as OperationName, inputWith(id) as never)).replaceAll(id, 'asked')
        const absent = await ask(newId())
        const asked = kept.filter((one, n) => !isToldMasked(operation, one) && (isAskedByEach(one) || (n + place + turn + withIds.indexOf(operation)) % askers.length === 0))
        for (const { table, id } of DECIDED_BEFORE.test(absent) ? asked.slice(0, 3) : asked) {
          const answer = await ask(id)
          // What was done since the first time may answer differently: then it is asked once more.
          if (answer !== absent && answer !== (await ask(newId()))) told.push(`${table} at place ${place}: ${answer.slice(0, 160)}, not ${absent.slice(0, 160)}`)
        }
      }
    }
    expect(told).toEqual([])
  })

  it('and what is hidden is there: of every kind of record about people', () => {
    const tables = hidden.map((one) => one.table)
    expect(tables).toEqual(expect.arrayContaining([...Object.keys(CHOSEN), 'concealment', 'draft', 'intake of the case', 'location', 'person_name', 'referral', 'session']))
    expect(hidden).toEqual(expect.arrayContaining(Object.entries(CHOSEN).map(([table, id]) => ({ table, id }))))
  })

  it('and a household that one may ask for is told of by whom to ask and no letter of its name', async () => {
    for (const stranger of strangers) {
      const answer = await stranger.does('getMaskedMatter', { matterId: demoId('case/0') })
      const masked = { matterId: demoId('case/0'), askAgency: '社協', askPhone: expect.any(String), restricted: false, hasAsked: false, refusal: null }
      const whom = { breakGlassObstacle: null, coordinatingAgency: expect.any(String), coordinatingPhone: expect.any(String) }
      expect(answer).toEqual({ ok: true, value: { ...masked, ...whom } })
    }
  })

  it('and the test can fail: whoever works on the household is answered otherwise', async () => {
    const lead = await city.as('st03')
    const answers = [await lead.does('getHouseholdPage', { caseId: demoId('case/0') }), await lead.does('getHouseholdPage', { caseId: newId() })]
    expect(answers.map((answer) => answer.ok)).toEqual([true, false])
  })

  it('and every operation that names a record is asked so that the record decides, by somebody whose role it is for', async () => {
    const reached = new Set<string>()
    for (const operation of withIds) {
      for (const { who } of askersOf(operation)) {
        for (const inputWith of placesOf(operation)) {
          const answer = await who.does(operation.name as OperationName, inputWith(newId()) as never)
          if (answer.ok || answer.problem.code === 'not_found') reached.add(operation.name)
        }
      }
    }
    expect(withIds.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual(Object.keys(DECIDED_OTHERWISE))
    expect(withIds.length).toBeGreaterThan(80)
  })

  it('and from another city everything of this one is hidden: its staff, agencies and questions too', () => {
    expect(hiddenFromAfar.map((one) => one.table)).toEqual(expect.arrayContaining(['agency', 'intake_question', 'membership', 'referral_route', 'staff']))
    expect([...fromAfar.keys()]).toEqual(ROLES_FROM_AFAR)
  })
})
