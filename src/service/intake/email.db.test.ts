import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let desk: Worker
beforeAll(async () => {
  city = await buildCity()
  desk = await city.as('st04')
})
afterAll(() => city.database.drop())

const [EMAIL, WHEN, CALLERS] = ['hanako.k@example.jp', '夜だけ。夫が見る', 'musume@example.jp']
const received = async (input: object, by = desk) => given(await by.does('receiveIntake', { text: 'メールで来た', channel: 'mail', ...input })).id
const open = async (id: string, by = desk) => given(await by.does('getIntake', { id }))
const placesOf = async (id: string, by = desk) => (await open(id, by)).whereabouts.map((one) => [one.whose, one.kind, one.text, one.mayContact].join('｜')).toSorted()
const onRecord = async (subject: object): Promise<string> => {
  const id = await received({ subjects: [subject] })
  const subjectId = (await open(id)).subjects[0]?.id ?? ''
  return given(await desk.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' })).personId
}

describe('an e-mail address on a sheet (メール)', () => {
  it('is a place of its own beside the telephone, of those it is about and of whoever came, and is put right with what was said of writing there', async () => {
    const id = await received({ subjects: [{ name: '架空 花子', email: EMAIL, mayContact: WHEN }], inquirer: { name: '架空 咲', email: CALLERS } })
    expect(await placesOf(id)).toEqual([`inquirer｜email｜${CALLERS}｜`, `person｜email｜${EMAIL}｜${WHEN}`])
    const { subjects, version } = await open(id)
    given(await desk.does('updateIntake', { id, version, inquirerEmail: null, subjects: [{ id: subjects[0]?.id, email: 'new@example.jp', phone: '0999-44-5501' }] }))
    expect(await placesOf(id)).toEqual([`person｜email｜new@example.jp｜${WHEN}`, `person｜phone｜0999-44-5501｜${WHEN}`])
    const [change] = given(await desk.does('listIntakeChanges', { id })).changes
    expect(JSON.stringify(change?.fields)).toContain(EMAIL)
    expect(JSON.stringify(change?.fields)).toContain(CALLERS)
  })

  it('finds whoever bears it, in whatever width and case, and the sheets they came with: as a telephone number does', async () => {
    const personId = await onRecord({ name: '架空 葉月', email: 'hazuki.2@example.jp' })
    const sheet = await received({ inquirer: { name: '架空 葉月', email: 'hazuki.2@example.jp' } })
    const like = async (typed: object) => given(await desk.does('findSimilarPersons', typed)).persons.map((one) => [one.personId, one.email, one.matched])
    for (const email of ['hazuki.2@example.jp', 'Ｈazuki.2＠EXAMPLE.jp']) expect([email, await like({ email })]).toEqual([email, [[personId, 'hazuki.2@example.jp', ['email']]]])
    for (const email of ['hazuki@example.jp', 'azuki.2@example.jp', 'なし']) expect([email, await like({ email })]).toEqual([email, []])
    const found = given(await desk.does('findSimilarPersons', { whose: 'inquirer', email: 'hazuki.2@example.jp' }))
    expect([found.persons.map((one) => one.personId), found.intakes.map((one) => one.id)]).toEqual([[personId], [sheet]])
    const again = await received({ subjects: [{ name: '架空 葉月子', email: 'hazuki.2@example.jp' }] })
    const { subjects } = await open(again)
    expect(await desk.does('bindIntakePerson', { id: again, version: 1, subjectId: subjects[0]?.id ?? '' })).toMatchObject({ problem: { code: 'resembles_somebody' } })
  })

  it('finds the sheet of somebody nobody bound yet, also by the search, whatever figures stand in it', async () => {
    const email = 'kana.1-20@example.jp'
    const id = await received({ subjects: [{ describedAs: '若い女性', email }] })
    expect(given(await desk.does('findSimilarPersons', { email })).intakes.map((one) => one.id)).toEqual([id])
    for (const words of [email, 'ＫＡＮＡ.1-20＠example.jp', 'kana.1-20']) expect([words, given(await desk.does('searchEverything', { words })).intakes.map((one) => one.id)]).toEqual([words, [id]])
    expect(given(await (await city.as('st16')).does('searchEverything', { words: email })).intakes).toEqual([])
  })

  it('travels with a つなぎ as what it is, the caller’s as theirs, and stands on the receiver’s own sheet as one', async () => {
    const matterId = await received({ subjects: [{ name: '架空 風子', email: EMAIL, mayContact: WHEN }], inquirer: { name: '架空 咲', relation: '長女', email: CALLERS } })
    const offered = given(await desk.does('getReferralOrigin', { matterId })).facts.filter(({ category }) => ['identity', 'contact', 'caller'].includes(category))
    expect(offered.filter((one) => one.category === 'contact').map(({ text, mayContact }) => [text, mayContact])).toEqual([[EMAIL, WHEN], [`来談者　架空 咲（長女）　${CALLERS}`, undefined]])
    const facts = offered.map(({ category, text, mayContact }) => ({ category, text, mayContact, basis: 'within_purpose' as const }))
    const { id } = given(await desk.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG06'), facts }))
    const receiver = await city.as('st05')
    const intakeId = given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' })).intakeId ?? ''
    expect(await placesOf(intakeId, receiver)).toEqual([`person｜email｜${EMAIL}｜${WHEN}`])
  })

  it('is closed with the number once somebody is concealed: on the sheet, in its history, in what travelled, and for whoever types it', async () => {
    const secret = 'kakurete.iru@example.jp'
    const matterId = await received({ subjects: [{ name: '架空 匿名子', email: 'mae@example.jp' }] })
    const { subjects, version } = await open(matterId)
    given(await desk.does('updateIntake', { id: matterId, version, inquirerEmail: `tomo.${secret}`, subjects: [{ id: subjects[0]?.id, email: secret }] }))
    const facts = [{ category: 'contact' as const, text: secret, basis: 'within_purpose' as const }]
    const { id } = given(await desk.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG06'), facts }))
    const [chief, reader] = [await city.as('st01'), await city.as('st05')]
    given(await chief.does('concealSubject', { id: matterId, subjectId: subjects[0]?.id ?? '', reason: '避難', reviewOn: addDays(cityToday(), 30), handlers: [member('st01'), member('st02')], whyNew: '別の相談' }))
    const told = [await open(matterId), given(await desk.does('listIntakeChanges', { id: matterId })), given(await reader.does('getReferral', { id })), given(await desk.does('findSimilarPersons', { email: secret }))]
    expect(JSON.stringify(told)).not.toContain(secret)
    expect(JSON.stringify(told)).not.toContain('mae@example.jp')
    expect(await placesOf(matterId, chief)).toEqual([`inquirer｜email｜tomo.${secret}｜`, `person｜email｜${secret}｜`])
    // Written into a sheet that is nobody's it would stand open: whoever may know where they are is warned.
    expect(await chief.does('receiveIntake', { text: '来所', inquirer: { email: secret } })).toMatchObject({ problem: { code: 'tells_whereabouts' } })
  })
})
