import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, rowsIn } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let [sender, receiver] = [{} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[sender, receiver] = [await city.as('st04'), await city.as('st05')]
})
afterAll(() => city.database.drop())
const rowsOf = rowsIn(() => city)

const fact = (category: 'identity' | 'contact' | 'situation', text: string, change: object = {}) => ({ category, text, basis: 'within_purpose' as const, basisNote: '', ...change })

describe('a つなぎ that may not leave as it is', () => {
  it('says at which field it is mended, with the words that stand there', async () => {
    const { id } = given(await sender.does('receiveIntake', { text: '家計のこと' }))
    const facts = [fact('situation', '家計が苦しい'), fact('situation', '家賃を滞納', { basis: 'appi_69_2_2' }), fact('situation', '同意した話', { basis: 'consent' })]
    const send = (change: object) => sender.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), facts, ...change })
    expect(await send({ personKnows: true })).toMatchObject({ problem: { code: 'basis_reason_needed', fields: [{ path: 'facts.1.basisNote', rule: 'may_not_leave', text: '家賃を滞納' }] } })
    expect(await send({ facts: facts.filter((_, at) => at !== 1) })).toMatchObject({ problem: { code: 'consent_of_untold', fields: [{ path: 'facts.1.basis', text: '同意した話' }] } })
  })

  it('says that it is the receiver: where none was named, or two, or its own agency, or one that takes none by now, also when a draft is sent', async () => {
    const { id } = given(await sender.does('receiveIntake', { text: '相手のこと' }))
    const send = (to: object, name: 'sendReferral' | 'draftReferral' = 'sendReferral') => sender.does(name, { matterId: id, ...need, ...to })
    expect(await send({})).toMatchObject({ problem: { code: 'one_receiver_needed', fields: [{ path: 'toAgencyId', rule: 'missing' }] } })
    expect(await send({ toAgencyId: agency('AG06'), toOutside: '隣の市' })).toMatchObject({ problem: { code: 'one_receiver_needed', fields: [{ path: 'toOutside', text: '隣の市' }] } })
    const [own] = await rowsOf('select agency_id as id from membership where id = $1', [demoId('membership/st04')])
    expect(await send({ toAgencyId: String(own?.['id']) })).toMatchObject({ problem: { code: 'one_receiver_needed', fields: [{ path: 'toAgencyId', rule: 'not_a_choice' }] } })
    const draft = given(await send({ toAgencyId: agency('AG06') }, 'draftReferral')) as { id: string }
    await city.database.admin.query('update agency set takes_intakes = false where id = $1', [agency('AG06')])
    const takesNone = { problem: { code: 'agency_takes_none', fields: [{ path: 'toAgencyId', rule: 'not_a_choice' }] } }
    expect([await send({ toAgencyId: agency('AG06') }), await sender.does('moveReferral', { id: draft.id, version: 1, move: 'send' })]).toMatchObject([takesNone, takesNone])
    await city.database.admin.query('update agency set takes_intakes = true where id = $1', [agency('AG06')])
  })

  it('tells a handler which text tells the place, and whoever does not know it nothing of that', async () => {
    const handler = await city.as('st07')
    const [hers] = await rowsOf(`select q.matter_id as id, l.as_written as address from concealment c join concealment_handler h on h.concealment_id = c.id and h.membership_id = $1
      join matter_person q on q.person_id = c.person_id join support_case s on s.id = q.matter_id join location l on l.person_id = c.person_id and l.kind = 'address' and l.valid_to is null
      where c.released_at is null order by 1 limit 1`, [demoId('membership/st07')])
    const address = String(hers?.['address'])
    const sheet = { matterId: String(hers?.['id']), need: '住まい', why: `いまは${address}にいる`, urgency: 'usual' as const, toAgencyId: agency('AG06') }
    const answer = await handler.does('sendReferral', { ...sheet, facts: [fact('situation', '家計'), fact('contact', '0999-00-0000'), fact('situation', `夜は${address}`)] })
    expect(answer).toMatchObject({ problem: { code: 'concealed_fact', fields: [{ path: 'facts.1.text', text: '0999-00-0000' }, { path: 'why' }, { path: 'facts.2.text' }] } })
  })
})

describe('the list of つなぎ', () => {
  it('says whom each is about, as far as its reader may know, and nobody where nobody was named', async () => {
    const { id } = given(await sender.does('receiveIntake', { text: '二人のこと', subjects: [{ name: '検査 一覧' }] }))
    const sheet = given(await sender.does('getIntake', { id }))
    const { personId } = given(await sender.does('bindIntakePerson', { id, version: sheet.version, subjectId: sheet.subjects[0]?.id ?? '', whyNew: '初めて来られた方' }))
    const pass = async (facts: ReturnType<typeof fact>[]) => given(await sender.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), facts })).id
    const [named, wordsOnly, nobody] = [await pass([fact('identity', '検査 一覧')]), await pass([fact('identity', '別の人　七十代')]), await pass([])]
    for (const [worker, box] of [[sender, 'outgoing'], [receiver, 'incoming']] as const) {
      const { referrals } = given(await worker.does('listReferrals', { box }))
      const about = (which: string) => referrals.find((one) => one.id === which)?.about
      expect([about(named), about(wordsOnly), about(nobody)]).toEqual([[{ personId, name: '検査 一覧' }], [{ personId: null, name: '別の人' }], []])
    }
    const [noted] = await rowsOf(`select subjects @> array[$1::uuid] as named from journal where operation = 'listReferrals' order by at desc limit 1`, [personId])
    expect(noted).toEqual({ named: true })
  })
})
