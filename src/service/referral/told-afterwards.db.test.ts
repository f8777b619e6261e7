import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let [sender, receiver, handler] = [{} as Worker, {} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[sender, receiver, handler] = [await city.as('st04'), await city.as('st36'), await city.as('st01')]
})
afterAll(() => city.database.drop())

const [mother, other] = [demoId('person/0/0'), demoId('person/0/1')]
const basis = { basis: 'consent' as const, basisNote: '11/20 面談で本人から' }

/** A sheet about somebody nobody knows yet, passed on with name and places, and accepted: the sender's sheet, the つなぎ, the receiver's sheet. */
const passedOn = async (name: string, phone: string) => {
  const { id } = given(await sender.does('receiveIntake', { text: '家を出て知人宅にいる', areaId: demoId('area/あおば'), consent: 'spoken', subjects: [{ name, phone }] }))
  const facts = [{ category: 'identity' as const, text: name, ...basis }, { category: 'contact' as const, text: phone, ...basis }]
  const sent = given(await sender.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), personKnows: true, facts }))
  const { version } = given(await receiver.does('getReferral', { id: sent.id }))
  const { intakeId } = given(await receiver.does('moveReferral', { id: sent.id, version, move: 'accept' }))
  return { sheetId: id, referralId: sent.id, theirsId: intakeId ?? '' }
}
const sheetOf = async (by: Worker, id: string) => given(await by.does('getIntake', { id }))
const bind = async (by: Worker, id: string, personId?: string) => {
  const { version, subjects } = await sheetOf(by, id)
  return given(await by.does('bindIntakePerson', { id, version, subjectId: subjects[0]?.id ?? '', personId, whyNew: '初めて来られた方' }))
}
const takeBack = async (by: Worker, id: string) => {
  const { version, subjects } = await sheetOf(by, id)
  return given(await by.does('unbindIntakePerson', { id, version, subjectId: subjects[0]?.id ?? '' }))
}
const told = async (by: Worker, referralId: string) => [
  given(await by.does('getReferral', { id: referralId })).toldOtherwise,
  given(await by.does('getMyDay', {})).due.filter((one) => one.kind === 'told_otherwise' && one.id === referralId).length,
]
const namedOn = async (id: string) => (await city.database.admin.query<{ id: string }>('select person_id as id from matter_person where matter_id = $1', [id])).rows.map((one) => one.id)
const notedLast = async (operation: string) =>
  (await city.database.admin.query<{ subjects: string[] }>('select subjects from journal where operation = $1 order by at desc limit 1', [operation])).rows[0]?.subjects

describe('who somebody is, said at the sender’s sheet after the つなぎ has left', () => {
  it('is said on the つなぎ and on the receiver’s sheet, and the journal names both', async () => {
    const { sheetId, referralId, theirsId } = await passedOn('森下 浩', '0999-55-7001')
    expect((await sheetOf(receiver, theirsId)).subjects).toMatchObject([{ personId: null }])
    await bind(sender, sheetId, mother)
    expect((await sheetOf(receiver, theirsId)).subjects).toMatchObject([{ personId: mother }])
    expect(await namedOn(referralId)).toEqual([mother])
    expect(await notedLast('bindIntakePerson')).toEqual(expect.arrayContaining([sheetId, referralId, theirsId]))
  })

  it('is taken back there with it, and said anew when somebody else is bound', async () => {
    const { sheetId, referralId, theirsId } = await passedOn('森下 浩', '0999-55-7002')
    await bind(sender, sheetId, mother)
    await takeBack(sender, sheetId)
    expect([(await sheetOf(receiver, theirsId)).subjects[0]?.personId, await namedOn(referralId), await namedOn(theirsId)]).toEqual([null, [], []])
    expect(await notedLast('unbindIntakePerson')).toEqual(expect.arrayContaining([referralId, theirsId]))
    await bind(sender, sheetId, other)
    expect((await sheetOf(receiver, theirsId)).subjects).toMatchObject([{ personId: other }])
  })

  it('goes on to the sheet the receiver has passed it on to', async () => {
    const { sheetId, theirsId } = await passedOn('森下 ひろし', '0999-55-7003')
    const facts = [{ category: 'identity' as const, text: '森下 ひろし', ...basis }]
    const onward = given(await receiver.does('sendReferral', { matterId: theirsId, ...need, toAgencyId: agency('AG03'), personKnows: true, facts }))
    await bind(sender, sheetId, mother)
    expect(await namedOn(onward.id)).toEqual([mother])
  })

  it('overwrites nothing where the receiver knows them as somebody else: both read it until one of them has mended theirs', async () => {
    const { sheetId, referralId, theirsId } = await passedOn('森下 浩', '0999-55-7004')
    const { personId: theirs } = await bind(receiver, theirsId)
    await bind(sender, sheetId, mother)
    expect((await sheetOf(receiver, theirsId)).subjects).toMatchObject([{ personId: theirs }])
    for (const by of [sender, receiver]) expect(await told(by, referralId)).toEqual([['森下 浩'], 1])
    await takeBack(receiver, theirsId)
    await bind(receiver, theirsId, mother)
    for (const by of [sender, receiver]) expect(await told(by, referralId)).toEqual([[], 0])
  })

  it('and a concealment of theirs covers what stands on the receiver’s sheet, for the search as well', async () => {
    const { sheetId, theirsId } = await passedOn('森下 浩', '0999-55-7005')
    const found = async () => JSON.stringify([await sheetOf(receiver, theirsId), given(await receiver.does('searchEverything', { words: '0999557005' }))])
    expect(await found()).toContain('0999-55-7005')
    await bind(sender, sheetId, mother)
    const handlers = [member('st01'), member('st21')]
    given(await handler.does('concealPerson', { personId: mother, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers }))
    expect(await found()).not.toContain('0999-55-7005')
    expect((await sheetOf(receiver, theirsId)).whereaboutsConcealed).toBe(true)
  })

  it('and still covers it where the receiver has taken that back, or knows them as somebody else since, as it covers what they have passed on', async () => {
    const taken = await passedOn('森下 浩', '0999-55-7006')
    const otherwise = await passedOn('森下 浩', '0999-55-7007')
    const onward = await passedOn('森下 浩', '0999-55-7008')
    const facts = [{ category: 'identity' as const, text: '森下 浩', ...basis }, { category: 'contact' as const, text: '0999-55-7008', ...basis }]
    const further = given(await receiver.does('sendReferral', { matterId: onward.theirsId, ...need, toAgencyId: agency('AG03'), personKnows: true, facts }))
    const { personId: hidden } = await bind(sender, taken.sheetId)
    for (const { sheetId } of [otherwise, onward]) await bind(sender, sheetId, hidden)
    for (const { theirsId } of [taken, otherwise, onward]) await takeBack(receiver, theirsId)
    await bind(receiver, otherwise.theirsId)
    expect(await namedOn(further.id)).toEqual([hidden])
    await takeBack(sender, onward.sheetId)
    expect([await namedOn(onward.theirsId), await namedOn(further.id)]).toEqual([[], []])
    given(await handler.does('concealPerson', { personId: hidden, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers: [member('st01'), member('st21')] }))
    for (const [{ theirsId }, phone] of [[taken, '0999-55-7006'], [otherwise, '0999-55-7007']] as const) {
      const sheet = await sheetOf(receiver, theirsId)
      expect([sheet.whereaboutsConcealed, JSON.stringify(sheet).includes(phone)]).toEqual([true, false])
      expect(given(await receiver.does('searchEverything', { words: phone.replaceAll('-', '') })).intakes).toEqual([])
    }
  })

  it('is asked of each until they write themselves that they were found to be two, with how they know, also where the sheet has become a case; one line for several people, and anew when somebody else is said', async () => {
    const subjects = ['架空 兄介', '架空 弟介']
    const { id } = given(await sender.does('receiveIntake', { text: '二人のこと', consent: 'spoken', subjects: subjects.map((name) => ({ name })) }))
    const facts = subjects.map((text) => ({ category: 'identity' as const, text, ...basis }))
    const { id: referralId } = given(await sender.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), personKnows: true, facts }))
    const intakeId = given(await receiver.does('moveReferral', { id: referralId, version: 1, move: 'accept' })).intakeId ?? ''
    given(await receiver.does('endIntake', { id: intakeId, version: 1, outcome: 'kept', householdName: '架空家' }))
    const apart = (by: Worker, note: string) => by.does('addReferralStep', { id: referralId, step: 'known_apart', note })
    expect(await apart(receiver, '生年月日が違う')).toMatchObject({ problem: { code: 'not_possible_now' } })
    const bindOne = async (name: string, personId?: string) => {
      const sheet = await sheetOf(sender, id)
      const subjectId = sheet.subjects.find((one) => one.name === name)?.id ?? ''
      return given(await sender.does('bindIntakePerson', { id, version: sheet.version, subjectId, personId, whyNew: '初めて来られた方' }))
    }
    for (const name of subjects) await bindOne(name)
    for (const by of [sender, receiver]) expect(await told(by, referralId)).toEqual([expect.arrayContaining(subjects), 1])
    expect(await apart(receiver, ' ')).toMatchObject({ problem: { code: 'not_possible_now' } })
    given(await apart(receiver, '電話で生年月日を確かめた'))
    expect([await told(receiver, referralId), await told(sender, referralId)]).toEqual([[[], 0], [expect.arrayContaining(subjects), 1]])
    expect(await apart(receiver, 'もう一度')).toMatchObject({ problem: { code: 'not_possible_now' } })
    given(await apart(sender, '保険証で確かめた'))
    for (const by of [sender, receiver]) {
      expect(await told(by, referralId)).toEqual([[], 0])
      expect(given(await by.does('getReferral', { id: referralId })).steps).toContainEqual(expect.objectContaining({ step: 'known_apart', note: '電話で生年月日を確かめた' }))
    }
    const sheet = await sheetOf(sender, id)
    given(await sender.does('unbindIntakePerson', { id, version: sheet.version, subjectId: sheet.subjects.find((one) => one.name === subjects[0])?.id ?? '' }))
    await bindOne(subjects[0] ?? '')
    for (const by of [sender, receiver]) expect(await told(by, referralId)).toEqual([[subjects[0]], 1])
  })
})
