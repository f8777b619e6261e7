import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import type { Operation } from '#contract/operation.ts'
import { operations, type OperationName } from '#contract/operations.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

const KINDS = ['intake', 'support_case', 'referral'] as const
type Kind = (typeof KINDS)[number]

let city: City
let worker: Worker
/** One matter of each kind, which the worker opens and may write in. */
const matters = { intake: '', support_case: '', referral: '' }
const soon = addDays(cityToday(), 9)

beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st05')
  matters.intake = given(await worker.does('receiveIntake', { text: '窓口に来た' })).id
  matters.support_case = given(await worker.does('openCase', { name: '窓口に来た人', nobodyYet: true })).caseId
  matters.referral = given(await worker.does('sendReferral', { matterId: matters.support_case, ...sheet })).id
})
afterAll(() => city.database.drop())

const sheet = { need: '通院の足', why: '遠い', toAgencyId: demoId('agency/AG13'), urgency: 'usual' as const, facts: [] }
const versionOf = async (id: string): Promise<number> =>
  Number((await city.database.admin.query<{ version: number }>('select version from matter where id = $1', [id])).rows[0]?.version)

type Answer = { readonly ok: boolean; readonly value?: { readonly id?: string }; readonly problem?: { readonly code: string } }
const ask = async (name: string, input: object): Promise<Answer> => (await worker.does(name as OperationName, input as never)) as Answer
const protectionOf = async (matterId: string) => given(await worker.does('getMatterProtection', { matterId }))

/** One command: what it is sent beside the matter, in which kinds of matter it is taken, and where that is read afterwards. */
type Row = {
  readonly sends: (matterId: string) => Promise<object> | object
  readonly takenIn: readonly Kind[]
  readonly why: string
  readonly isShown?: (matterId: string, made: string) => Promise<boolean>
}
const everywhere = KINDS
const ofHousehold = async (matterId: string) => given(await worker.does('getHouseholdPage', { caseId: matterId }))
const isReferral = async (_: string, made: string) => (await ask('getReferral', { id: made })).ok
/** Two colleagues of another agency, who open none of the three by themselves. */
const [COMES, GOES] = ['st27', 'st04']
const member = (staff: string): string => demoId(`membership/${staff}`)
const isOpenTo = async (staff: string, matterId: string) => {
  const colleague = await city.as(staff)
  const page = matterId === matters.referral ? await colleague.does('getReferral', { id: matterId }) : await colleague.does('getMatterProtection', { matterId })
  return page.ok
}

const rows: Readonly<Record<string, Row>> = {
  saveContactRecord: {
    sends: () => ({ method: 'M1', facts: 'x' }), takenIn: ['support_case'], why: '支援経過は世帯のタイムラインに立つ',
    isShown: async (caseId, made) => given(await worker.does('listStory', { caseId })).entries.some((one) => one.id === made),
  },
  addTask: {
    sends: () => ({ text: '電話する', dueOn: soon }), takenIn: ['support_case'], why: '予定は世帯の画面に立つ',
    isShown: async (id, made) => (await ofHousehold(id)).tasks.some((one) => one.id === made),
  },
  addWarning: {
    sends: () => ({ kind: 'other', text: '犬に注意', toldToPerson: true, reviewOn: soon }), takenIn: ['support_case'], why: '注意事項は世帯の画面に立つ',
    isShown: async (id, made) => (await ofHousehold(id)).warnings.some((one) => one.id === made),
  },
  draftReferral: { sends: () => sheet, takenIn: ['intake', 'support_case'], why: 'つなぎは受付か支援ケースから始まり、それ自身の画面がある', isShown: isReferral },
  sendReferral: { sends: () => sheet, takenIn: ['intake', 'support_case'], why: 'つなぎは受付か支援ケースから始まり、それ自身の画面がある', isShown: isReferral },
  saveDraft: {
    sends: () => ({ id: newId(), kind: 'record', body: { text: 'x' } }), takenIn: everywhere, why: '下書きは書いた人の「書きかけ」に立つ',
    isShown: async (_, made) => given(await worker.does('listDrafts', {})).drafts.some((one) => one.id === made),
  },
  joinTeam: { sends: () => ({ membershipId: member(COMES), reason: '一緒に' }), takenIn: everywhere, why: '加わった人がその記録を開く', isShown: (matterId) => isOpenTo(COMES, matterId) },
  assignLead: {
    sends: async (id) => ({ version: await versionOf(id), membershipId: member(COMES), reason: '交代' }), takenIn: everywhere, why: '主担当がその記録を開く', isShown: (matterId) => isOpenTo(COMES, matterId),
  },
  leaveTeam: {
    sends: async (matterId) => {
      given(await worker.does('joinTeam', { matterId, membershipId: member(GOES), reason: '一時' }))
      return { membershipId: member(GOES) }
    },
    takenIn: everywhere, why: '抜けた人にはその記録が開かない',
    isShown: async (matterId) => !(await isOpenTo(GOES, matterId)),
  },
  askProtection: {
    sends: () => ({ kind: 'restrict', why: '知り合いがいる' }), takenIn: ['intake', 'support_case'], why: '頼みは「この記録を読める人」に立つ',
    isShown: async (id, made) => (await protectionOf(id)).requests.some((one) => one.id === made),
  },
  restrictMatter: {
    sends: async (id) => ({ version: await versionOf(id), reason: '本人の希望' }), takenIn: ['intake', 'support_case'], why: '制限は「この記録を読める人」に立つ',
    isShown: async (id) => (await protectionOf(id)).restricted,
  },
  askToJoin: { sends: () => ({ why: '一緒に支えたい' }), takenIn: [], why: '閲覧できない世帯についてだけ頼む' },
  breakGlass: { sends: () => ({ reason: '本人が救急搬送され、服薬の情報を病院が求めている。' }), takenIn: [], why: '閲覧できない記録だけを開く' },
}

/** As if it were not there; or that one needs not ask. */
const REFUSALS: readonly string[] = ['not_found', 'may_join_already']
const takesMatter = ({ kind, input }: Operation): boolean => kind === 'command' && 'shape' in input && 'matterId' in (input.shape as object)

describe('a command about a matter', () => {
  it.each(Object.entries(rows))('%s: refuses every kind of matter it is not for, and what it takes is read again', async (name, { sends, takenIn, isShown }) => {
    const told: Record<string, unknown> = {}
    for (const kind of KINDS) {
      const matterId = matters[kind]
      const answer = await ask(name, { matterId, ...(await sends(matterId)) })
      const refusal = REFUSALS.includes(answer.problem?.code ?? '') ? 'refused' : answer.problem?.code
      told[kind] = answer.ok ? await isShown?.(matterId, answer.value?.id ?? '') : refusal
    }
    expect(told).toEqual(Object.fromEntries(KINDS.map((kind) => [kind, takenIn.includes(kind) ? true : 'refused'])))
  })

  it('stands above, each with the kinds of matter it is for and where it is read', () => {
    expect(Object.values(operations).filter(takesMatter).map((one) => one.name).toSorted()).toEqual(Object.keys(rows).toSorted())
    expect(Object.values(rows).filter((one) => one.why === '' || (one.takenIn.length > 0 && one.isShown === undefined))).toEqual([])
  })
})

describe('what is written, watched for and to be done', () => {
  const INTO = {
    contact_record: `(municipality_code, id, matter_id, happened_at, method, membership_id, agency_id, facts, sharing) values ('990019', gen_random_uuid(), $1, now(), 'M1', $2, $3, 'x', 'readers')`,
    task: `(municipality_code, id, matter_id, membership_id, text, due_on) select '990019', gen_random_uuid(), $1, $2, $3, current_date`,
    warning: `(municipality_code, id, matter_id, added_by, kind, text, review_on) select '990019', gen_random_uuid(), $1, $2, 'other', $3, current_date`,
  }
  it.each(Object.entries(INTO))('%s: is kept by the database for a support case and for no other matter, whoever writes', async (table, rest) => {
    const write = (kind: Kind) => city.database.admin.query(`insert into ${table} ${rest}`, [matters[kind], member('st05'), demoId('agency/AG06')])
    await write('support_case')
    for (const kind of ['intake', 'referral'] as const) await expect(write(kind)).rejects.toMatchObject({ constraint: expect.stringMatching(/_is_of_a_case$/) })
  })
})
