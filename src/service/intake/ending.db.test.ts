import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { OUTCOMES } from '#domain/intake/codes.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const receive = async (more: object = {}) => given(await worker.does('receiveIntake', { text: '家賃が払えない', ...more }))
const open = async (id: string) => given(await worker.does('getIntake', { id }))

describe('ending', () => {
  it.each([
    ['informed', { note: '窓口を案内した' }, {}],
    ['kept', { householdName: '架空家' }, { householdName: '架空家' }],
    ['escalated', { householdName: '狭間家' }, { householdName: '狭間家' }],
  ] as const)('%s, exactly once, and the matter is over', async (outcome, more, told) => {
    const { id } = await receive()
    given(await worker.does('endIntake', { id, version: 1, outcome, ...more }))
    const again = await worker.does('endIntake', { id, version: 2, outcome: 'informed', note: '窓口を案内した' })
    expect(again).toMatchObject({ problem: { code: 'already_ended' } })
    const { rows } = await city.database.admin.query('select closed_at is not null as over from matter where id = $1', [id])
    expect(rows).toEqual([{ over: true }])
    expect(await open(id)).toMatchObject({ outcome, outcomeByName: '井坂 守', mayWrite: false, ...told })
  })

  it('knows six endings, and refuses those that are not true yet', async () => {
    expect(OUTCOMES).toHaveLength(6)
    const { id } = await receive()
    const end = (input: object) => worker.does('endIntake', { id, version: 1, outcome: 'informed', ...input })
    expect(await end({})).toMatchObject({ problem: { code: 'information_needs_a_note' } })
    expect(await end({ outcome: 'passed_on' })).toMatchObject({ problem: { code: 'referral_not_confirmed' } })
    expect(await end({ outcome: 'watched' })).toMatchObject({ problem: { code: 'watch_needs_a_watcher' } })
    expect(await end({ outcome: 'watched', watchedBy: '民生委員' })).toMatchObject({ problem: { code: 'watch_needs_a_day' } })
    expect(await end({ outcome: 'emergency' })).toMatchObject({ problem: { code: 'emergency_needs_a_note' } })
    expect(await end({ outcome: 'kept' })).toMatchObject({ problem: { code: 'household_name_needed' } })
    expect(await end({ outcome: 'refused' })).toMatchObject({ problem: { code: 'invalid_input' } })
    expect(await end({ version: 9, note: '窓口を案内した' })).toMatchObject({ problem: { code: 'stale_version' } })
    expect((await open(id)).outcome).toBeNull()
  })

  it('opens a household whose name is read as its family name is, or as somebody says', async () => {
    const kanaOf = async (subject: object, more: object): Promise<string | undefined> => {
      const { id } = await receive({ subjects: [subject] })
      const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '葛城家', ...more }))
      const { rows } = await city.database.admin.query('select h.kana from household h join support_case s on s.household_id = h.id where s.id = $1', [caseId])
      return rows[0]?.kana as string
    }
    expect(await kanaOf({ name: '葛城 フミ', kana: 'かつらぎ ふみ' }, {})).toBe('カツラギ')
    expect(await kanaOf({ name: '葛城 トシ', kana: 'かつらぎ とし' }, { householdKana: 'かずらき' })).toBe('カズラキ')
  })

  it('is offered the household that was meant in any writing of its name, by its members too', async () => {
    const desk = await city.as('st01')
    const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', channel: 'phone' }))
    for (const words of ['渡辺', '渡邉', 'わたなべ', 'ﾜﾀﾅﾍﾞ', '茂 渡邊']) {
      expect([words, given(await desk.does('listCasesToJoin', { id, words })).cases.map((one) => one.householdName)]).toEqual([words, expect.arrayContaining(['渡辺家'])])
    }
    expect(given(await desk.does('listCasesToJoin', { id, words: '　' })).cases).toEqual([])
  })

  it('joins a case that stands open, with the people who are known; others wait to be recognised', async () => {
    const { id } = await receive({ subjects: [{ personId: demoId('person/0/0') }, { describedAs: '近所の人' }] })
    const offered = given(await worker.does('listCasesToJoin', { id })).cases
    expect(offered[0]).toMatchObject({ caseId: demoId('case/0'), sharesPerson: true })
    const byNumber = given(await worker.does('listCasesToJoin', { id: (await receive()).id, words: numberText('case', offered[0]?.number ?? 0) })).cases
    expect(byNumber.map((one) => one.caseId)).toEqual([demoId('case/0')])
    const before = given(await worker.does('getHouseholdPage', { caseId: demoId('case/0') })).members.length
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', caseId: demoId('case/0') }))
    const page = given(await worker.does('getHouseholdPage', { caseId: demoId('case/0') }))
    expect(page.members).toHaveLength(before)
    expect(await open(id)).toMatchObject({ outcome: 'kept', caseId: demoId('case/0'), householdName: page.householdName })
  })

  it('does not join a case that is closed, or that nobody showed me', async () => {
    const { id } = await receive()
    const absent = await worker.does('endIntake', { id, version: 1, outcome: 'kept', caseId: newId() })
    expect(await worker.does('endIntake', { id, version: 1, outcome: 'kept', caseId: demoId('case/5') })).toEqual(absent)
    const kept = given(await worker.does('endIntake', { id: (await receive()).id, version: 1, outcome: 'kept', householdName: '閉じた家' }))
    await city.database.admin.query(`update support_case set status = 'closed', closing_reason = 'improved' where id = $1`, [kept.caseId])
    await city.database.admin.query('update matter set closed_at = now() where id = $1', [kept.caseId])
    expect(await worker.does('endIntake', { id, version: 1, outcome: 'kept', caseId: kept.caseId ?? '' })).toMatchObject({ problem: { code: 'case_closed' } })
  })
})

describe('an emergency', () => {
  it('stays in its agency’s hands and in sight until somebody followed it up', async () => {
    const { id } = await receive({ text: '三日食べていない' })
    given(await worker.does('endIntake', { id, version: 1, outcome: 'emergency', note: '食料を届けた' }))
    const listed = given(await worker.does('listIntakes', { state: 'follow_up' }))
    expect(listed.intakes.map((one) => one.id)).toContain(id)
    expect(given(await worker.does('listIntakes', {})).intakes[0]).toMatchObject({ needsFollowUp: true })
    expect(await worker.does('followUpIntake', { id, version: 2, note: ' ' })).toMatchObject({ problem: { code: 'follow_up_needs_a_note' } })
    expect(await worker.does('followUpIntake', { id, version: 1, note: 'x' })).toMatchObject({ problem: { code: 'stale_version' } })
    given(await worker.does('followUpIntake', { id, version: 2, note: '翌日に訪問。フードバンクにつながった' }))
    expect(await open(id)).toMatchObject({ followUpNote: '翌日に訪問。フードバンクにつながった', followedUpByName: '井坂 守', needsFollowUp: false })
    expect(await worker.does('followUpIntake', { id, version: 3, note: 'x' })).toMatchObject({ problem: { code: 'already_followed_up' } })
    expect(given(await worker.does('listIntakes', { state: 'follow_up' })).intakes.map((one) => one.id)).not.toContain(id)
  })

  it('is not counted as dropped, neither before nor after', async () => {
    const coordinator = await city.as('st01')
    const { dropped } = given(await coordinator.does('reconcileAccountability', {}))
    expect(dropped).toBe(0)
  })

  it('is the only ending that is followed up', async () => {
    const { id } = await receive()
    expect(await worker.does('followUpIntake', { id, version: 1, note: 'x' })).toMatchObject({ problem: { code: 'not_an_emergency' } })
  })
})
