import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const morishita = demoId('case/0')
const [hiroshi, fumi] = [demoId('person/0/0'), demoId('person/0/1')]
const today = cityToday()
const story = async (staff: string, more: object = {}) => given(await (await city.as(staff)).does('listStory', { caseId: morishita, ...more }))

describe('the timeline', () => {
  it('is one over all agencies: records, the intake it began with, and referrals, the newest first', async () => {
    const { entries, pinned, agencies, total } = await story('st03')
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set(['record', 'intake', 'referral']))
    expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).toSorted().toReversed())
    expect(pinned.length).toBeGreaterThan(0)
    expect(pinned.every((one) => one.pinned)).toBe(true)
    expect(agencies.map((one) => one.name)).toEqual(expect.arrayContaining(['社協', 'あおば包括']))
    expect(total).toBeGreaterThanOrEqual(entries.length)
  })

  it('tells every turn of a つなぎ: sent, taken up, met, and given back with the reason, what comes next and by when', async () => {
    const [sender, receiver] = [await city.as('st03'), await city.as('st05')]
    const facts = [{ category: 'identity' as const, text: '森下 フミ', basis: 'within_purpose' as const }]
    const sent = given(await sender.does('sendReferral', { matterId: morishita, need: '家計', why: '一緒に見てほしい', toAgencyId: demoId('agency/AG06'), urgency: 'usual', facts }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const nextStepOn = addDays(today, 4)
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'return', returnReason: 'no_capacity', note: '担当が埋まっている', nextStep: '社協の貸付を先に聞く', nextStepOn }))
    const turns = (await story('st03', { kind: 'referral' })).entries.flatMap((entry) => (entry.kind === 'referral' && entry.referralId === sent.id ? [entry] : []))
    expect(turns.map((turn) => turn.step)).toEqual(['returned', 'accepted', 'sent'])
    expect(turns[0]).toMatchObject({ returnReason: 'no_capacity', note: '担当が埋まっている', nextStep: '社協の貸付を先に聞く', nextStepOn })
    expect(turns[2]).toMatchObject({ note: '一緒に見てほしい', returnReason: null, nextStep: null })
    const page = given(await sender.does('getHouseholdPage', { caseId: morishita }))
    expect(page.referrals[0]).toMatchObject({ id: sent.id, status: 'returned', dueOn: nextStepOn, holderName: '社協', returnReason: 'no_capacity', nextStep: '社協の貸付を先に聞く' })
    const again = given(await sender.does('getReferralOrigin', { matterId: morishita })).routes.find((route) => route.attempts.some((one) => one.id === sent.id))
    given(await sender.does('sendReferral', { matterId: morishita, routeId: again?.id, need: '家計', why: 'もう一度', toAgencyId: demoId('agency/AG09'), urgency: 'usual' }))
    expect(given(await sender.does('getHouseholdPage', { caseId: morishita })).referrals.map((one) => one.id)).not.toContain(sent.id)
  })

  it('tells what one of the household said at another desk, once it is known who it was; to nobody who may not open that intake', async () => {
    const desk = await city.as('st04')
    const { id } = given(await desk.does('receiveIntake', { text: 'モリシタさんから電話', subjects: [{ describedAs: '本人', name: '盛下 フミ' }] }))
    const told = async (staff: string): Promise<readonly string[]> => (await story(staff)).entries.map((entry) => entry.id)
    expect(await told('st04')).not.toContain(id)
    const { subjects, version } = given(await desk.does('getIntake', { id }))
    given(await desk.does('bindIntakePerson', { id, version, subjectId: subjects[0]?.id ?? '', personId: fumi }))
    expect(await told('st04')).toContain(id)
    expect(await told('st09')).not.toContain(id)
  })

  it('is narrowed to one person, one sort of entry, one method, one agency', async () => {
    const ofFumi = await story('st03', { personId: fumi })
    expect(ofFumi.entries.length).toBeGreaterThan(0)
    const told = ofFumi.entries.flatMap((entry) => (entry.kind === 'record' ? [[...entry.about, ...entry.withPersons].map((one) => one.personId)] : []))
    expect(told.filter((ids) => !ids.includes(fumi))).toEqual([])
    expect((await story('st03', { kind: 'referral' })).entries.every((entry) => entry.kind === 'referral')).toBe(true)
    expect((await story('st03', { method: 'M6' })).entries.every((entry) => entry.kind === 'record' && entry.method === 'M6')).toBe(true)
    const [agency] = (await story('st03')).agencies.filter((one) => one.name === '社協')
    const ofAgency = await story('st03', { agencyId: agency?.id, kind: 'record' })
    expect(ofAgency.entries.every((entry) => entry.kind === 'record' && entry.agencyName === '社協')).toBe(true)
  })

  it('can be narrowed to every agency that stands in it, also one that received or passed on and wrote no record', async () => {
    const desk = await city.as('st04')
    const { id } = given(await desk.does('receiveIntake', { text: '井戸の水', channel: 'phone', consent: 'spoken', subjects: [{ name: '試験 井戸' }] }))
    const caseId = given(await desk.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '試験家' })).caseId ?? ''
    given(await desk.does('sendReferral', { matterId: caseId, need: '水質', why: '確かめたい', urgency: 'usual', toAgencyId: demoId('agency/AG06') }))
    const read = async (more: object = {}) => given(await desk.does('listStory', { caseId, ...more }))
    const { agencies, total } = await read()
    const [received] = agencies.filter((one) => one.name === 'あおば包括')
    const [asked] = agencies.filter((one) => one.id === demoId('agency/AG06'))
    expect([agencies.length, total]).toEqual([2, 2])
    expect([(await read({ agencyId: received?.id })).total, (await read({ agencyId: asked?.id })).total]).toEqual([2, 1])
  })

  it('comes page by page, nothing twice and nothing left out', async () => {
    const worker = await city.as('st03')
    for (let n = 0; n < 32; n += 1) given(await worker.does('saveContactRecord', { matterId: morishita, method: 'M1', facts: `電話 ${n}` }))
    const first = await story('st03')
    const second = await story('st03', { page: 2 })
    const ids = [...first.entries, ...second.entries].map((entry) => entry.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length + first.pinned.length).toBe(first.total)
  })

  it('a record for handlers or for an agency alone is no entry and no number to anybody else', async () => {
    const ando = demoId('case/1')
    const list = async (staff: string) => given(await (await city.as(staff)).does('listStory', { caseId: ando }))
    const before = await list('st08')
    given(await (await city.as('st07')).does('saveContactRecord', { matterId: ando, method: 'M3', facts: '機関だけの話', sharing: 'agency' }))
    const after = await list('st08')
    expect(after.total).toBe(before.total)
    expect(JSON.stringify(after)).not.toContain('機関だけの話')
    expect(JSON.stringify(await list('st39'))).toContain('機関だけの話')
  })
})

describe('a contact record', () => {
  const contact = { matterId: morishita, method: 'M2' as const, facts: '玄関で立ち話。', ownWords: '来なくていい', judgement: '疲れている', grounds: '声が小さい', durationMinutes: 15, place: '玄関先' }

  it('is fixed with its writer, their title and the moment, whom it was with and whom it is about', async () => {
    const worker = await city.as('st03')
    const draft = newId()
    given(await worker.does('saveDraft', { id: draft, kind: 'record', matterId: morishita, body: { facts: '玄関で' } }))
    const { id } = given(await worker.does('saveContactRecord', { ...contact, withPersonIds: [fumi], aboutPersonIds: [fumi, hiroshi], withWhom: '隣の人', draftId: draft }))
    const one = (await story('st04')).entries.find((entry) => entry.id === id)
    expect(one).toMatchObject({
      who: '谷口 由佳', writtenAs: 'アウトリーチ支援員', agencyName: '社協', durationMinutes: 15, place: '玄関先', withWhom: '隣の人', grounds: '声が小さい', mine: false,
    })
    expect(one?.kind === 'record' && one.about.map((person) => person.name).toSorted()).toEqual(['森下 フミ', '森下 浩'])
    expect(given(await worker.does('listDrafts', {})).drafts.map((one) => one.id)).not.toContain(draft)
  })

  it('may put its next step among the tasks, in one stroke', async () => {
    const worker = await city.as('st03')
    const next = { nextStep: '雑誌を届ける', nextOn: addDays(today, 7), makesTask: true }
    const { taskId } = given(await worker.does('saveContactRecord', { ...contact, ...next }))
    const page = given(await worker.does('getHouseholdPage', { caseId: morishita }))
    expect(page.tasks.find((task) => task.id === taskId)).toMatchObject({ text: '雑誌を届ける', dueOn: addDays(today, 7), mine: true })
    expect(await worker.does('saveContactRecord', { ...contact, nextStep: 'いつか', makesTask: true })).toMatchObject({ problem: { code: 'task_needs_a_day' } })
    const long = `${'あ'.repeat(198)}𠮷野さんへ電話`
    const other = given(await worker.does('saveContactRecord', { ...contact, ...next, nextStep: long }))
    expect(given(await worker.does('getHouseholdPage', { caseId: morishita })).tasks.find((task) => task.id === other.taskId)?.text).toBe(`${'あ'.repeat(198)}𠮷…`)
  })

  it('says something, has happened, and names only people of the case', async () => {
    const worker = await city.as('st03')
    const refusal = async (more: object) => {
      const answer = await worker.does('saveContactRecord', { ...contact, ...more })
      return answer.ok ? 'done' : answer.problem.code
    }
    expect(await refusal({ facts: ' ', ownWords: '' })).toBe('nothing_written')
    expect(await refusal({ happenedAt: `${addDays(today, 2)}T10:00:00+09:00` })).toBe('happens_ahead')
    expect(await refusal({ withPersonIds: [demoId('person/1/0')] })).toBe('person_not_known')
    expect(await refusal({ aboutPersonIds: [newId()] })).toBe('person_not_known')
  })

  it('is corrected by its writer alone; every earlier text can be read, with who changed it and why', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('saveContactRecord', contact))
    const { matterId: _, ...written } = contact
    const corrected = { ...written, id, version: 1, facts: '玄関で立ち話。15分。', sharing: 'readers' as const, happenedAt: new Date().toISOString(), reason: '時間の書き漏れ' }
    expect(await (await city.as('st04')).does('correctContactRecord', corrected)).toMatchObject({ problem: { code: 'not_found' } })
    given(await worker.does('correctContactRecord', corrected))
    expect(await worker.does('correctContactRecord', corrected)).toMatchObject({ problem: { code: 'stale_version', current: { facts: '玄関で立ち話。15分。' } } })
    const { revisions } = given(await (await city.as('st04')).does('listRecordRevisions', { id }))
    expect(revisions.map((one) => [one.version, one.facts, one.changedByName, one.reason])).toEqual([[1, '玄関で立ち話。', '', ''], [2, '玄関で立ち話。15分。', '谷口 由佳', '時間の書き漏れ']])
  })

  it('is pinned by the team; its text stays its writer’s', async () => {
    const { id } = given(await (await city.as('st03')).does('saveContactRecord', contact))
    given(await (await city.as('st04')).does('pinRecord', { id, version: 1, pinned: true }))
    expect((await story('st05')).pinned.map((one) => one.id)).toContain(id)
    given(await (await city.as('st04')).does('pinRecord', { id, version: 1, pinned: false }))
    expect((await story('st05')).pinned.map((one) => one.id)).not.toContain(id)
    expect(await (await city.as('st04')).does('pinRecord', { id, version: 2, pinned: true })).toMatchObject({ problem: { code: 'stale_version', current: { version: 1, pinned: false } } })
  })
})

describe('tasks', () => {
  const fresh = async () => given(await (await city.as('st03')).does('addTask', { matterId: morishita, text: '電話する', dueOn: today })).id
  const find = async (id: string) => given(await (await city.as('st03')).does('getHouseholdPage', { caseId: morishita })).tasks.find((task) => task.id === id)

  it('is done, undone, and done by whoever was faster', async () => {
    const worker = await city.as('st03')
    const id = await fresh()
    given(await worker.does('finishTask', { id, version: 1 }))
    expect(await find(id)).toBeUndefined()
    expect(await worker.does('finishTask', { id, version: 2 })).toMatchObject({ problem: { code: 'already_done' } })
    given(await worker.does('reopenTask', { id, version: 2 }))
    expect(await find(id)).toMatchObject({ text: '電話する' })
    expect(await worker.does('finishTask', { id, version: 1 })).toMatchObject({ problem: { code: 'stale_version', current: { text: '電話する' } } })
    expect(await worker.does('reopenTask', { id, version: 3 })).toMatchObject({ problem: { code: 'not_done_yet' } })
  })

  it('goes to a colleague who may see what it is about, and to nobody else', async () => {
    const worker = await city.as('st03')
    const id = await fresh()
    const give = (staff: string, version: number) => worker.does('changeTask', { id, version, text: '電話する', dueOn: today, membershipId: demoId(`membership/${staff}`) })
    given(await give('st04', 1))
    expect(await find(id)).toMatchObject({ who: '井坂 守' })
    expect(await give('st16', 2)).toMatchObject({ problem: { code: 'member_not_fit' } })
    expect(await give('st30', 2)).toMatchObject({ problem: { code: 'member_not_fit' } })
    const forAnother = { matterId: morishita, text: '確認', dueOn: today, membershipId: demoId('membership/st16') }
    expect(await worker.does('addTask', forAnother)).toMatchObject({ problem: { code: 'member_not_fit' } })
  })
})

describe('the due day of a task', () => {
  it('is today or later; one that is late already is written anew as it stands', async () => {
    const worker = await city.as('st03')
    const task = { matterId: morishita, text: '電話する', dueOn: addDays(today, -1) }
    expect(await worker.does('addTask', task)).toMatchObject({ problem: { code: 'task_day_past' } })
    const { id } = given(await worker.does('addTask', { ...task, dueOn: today }))
    await city.database.admin.query('update task set due_on = $2 where id = $1', [id, addDays(today, -3)])
    const change = (dueOn: string, version: number) => worker.does('changeTask', { id, version, text: '電話する', dueOn, membershipId: demoId('membership/st03') })
    expect(await change(addDays(today, -4), 1)).toMatchObject({ problem: { code: 'task_day_past' } })
    given(await change(addDays(today, -3), 1))
    given(await change(today, 2))
  })
})

describe('warnings', () => {
  const warning = { matterId: morishita, kind: 'approach' as const, text: '犬がいる', toldToPerson: true, reviewOn: addDays(today, 30) }

  it('is looked at again by its day, and ended with a reason', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('addWarning', { ...warning, personId: fumi }))
    given(await worker.does('reviewWarning', { id, version: 1, text: '犬は静かになった', toldToPerson: true, reviewOn: addDays(today, 90) }))
    const page = given(await (await city.as('st04')).does('getHouseholdPage', { caseId: morishita }))
    expect(page.warnings.find((one) => one.id === id)).toMatchObject({ text: '犬は静かになった', reviewOn: addDays(today, 90), addedByName: '谷口 由佳' })
    const end = { id, version: 2, why: '犬は引き取られた' }
    given(await worker.does('endWarning', end))
    expect(await worker.does('endWarning', { ...end, version: 3 })).toMatchObject({ problem: { code: 'already_ended' } })
    expect(await worker.does('reviewWarning', { id, version: 3, text: 'x', toldToPerson: true, reviewOn: addDays(today, 9) })).toMatchObject({ problem: { code: 'already_ended' } })
  })

  it('never stands without a day to be looked at again, nor one further off than a year', async () => {
    const worker = await city.as('st03')
    expect(await worker.does('addWarning', { ...warning, reviewOn: today })).toMatchObject({ problem: { code: 'review_day_past' } })
    expect(await worker.does('addWarning', { ...warning, reviewOn: addDays(today, 400) })).toMatchObject({ problem: { code: 'review_day_too_far' } })
    expect(await worker.does('addWarning', { ...warning, personId: demoId('person/1/0') })).toMatchObject({ problem: { code: 'person_not_known' } })
  })

  it('reviewed by two at once, the second sees the first one’s words', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('addWarning', warning))
    const review = (text: string) => ({ id, version: 1, text, toldToPerson: true, reviewOn: addDays(today, 60) })
    given(await (await city.as('st04')).does('reviewWarning', review('先の言葉')))
    expect(await worker.does('reviewWarning', review('後の言葉'))).toMatchObject({ problem: { code: 'stale_version', current: { text: '先の言葉' } } })
  })
})
