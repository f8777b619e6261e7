import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const morishita = demoId('case/0')
const page = async (staff: string, caseId = morishita, on?: string) =>
  given(await (await city.as(staff)).does('getHouseholdPage', on === undefined ? { caseId } : { caseId, on }))

describe('the household page', () => {
  it('says in one answer who lives there, who is involved and why, what is under way and what to beware of', async () => {
    const answer = await page('st03')
    expect(answer.members[0]).toMatchObject({ name: '森下 浩', kana: 'モリシタ ヒロシ', relationship: '長男', isSubject: true })
    expect(answer.team.find((one) => one.part === 'lead')).toMatchObject({ who: '谷口 由佳', mine: true })
    expect(answer.team.map((one) => one.agencyPhone)).toEqual(answer.team.map(() => expect.stringMatching(/^0999-/)))
    expect(answer.warnings).toHaveLength(1)
    expect(answer.referrals.map((one) => one.need)).toContain('家計の見直し')
    expect(answer.facts.every((fact) => fact.source !== '')).toBe(true)
  })

  it('a household is known by the people who live in it, on the day that is asked for', async () => {
    const worker = await city.as('st03')
    const { personId, memberId } = given(
      await worker.does('addMember', { caseId: morishita, person: { name: '森下 次郎', kana: 'モリシタ ジロウ', birthText: '昭和15年頃' }, relationship: 'おじ', from: '2025-01-10' }),
    )
    const movedOut = { memberId, version: 1, relationship: 'おじ', livesTogether: false, from: '2025-01-10', until: '2025-03-01' }
    given(await worker.does('changeMember', movedOut))
    const there = async (on?: string) => (await page('st03', morishita, on)).members.some((member) => member.personId === personId)
    expect([await there('2025-01-09'), await there('2025-01-10'), await there('2025-02-28'), await there('2025-03-01'), await there()]).toEqual([false, true, true, false, false])
    expect((await page('st03', morishita, '2025-02-01')).members.find((member) => member.personId === personId)).toMatchObject({ birthText: '昭和15年頃', birthOn: null })
  })

  it('a period that runs backwards is not taken', async () => {
    const worker = await city.as('st03')
    const { members } = await page('st03')
    const { memberId, version, relationship } = members[0] ?? { memberId: '', version: 1, relationship: '' }
    const backwards = { memberId, version, relationship, from: '2025-02-01', until: '2025-01-01' }
    expect(await worker.does('changeMember', backwards)).toMatchObject({ problem: { code: 'period_backwards' } })
  })

  it('tells of the open intakes and referrals of its members, also before they belong to the case, to whoever may see them', async () => {
    const worker = await city.as('st03')
    const fumi = demoId('person/0/1')
    const { id } = given(await worker.does('receiveIntake', { text: '死にたいと言う', urgency: 'immediate', subjects: [{ personId: fumi }] }))
    const sheet = { matterId: id, toOutside: '北部病院', need: '今夜の居場所', why: 'ひとりにできない', urgency: 'immediate' as const }
    const sent = given(await worker.does('sendReferral', sheet))
    const told = async (staff: string) => {
      const { intakes, referrals } = await page(staff)
      return [intakes.some((one) => one.id === id && one.urgency === 'immediate'), referrals.some((one) => one.id === sent.id)]
    }
    expect([await told('st03'), await told('st04')]).toEqual([[true, true], [false, false]])
    expect(given(await worker.does('getIntake', { id }))).toMatchObject({
      subjects: [{ personName: '森下 フミ', caseId: morishita, householdName: '森下家' }],
      referrals: [{ id: sent.id, toName: '北部病院', status: 'sent', answerDueOn: sent.answerDueOn, confirmedAt: null, returnReason: null }],
    })
  })

  it('tells whoever is to answer a つなぎ that it is theirs, and everybody else that an answer is awaited', async () => {
    const sideOf = async (staff: string) => (await page(staff)).referrals.find((one) => one.need === '家計の見直し')?.mine
    expect([await sideOf('st03'), await sideOf('st05'), await sideOf('st01')]).toEqual(['sender', 'receiver', 'neither'])
  })

  it('says of what came back who holds the need now, also to whoever may not open the matter that holds it', async () => {
    const [sender, receiver] = [await city.as('st01'), await city.as('st03')]
    const fumi = demoId('person/0/1')
    const { id: matterId } = given(await sender.does('receiveIntake', { text: '通院の相談', subjects: [{ personId: fumi }] }))
    const facts = [{ category: 'identity' as const, text: '森下 フミ', basis: 'consent' as const, basisNote: '11/20 電話で本人から' }]
    const { id } = given(await sender.does('sendReferral', { matterId, need: '通院の足', why: '遠い', urgency: 'usual', toAgencyId: demoId('agency/AG02'), personKnows: true, facts }))
    given(await receiver.does('moveReferral', { id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' }))
    const holderOf = async (staff: string) => (await page(staff)).referrals.find((one) => one.id === id)?.holderName
    expect([await holderOf('st01'), await holderOf('st03')]).toEqual(['総合相談課', '総合相談課'])
    await city.database.admin.query('update matter set accountable_agency_id = $2 where id = $1', [matterId, demoId('agency/AG06')])
    expect(await receiver.does('getIntake', { id: matterId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await holderOf('st03')).toBe('くらし自立')
  })

  it('says how its people are to be met, as it was told at whichever desk, to whoever may read that sheet and to nobody else', async () => {
    const worker = await city.as('st03')
    const fumi = demoId('person/0/1')
    const { id } = given(await worker.does('receiveIntake', { text: '配慮の相談', subjects: [{ personId: fumi }], considerations: ['no_phone'], considerationNote: '弟には知らせない' }))
    const told = { intakeId: id, considerations: ['no_phone'], note: '弟には知らせない', personIds: [fumi] }
    const toldTo = async (staff: string) => {
      const reader = await city.as(staff)
      const person = given(await reader.does('getPersonPage', { personId: fumi }))
      const origin = given(await reader.does('getReferralOrigin', { matterId: morishita }))
      return [(await page(staff)).considerations, person.considerations, origin.considerations].map((considerations) => considerations.find((one) => one.intakeId === id))
    }
    expect(await toldTo('st03')).toMatchObject([{ ...told, opens: true }, { ...told, opens: true }, { ...told, opens: true }])
    expect(await toldTo('st04')).toEqual([undefined, undefined, undefined])
    const offered = async (staff: string) => given(await (await city.as(staff)).does('getReferralOrigin', { matterId: morishita })).facts.filter((one) => one.text.includes(told.note))
    expect([await offered('st03'), await offered('st04')]).toEqual([[{ category: 'risk', text: `電話しない。${told.note}`, source: 'intake', on: cityToday() }], []])
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', caseId: morishita }))
    expect((await toldTo('st04'))[0]).toMatchObject({ ...told, personIds: [], opens: false })
    expect((await page('st03', morishita, '2025-01-01')).considerations.map((one) => one.intakeId)).not.toContain(id)
  })

  it('says for good what was told once, however many consultations tell something else afterwards; the same words stand once, by the newest', async () => {
    const worker = await city.as('st03')
    const fumi = demoId('person/0/1')
    const told = async (considerations: readonly ('no_phone' | 'writing')[], considerationNote = '') =>
      given(await worker.does('receiveIntake', { text: '配慮の相談', subjects: [{ personId: fumi }], considerations: [...considerations], considerationNote })).id
    const first = await told(['no_phone'], '弟には絶対知らせない')
    const later: string[] = []
    for (let n = 0; n < 25; n += 1) later.push(await told(['writing']))
    const pages = [
      (await page('st03')).considerations, given(await worker.does('getPersonPage', { personId: fumi })).considerations,
      given(await worker.does('getReferralOrigin', { matterId: morishita })).considerations,
    ]
    for (const considerations of pages) {
      expect(considerations.find((one) => one.intakeId === first)).toMatchObject({ considerations: ['no_phone'], note: '弟には絶対知らせない' })
      expect(considerations.filter((one) => later.includes(one.intakeId)).map((one) => one.intakeId)).toEqual(later.slice(-1))
    }
  })

  it('whoever is known already moves in as well, and is in two households at once', async () => {
    const worker = await city.as('st03')
    const hiroshi = demoId('person/0/0')
    expect(await worker.does('addMember', { caseId: morishita, personId: hiroshi })).toMatchObject({ problem: { code: 'already_a_member' } })
    const opened = given(
      await worker.does('openCase', { name: '森下さん（避難先）', kind: 'shelter', title: '一時的な避難', members: [{ personId: hiroshi, relationship: '本人' }] }),
    )
    expect((await page('st03', opened.caseId)).members.map((member) => member.name)).toEqual(['森下 浩'])
    const person = given(await worker.does('getPersonPage', { personId: hiroshi }))
    expect(person.households.map((one) => one.householdName).toSorted()).toEqual(['森下家', '森下さん（避難先）'].toSorted())
    const colleague = given(await (await city.as('st04')).does('getPersonPage', { personId: hiroshi }))
    expect(colleague.households.map((one) => one.householdName)).toEqual(['森下家'])
  })

  it('nobody is named who is not known to the writer', async () => {
    const worker = await city.as('st16')
    expect(await worker.does('openCase', { name: 'よその家', members: [{ personId: demoId('person/0/0') }] })).toMatchObject({ problem: { code: 'person_not_known' } })
    expect(await worker.does('openCase', { name: '空の家' })).toMatchObject({ problem: { code: 'nobody_named' } })
    given(await worker.does('openCase', { name: '空の家', nobodyYet: true }))
  })

  it('names another agency that holds an open intake about somebody of it, and tells nothing of what is in it', async () => {
    const [worker, other] = [await city.as('st04'), await city.as('st05')]
    const { id } = given(await worker.does('receiveIntake', { text: '家賃が払えない', subjects: [{ name: '試験 重子' }] }))
    const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '重子家' }))
    const { members } = await page('st04', caseId ?? '')
    const theirs = given(await other.does('receiveIntake', { text: '秘密の相談', subjects: [{ name: '試験 重子' }] }))
    await city.database.admin.query(`insert into matter_person (municipality_code, matter_id, person_id, part) select municipality_code, id, $2, 'subject' from matter where id = $1`, [theirs.id, members[0]?.personId])
    const seen = await page('st04', caseId ?? '')
    expect(seen.alsoHeldBy).toEqual([{ agencyName: expect.any(String), phone: expect.any(String) }])
    expect(seen.intakes).toEqual([])
    expect(JSON.stringify(seen)).not.toContain('秘密の相談')
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = '試験' where id = $1`, [theirs.id])
    expect((await page('st04', caseId ?? '')).alsoHeldBy).toEqual([])
  })
})

describe('what is known of a household', () => {
  it('has a source, and what no longer holds keeps its days', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('addFact', { caseId: morishita, code: 'work', text: '古書店で週2回', source: '店主', from: '2025-04-01' }))
    given(await worker.does('changeFact', { id, version: 1, code: 'work', text: '古書店で週2回', source: '店主', from: '2025-04-01', until: '2025-10-01' }))
    const known = async (on: string) => (await page('st03', morishita, on)).facts.some((fact) => fact.id === id)
    expect([await known('2025-05-01'), await known('2025-10-01')]).toEqual([true, false])
    expect(await worker.does('addFact', { caseId: morishita, code: 'work', text: '噂', source: ' ' })).toMatchObject({ problem: { code: 'invalid_input' } })
  })

  it('changed by somebody else meanwhile, it is answered with their text', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('addFact', { caseId: morishita, code: 'risk', text: 'はじめ', source: '母' }))
    const text = (words: string) => ({ id, version: 1, code: 'risk' as const, text: words, source: '母' })
    given(await (await city.as('st04')).does('changeFact', text('先に直した')))
    expect(await worker.does('changeFact', text('後から'))).toMatchObject({ problem: { code: 'stale_version', current: { text: '先に直した' } } })
  })

  it('a household renamed by somebody else meanwhile is not overwritten', async () => {
    const worker = await city.as('st03')
    const before = await page('st03')
    const edit = (name: string) => ({ caseId: morishita, version: before.householdVersion, caseVersion: before.version, name, title: before.title })
    given(await worker.does('updateHousehold', edit('森下家（あおば）')))
    expect(await worker.does('updateHousehold', edit('森下の家'))).toMatchObject({ problem: { code: 'stale_version', current: { name: '森下家（あおば）' } } })
  })
})

describe('who looked', () => {
  it('is told by the record for thirty days, with whom of the household it told about', async () => {
    const worker = await city.as('st05')
    given(await worker.does('getHouseholdPage', { caseId: morishita }))
    const { views, persons } = given(await (await city.as('st03')).does('listViewers', { matterId: morishita }))
    const view = views.find((one) => one.who === '西田 恵' && one.operation === 'getHouseholdPage')
    expect(view?.personIds).toContain(demoId('person/0/0'))
    expect(persons.map((one) => one.name)).toContain('森下 浩')
    const before = new Date(Date.now() - 31 * 86_400_000).toISOString()
    await city.database.admin.query('update journal set at = $1 where staff_id = $2', [before, demoId('staff/st05')])
    const later = given(await (await city.as('st03')).does('listViewers', { matterId: morishita })).views
    expect(later.filter((one) => one.who === '西田 恵')).toEqual([])
  })

  it('is for those who may open the record, and for the auditor', async () => {
    const stranger = await city.as('st16')
    const hidden = await stranger.does('listViewers', { matterId: morishita })
    expect(hidden).toEqual(await stranger.does('listViewers', { matterId: newId() }))
    expect((await (await city.as('st12')).does('listViewers', { matterId: morishita })).ok).toBe(true)
  })
})
