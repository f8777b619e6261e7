import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
let stranger: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
  stranger = await city.as('st16')
})
afterAll(() => city.database.drop())

const receive = async (more: object = {}) => given(await worker.does('receiveIntake', { text: '家賃が払えない', ...more }))
const open = async (id: string) => given(await worker.does('getIntake', { id }))

describe('a whole sheet', () => {
  it('is kept as it was told, with everybody on it', async () => {
    const { id } = await receive({
      text: '母の物忘れと家賃', channel: 'phone', route: 'R05', introducedByKind: 'A22', introducedBy: 'ケアマネの真島さん',
      receivedAt: '2026-04-01T10:20:00+09:00', urgency: 'within_48h', boxes: ['C02', 'C12'], worstBox: 'C12',
      inquirer: { name: '架空 花子', relation: '長女', phone: '０９９９－８８－７７６６', address: '若葉６－２', anonymous: false },
      subjects: [
        { name: '葛\u{e0100}城 フミ', kana: 'かつらぎ ふみ', sex: 'F', birth: '昭和15年頃', describedAs: '母', address: '若葉５－１１－２３の１', mayContact: '平日の午前' },
        { describedAs: '同居の息子' },
      ],
      heard: '三か月滞納', ownWords: 'もう行くところがない', judgement: '住まいを先に', considerations: ['writing', 'perpetrator_near'], considerationNote: '左耳から話す',
      consent: 'spoken', consentForm: { explained: 'yes', mayKnow: '地域包括', whyNot: '消えるはずの答え' }, nextContactOn: '2026-12-01', areaId: demoId('area/あおば'),
    })
    const sheet = await open(id)
    expect(sheet).toMatchObject({
      introducedByKind: 'A22', introducedBy: 'ケアマネの真島さん', worstBox: 'C12', considerationNote: '左耳から話す', nextContactOn: '2026-12-01',
      consentForm: { explained: 'yes', mayKnow: '地域包括' }, areaName: expect.stringContaining('あおば'),
    })
    expect(sheet.consentForm).not.toHaveProperty('whyNot')
    expect(sheet.subjects).toMatchObject([
      { name: '葛\u{e0100}城 フミ', kana: 'カツラギ フミ', birth: '昭和15年頃', describedAs: '母' },
      { name: null, describedAs: '同居の息子' },
    ])
    expect(sheet.whereabouts).toMatchObject([
      { kind: 'address', text: '若葉５－１１－２３の１', whose: 'person', subjectId: sheet.subjects[0]?.id, mayContact: '平日の午前' },
      { kind: 'phone', text: '０９９９－８８－７７６６', whose: 'inquirer', subjectId: null },
      { kind: 'address', text: '若葉６－２', whose: 'inquirer', subjectId: null },
    ])
  })

  it('with nothing written on it is the only one that is not taken', async () => {
    expect(await worker.does('receiveIntake', { text: '　\n' })).toMatchObject({ problem: { code: 'nothing_written' } })
    expect(await worker.does('receiveIntake', { text: 'x', boxes: ['C01'], worstBox: 'C02' })).toMatchObject({ problem: { code: 'worst_box_not_marked' } })
  })

  it('was taken at a moment that has come, when it is new and when it is changed', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    expect(await worker.does('receiveIntake', { text: 'まだ来ない電話', receivedAt: soon })).toMatchObject({ problem: { code: 'received_ahead' } })
    const { id } = await receive({ receivedAt: new Date(Date.now() + 120_000).toISOString() })
    expect(Date.parse((await open(id)).receivedAt)).toBeLessThanOrEqual(Date.now())
    expect(await worker.does('updateIntake', { id, version: 1, receivedAt: soon })).toMatchObject({ problem: { code: 'received_ahead' } })
    given(await worker.does('updateIntake', { id, version: 1, receivedAt: '2026-04-01T10:20:00+09:00' }))
  })

  it('cannot point to anything its writer may not see', async () => {
    const hidden = given(await stranger.does('receiveIntake', { text: '別の機関の相談' }))
    const absent = await worker.does('receiveIntake', { text: 'x', formerId: newId() })
    expect(await worker.does('receiveIntake', { text: 'x', formerId: hidden.id })).toEqual(absent)
    expect(absent).toMatchObject({ problem: { code: 'not_found' } })
    expect(await worker.does('receiveIntake', { text: 'x', areaId: newId() })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await worker.does('receiveIntake', { text: 'x', subjects: [{ personId: demoId('person/1/0') }] })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('of somebody who comes again is linked with the former one, both ways', async () => {
    const former = await receive()
    given(await worker.does('endIntake', { id: former.id, version: 1, outcome: 'informed', note: '窓口を案内した' }))
    const again = await receive({ text: 'また来られた', formerId: former.id })
    expect((await open(again.id)).former).toMatchObject({ id: former.id, number: former.number })
    expect((await open(former.id)).later).toMatchObject([{ id: again.id }])
  })
})

it('somebody whose last intake is restricted comes again under the same restriction: whoever was shut out stays out', async () => {
  const [restrictor, outsider] = [await city.as('st29'), await city.as('st22')]
  const former = await receive({ areaId: demoId('area/あおば') })
  expect(await outsider.does('getIntake', { id: former.id })).toMatchObject({ ok: true })
  given(await restrictor.does('restrictMatter', { matterId: former.id, version: 1, reason: '夫の親族が市にいる' }))
  given(await worker.does('endIntake', { id: former.id, version: 1, outcome: 'informed', note: '窓口を案内した' }))
  const again = await receive({ text: 'また電話があった', formerId: former.id, areaId: demoId('area/あおば') })
  expect(await open(again.id)).toMatchObject({ restricted: true })
  expect(await outsider.does('getIntake', { id: again.id })).toMatchObject({ problem: { code: 'not_found' } })
})

describe('writing on', () => {
  it('changes only what is given, keeps what stood before, and says who changed it and why', async () => {
    const { id } = await receive({ heard: 'はじめの聞き取り', boxes: ['C04'], worstBox: 'C04', considerations: ['wheelchair'] })
    given(await worker.does('updateIntake', { id, version: 1, text: '家賃と食費', boxes: ['C15'], reason: '家賃だけと聞き違えた' }))
    const sheet = await open(id)
    expect(sheet).toMatchObject({ version: 2, text: '家賃と食費', heard: 'はじめの聞き取り', boxes: ['C15'], worstBox: null, considerations: ['wheelchair'] })
    const { changes } = given(await worker.does('listIntakeChanges', { id }))
    expect(changes).toMatchObject([{ version: 2, who: '井坂 守', reason: '家賃だけと聞き違えた' }])
    expect(changes[0]?.fields).toEqual([
      { field: 'text', before: '家賃が払えない', after: '家賃と食費' },
      { field: 'boxes', before: ['C04'], after: ['C15'] },
      { field: 'worstBox', before: 'C04', after: null },
    ])
  })

  it('adds people, changes them and takes them off; where they were stays known with its dates', async () => {
    const { id } = await receive({ subjects: [{ describedAs: '母', phone: '0999-11-0001' }, { describedAs: '父' }] })
    const [mother, father] = (await open(id)).subjects
    given(await worker.does('updateIntake', {
      id, version: 1, removedSubjectIds: [father?.id ?? ''],
      subjects: [{ id: mother?.id, name: '架空 まさ', phone: '0999-11-0002' }, { describedAs: '妹', address: '若葉1-1' }],
    }))
    const sheet = await open(id)
    expect(sheet.subjects).toMatchObject([{ describedAs: '母', name: '架空 まさ' }, { describedAs: '妹' }])
    expect(sheet.whereabouts.map((one) => one.text)).toEqual(['0999-11-0002', '若葉1-1'])
    const { rows } = await city.database.admin.query('select as_written from location where matter_id = $1 and valid_to is not null', [id])
    expect(rows).toEqual([{ as_written: '0999-11-0001' }])
    expect(given(await worker.does('searchEverything', { words: '0999110001' })).intakes.map((one) => one.id)).not.toContain(id)
  })

  it('of whoever came, the address is found as the number is, and each of the two is changed without the other', async () => {
    const { id } = await receive({ inquirer: { name: '架空 花子', phone: '0999-88-0001', address: '架空町6丁目2番' } })
    const found = async (words: string) => given(await worker.does('searchEverything', { words })).intakes.map((one) => one.id)
    expect([await found('0999880001'), await found('架空町6-2')]).toEqual([[id], [id]])
    given(await worker.does('updateIntake', { id, version: 1, inquirerAddress: '架空町7丁目3番' }))
    expect((await open(id)).whereabouts.map((one) => one.text).toSorted()).toEqual(['0999-88-0001', '架空町7丁目3番'])
    expect([await found('架空町6-2'), await found('架空町7-3')]).toEqual([[], [id]])
    given(await worker.does('updateIntake', { id, version: 2, inquirerPhone: null }))
    expect((await open(id)).whereabouts.map((one) => one.text)).toEqual(['架空町7丁目3番'])
  })

  it('a stale change is answered with the present sheet and changes nothing', async () => {
    const { id } = await receive()
    given(await worker.does('updateIntake', { id, version: 1, heard: '先' }))
    expect(await worker.does('updateIntake', { id, version: 1, heard: '後' })).toMatchObject({ problem: { code: 'stale_version', current: { heard: '先', version: 2 } } })
    expect(given(await worker.does('listIntakeChanges', { id })).changes).toHaveLength(1)
  })

  it('of two at the same instant one is written and the other told', async () => {
    const { id } = await receive()
    const answers = await Promise.all(['一', '二', '三'].map((heard) => worker.does('updateIntake', { id, version: 1, heard })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect((await open(id)).version).toBe(2)
  })

  it('reaches nobody of another sheet, and is over once the intake has ended', async () => {
    const { id } = await receive({ subjects: [{ describedAs: '母' }] })
    const elsewhere = (await open((await receive({ subjects: [{ describedAs: '父' }] })).id)).subjects[0]?.id
    for (const subjectId of [newId(), elsewhere]) {
      const change = await worker.does('updateIntake', { id, version: 1, subjects: [{ id: subjectId, name: 'x' }] })
      expect(change).toMatchObject({ problem: { code: 'not_found' } })
    }
    given(await worker.does('endIntake', { id, version: 1, outcome: 'informed', note: '窓口を案内した' }))
    expect(await worker.does('updateIntake', { id, version: 2, heard: 'x' })).toMatchObject({ problem: { code: 'already_ended' } })
  })
})

describe('the list', () => {
  it('shows what was asked for, in the order asked for, page by page', async () => {
    const urgent = await receive({ text: '至急の並び', urgency: 'immediate', boxes: ['C14'], worstBox: 'C14' })
    const later = await receive({ text: '来週の並び', urgency: 'within_week', nextContactOn: '2026-11-26', boxes: ['C14'], worstBox: 'C14' })
    const asked = { reach: 'mine', box: 'C14' } as const
    const byUrgency = given(await worker.does('listIntakes', asked))
    expect(byUrgency.intakes.map((one) => one.id)).toEqual([urgent.id, later.id])
    expect(byUrgency.total).toBe(2)
    expect(given(await worker.does('listIntakes', { ...asked, order: 'next' })).intakes[0]?.id).toBe(later.id)
    expect(given(await worker.does('listIntakes', { ...asked, order: 'received' })).intakes[0]?.id).toBe(later.id)
    expect(given(await worker.does('listIntakes', { ...asked, urgency: 'within_week' })).total).toBe(1)
    expect(given(await worker.does('listIntakes', { ...asked, page: 2 })).intakes).toEqual([])
  })

  it('is narrowed to those with a box ticked, be it the worst or one of many', async () => {
    const worst = await receive({ text: '部屋から出ない', boxes: ['C13'], worstBox: 'C13' })
    const oneOfMany = await receive({ text: '食べるものと学校のこと', boxes: ['C13', 'C15'], worstBox: 'C15' })
    const withBox = async (box: 'C13' | 'C15') => given(await worker.does('listIntakes', { reach: 'mine', state: 'all', order: 'oldest', box })).intakes.map((one) => one.id).filter((id) => [worst.id, oneOfMany.id].includes(id))
    expect([await withBox('C13'), await withBox('C15')]).toEqual([[worst.id, oneOfMany.id], [oneOfMany.id]])
  })

  it('tells an urgency nobody said from one that was said to be usual, and finds and orders both alike', async () => {
    const unsaid = await receive({ text: '急ぎかどうか聞いていない', boxes: ['C06'], worstBox: 'C06' })
    const usual = await receive({ text: '急がないと聞いた', urgency: 'usual', boxes: ['C06'], worstBox: 'C06' })
    const soon = await receive({ text: '今週のうちに', urgency: 'within_week', boxes: ['C06'], worstBox: 'C06' })
    const asked = { reach: 'mine', box: 'C06' } as const
    const shown = given(await worker.does('listIntakes', asked)).intakes.map((one) => [one.id, one.urgency])
    expect(shown).toEqual([[soon.id, 'within_week'], [usual.id, 'usual'], [unsaid.id, null]])
    expect(given(await worker.does('listIntakes', { ...asked, urgency: 'usual' })).total).toBe(2)
  })

  it('keeps in the history when an urgency was first said, and it can be left open again', async () => {
    const { id } = await receive()
    given(await worker.does('updateIntake', { id, version: 1, urgency: 'within_48h' }))
    given(await worker.does('updateIntake', { id, version: 2, urgency: null }))
    const { changes } = given(await worker.does('listIntakeChanges', { id }))
    const said = changes.flatMap((one) => one.fields).filter((one) => one.field === 'urgency').map(({ before, after }) => [before, after])
    expect(said).toEqual([['within_48h', null], [null, 'within_48h']])
    expect((await open(id)).urgency).toBeNull()
  })

  it('counts only what the asker may see', async () => {
    const before = given(await stranger.does('listIntakes', { state: 'all' }))
    await receive({ text: 'よその相談' })
    expect(given(await stranger.does('listIntakes', { state: 'all' }))).toEqual(before)
  })
})

describe('whoever has no business with it', () => {
  it.each(['getIntake', 'listIntakeChanges', 'listCasesToJoin', 'getReceipt'] as const)('%s: hidden answers as absent', async (name) => {
    const { id } = await receive()
    const hidden = await stranger.does(name, { id })
    expect(hidden).toEqual(await stranger.does(name, { id: newId() }))
    expect(hidden).toMatchObject({ problem: { code: 'not_found' } })
  })

  it.each([
    ['updateIntake', { heard: 'x' }],
    ['endIntake', { outcome: 'informed', note: '窓口を案内した' }],
    ['followUpIntake', { note: 'x' }],
  ] as const)('%s: hidden answers as absent, and nothing changes', async (name, input) => {
    const { id } = await receive()
    const hidden = await stranger.does(name, { id, version: 1, ...input } as never)
    expect(hidden).toEqual(await stranger.does(name, { id: newId(), version: 1, ...input } as never))
    expect(await open(id)).toMatchObject({ version: 1, outcome: null })
  })

  it('an administrator, an auditor and a volunteer open none', async () => {
    for (const code of ['st13', 'st12', 'st48']) {
      const outsider = await city.as(code)
      expect(await outsider.does('listIntakes', {})).toMatchObject({ problem: { code: 'not_your_role' } })
      expect(await outsider.does('receiveIntake', { text: 'x' })).toMatchObject({ problem: { code: 'not_your_role' } })
    }
  })
})

describe('the same key', () => {
  it('twice has one effect, and with another body none', async () => {
    const { id } = await receive()
    const key = newId()
    const first = given(await worker.does('updateIntake', { id, version: 1, heard: '一度' }, key))
    expect(given(await worker.does('updateIntake', { id, version: 1, heard: '一度' }, key))).toEqual(first)
    expect(await worker.does('updateIntake', { id, version: 2, heard: '別' }, key)).toMatchObject({ problem: { code: 'idempotency_key_reused' } })
    const ending = newId()
    given(await worker.does('endIntake', { id, version: 2, outcome: 'kept', householdName: '一つの家' }, ending))
    given(await worker.does('endIntake', { id, version: 2, outcome: 'kept', householdName: '一つの家' }, ending))
    const { rows } = await city.database.admin.query(`select count(*)::int as n from household where name = '一つの家'`)
    expect(rows).toEqual([{ n: 1 }])
  })
})
