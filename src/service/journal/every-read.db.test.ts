import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { operations, type OperationName } from '#contract/operations.ts'
import type { Operation } from '#contract/operation.ts'
import { RECONCILIATION_MEASURES } from '#domain/accountability/reconciliation.ts'
import { demoId } from '#demo/load-demo.ts'
import { asActor } from '#store/as-actor.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, rowsIn } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
/** Somebody of every role, and more of those who open records. */
let workers: readonly { readonly role: string; readonly worker: Worker; readonly staffId: string }[] = []
let kinds: ReadonlyMap<string, string> = new Map()
const rowsOf = rowsIn(() => city)
const idsIn = async (query: string): Promise<readonly string[]> => (await rowsOf(query)).map((row) => String(row['id']))

let tables: readonly string[] = []
/** Every record of any kind, and every record somebody reads under row level security. */
const allIds = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await rowsOf(tables.map((table) => `select id::text, '${table}' as kind from ${table}`).join(' union all '))).map((row) => [String(row['id']), String(row['kind'])]))
const idsReadBy = ({ token }: Worker): Promise<ReadonlySet<string>> =>
  asActor(city.office.database, { token, purpose: 'consultation' }, async (tx) =>
    new Set((await sql<{ id: string }>`${sql.raw(tables.map((table) => `select id::text from ${table}`).join(' union all '))}`.execute(tx)).rows.map(({ id }) => id)))

let ids: Readonly<Record<'cases' | 'intakes' | 'referrals' | 'persons' | 'records' | 'posts' | 'drafts' | 'batches' | 'openings', readonly string[]>>
beforeAll(async () => {
  city = await buildCity()
  const desk = await city.as('st04')
  const first = given(await desk.does('receiveIntake', { text: '家賃が払えない', subjects: [{ name: '検査 読子' }] }))
  const again = given(await desk.does('receiveIntake', { text: 'また来た', formerId: first.id }))
  for (const to of ['AG06', 'AG09']) given(await desk.does('sendReferral', { matterId: again.id, ...need, toAgencyId: agency(to) }))
  const told = await rowsOf(`select distinct on (b.role, b.agency_id) b.role, f.code, f.id from membership b join staff f on f.id = b.staff_id join account a on a.staff_id = f.id
    where b.role <> 'system' and app.can_act(b.municipality_code, b.id, app.now()) order by b.role, b.agency_id, f.code`)
  const some = [...Map.groupBy(told, (row) => row['role']).values()].flatMap((of) => of.slice(0, 1))
  const seen = [...some, ...told.filter((row) => row['code'] === 'st04')]
  workers = await Promise.all(seen.map(async (row) => ({ role: String(row['role']), worker: await city.as(String(row['code'])), staffId: String(row['id']) })))
  ids = {
    cases: await idsIn('select id from support_case order by number limit 4'),
    intakes: [first.id, again.id, ...await idsIn('(select id from intake order by case_id is null, number limit 4) union all (select id from intake where former_id is not null limit 2)')],
    referrals: await idsIn('select r.id from referral r order by r.number desc limit 5'),
    persons: await idsIn('select p.id from person p order by exists (select 1 from matter_person q join intake i on i.id = q.matter_id where q.person_id = p.id) desc, p.id limit 4'),
    records: await idsIn('select id from contact_record order by id limit 3'), posts: await idsIn('select id from membership order by id limit 2'),
    openings: await idsIn('select id from break_glass limit 2'),
    drafts: await idsIn('select id from draft limit 2'), batches: await idsIn('select id from import_batch limit 2'),
  }
  tables = (await rowsOf(`select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_column_privilege('tsunagi_app', c.oid, a.attnum, 'select') order by 1`)).map((row) => String(row['name']))
  kinds = new Map((await rowsOf(`select id, 'matter' as kind from matter union all select id, 'person' from person`)).map((row) => [String(row['id']), String(row['kind'])]))
})
afterAll(() => city.database.drop())

const each = (key: string, of: keyof typeof ids, more: object = {}) => () => ids[of].map((id) => ({ [key]: id, ...more }))
const plain = () => [{}]

/** How everything that can be asked is asked here for as much as it can tell. A question that is missing fails the test. */
const ASKED: Readonly<Record<string, () => readonly object[]>> = {
  getIntake: each('id', 'intakes'), listIntakes: () => [{ state: 'all', reach: 'all' }], listIntakeChanges: each('id', 'intakes'), listCasesToJoin: each('id', 'intakes'),
  checkImport: () => [], listImportBatches: plain, getImportBatch: each('batchId', 'batches'), listImportFaults: each('batchId', 'batches'),
  exportIntakes: () => [{ format: 'csv', state: 'all', reach: 'all' }], findSimilarPersons: () => [{ name: '森下 浩' }, { name: '検査 読子' }], listIntakeQuestions: plain,
  listDrafts: plain, getDraft: each('id', 'drafts'), getDraftKey: plain, getReceipt: each('id', 'intakes'), listReferrals: () => [{ box: 'all' }], getReferral: each('id', 'referrals'),
  getReferralOrigin: () => [...ids.cases, ...ids.intakes].map((matterId) => ({ matterId })), listStrandedMatters: plain, listHolders: plain, getHoldings: each('membershipId', 'posts'),
  listLeftDrafts: plain, listDraftHeirs: each('membershipId', 'posts'), reconcileAccountability: plain, listReconciliations: plain,
  listReconciledMatters: () => RECONCILIATION_MEASURES.map((measure) => ({ measure })), countAgencyLoad: plain, getHouseholdPage: each('caseId', 'cases'),
  listCases: () => [{ reach: 'all', status: 'all' }], getPersonPage: each('personId', 'persons'), listWhereaboutsChanges: each('personId', 'persons'), listStory: each('caseId', 'cases'), getContactRecord: each('id', 'records'),
  listRecordRevisions: each('id', 'records'), listRecordTemplates: plain, listTeamRequests: plain, listOwnConflicts: plain, listTellingTexts: each('personId', 'persons'),
  getMatterProtection: () => [...ids.cases, ...ids.intakes, ...ids.referrals].map((matterId) => ({ matterId })), listProtectionRequests: plain, listUndecidedProtection: plain,
  getMaskedMatter: each('matterId', 'cases'), listBreakGlass: () => [{ state: 'all' }], listReadByBreakGlass: each('id', 'openings'), listPersonViewers: each('personId', 'persons'),
  listViewers: () => [...ids.cases, ...ids.intakes, ...ids.referrals].map((matterId) => ({ matterId })),
  searchEverything: () => ['森下', '家賃', 'ア', '渡辺', '検査'].map((words) => ({ words })), getMyDay: plain, listViews: () => [{ screen: '/cases' }], listStructure: plain,
  listColleagues: () => [{ reach: 'all' }], listWindows: plain, listTowns: () => [{ postcode: '9990001' }], getMyAccount: plain, listAccounts: plain,
  listJournal: plain, listJournalStaff: plain, listJournalChecks: plain,
}
const questions = (Object.values(operations) as readonly Operation[]).filter((one) => one.kind === 'query')

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
type Entry = { readonly subjects: readonly string[]; readonly reasons: readonly string[] }
const lastEntry = async (staffId: string): Promise<Entry> =>
  (await rowsOf('select subjects::text[] as subjects, reasons from journal where staff_id = $1 order by at desc, seq desc limit 1', [staffId]))[0] as Entry

/** The records shown that the journal does not know of, and those that were opened to whoever asked and stand there without the reason. */
const unnoted = async (operation: Operation, { worker, staffId }: (typeof workers)[number], input: object) => {
  const answer = await worker.does(operation.name as OperationName, input as never)
  if (!answer.ok) return undefined
  const told = [...new Set(JSON.stringify(answer.value).match(UUID) ?? [])]
  const shown = told.filter((id) => kinds.has(id))
  const { subjects, reasons } = await lastEntry(staffId)
  return { told, shown, missing: shown.filter((id) => !subjects.includes(id)), unreasoned: shown.filter((id) => kinds.get(id) === 'matter' && reasons[subjects.indexOf(id)] === '') }
}

/** Records of which a question tells the number to somebody who does not read them, and why that is meant. */
const TOLD_UNREAD: Readonly<Record<string, string>> = {
  'getMaskedMatter tells of a support_case': 'whom to ask about a household that one may not open, under a mask',
  'listCases tells of a support_case': 'the same in the list of households',
  'searchEverything tells of a support_case': 'the same in the search',
  'findSimilarPersons tells of a support_case': 'the same beside a sheet that is being written',
  'listCasesToJoin tells of a support_case': 'the same before a further case is opened for somebody who is supported already',
  'getHouseholdPage tells of a support_case': 'the same on the page of a household whose people are supported elsewhere, too',
  'getIntake tells of a support_case': 'that a consultation one reads has become a case, which one asks for under its mask',
  'listIntakes tells of a support_case': 'the same in the list of consultations',
  'listViewers tells of a person': 'whoever audits reads who looked at whom, and nothing of them',
  'listPersonViewers tells of a person': 'the same of a person',
}

describe('whatever is read', { timeout: 600_000 }, () => {
  it('is asked here: no question that the pages can put is left out', () => {
    expect(questions.map((one) => one.name).toSorted()).toEqual(Object.keys(ASKED).toSorted())
  })

  it('stands in the journal, every matter and every person of every answer, with the reason by which each matter was opened; and no answer holds a record that whoever asks does not read', async () => {
    const amiss = new Set<string>()
    const telling = new Map<string, Set<string>>()
    const [known, reads] = [await allIds(), new Map<Worker, ReadonlySet<string>>()]
    for (const { worker } of workers) reads.set(worker, await idsReadBy(worker))
    const unread = new Map<string, string>()
    for (const operation of questions.filter((one) => one.isAboutNumbers !== true)) {
      for (const who of workers.filter(({ role }) => operation.roles.some((one) => one === role))) {
        for (const input of ASKED[operation.name]?.() ?? []) {
          const found = await unnoted(operation, who, input)
          for (const id of found?.told ?? []) {
            if (known.has(id) && reads.get(who.worker)?.has(id) !== true) unread.set(`${operation.name} tells of a ${known.get(id)}`, `${who.role} ${JSON.stringify(input)}`)
          }
          for (const id of found?.missing ?? []) amiss.add(`${operation.name} shows a ${kinds.get(id)} that the journal does not know`)
          // Under a mask a record is told of and not opened: whoever cannot open it has no reason.
          for (const id of found?.unreasoned ?? []) {
            if ((await who.worker.does('getMatterProtection', { matterId: id })).ok) amiss.add(`${operation.name} opens a matter without its reason`)
          }
          for (const id of found?.shown ?? []) telling.set(operation.name, (telling.get(operation.name) ?? new Set()).add(kinds.get(id) ?? ''))
        }
      }
    }
    expect([...amiss]).toEqual([])
    expect([...unread].filter(([told]) => TOLD_UNREAD[told] === undefined)).toEqual([])
    for (const name of ['getMyDay', 'getPersonPage', 'getIntake', 'getHouseholdPage', 'listStrandedMatters', 'getReferral', 'listCases']) expect([name, telling.get(name)?.has('matter')]).toEqual([name, true])
  })
})

describe('who looked at a consultation or a つなぎ', () => {
  it('is told to whoever may open it, also of what was read on another page than its own, and to nobody else', async () => {
    const [desk, colleague, stranger] = [await city.as('st04'), await city.as('st01'), await city.as('st16')]
    const { id } = given(await desk.does('receiveIntake', { text: '読まれる相談', areaId: demoId('area/あおば'), subjects: [{ name: '検査 読まれ' }] }))
    const sheet = given(await desk.does('getIntake', { id }))
    const { personId } = given(await desk.does('bindIntakePerson', { id, version: sheet.version, subjectId: sheet.subjects[0]?.id ?? '' }))
    given(await colleague.does('getPersonPage', { personId }))
    const { views } = given(await desk.does('listViewers', { matterId: id }))
    expect(views).toContainEqual(expect.objectContaining({ staffId: demoId('staff/st01'), operation: 'getPersonPage', reason: 'coordinator', personIds: [personId] }))
    const sent = given(await desk.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06') }))
    given(await (await city.as('st05')).does('getReferral', { id: sent.id }))
    expect(given(await desk.does('listViewers', { matterId: sent.id })).views).toContainEqual(expect.objectContaining({ staffId: demoId('staff/st05'), reason: 'recipient_agency' }))
    for (const matterId of [id, sent.id]) expect(await stranger.does('listViewers', { matterId })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('is told of a consultation also to whoever reads it as the beginning of a case', async () => {
    const rows = await rowsOf('select id, case_id from intake where case_id is not null order by number')
    let told = 0
    const closed: unknown[] = []
    for (const { worker } of workers.filter(({ role }) => role === 'counsellor' || role === 'supervisor')) {
      for (const { id } of rows) {
        const reads = await worker.does('getReceipt', { id: String(id) })
        const looks = await worker.does('listViewers', { matterId: String(id) })
        if (looks.ok && !(await worker.does('getMatterProtection', { matterId: String(id) })).ok) told += looks.value.views.length
        if (reads.ok && !looks.ok) closed.push(id)
      }
    }
    expect(closed).toEqual([])
    expect(told).toBeGreaterThan(0)
  })
})
