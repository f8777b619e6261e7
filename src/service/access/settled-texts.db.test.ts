import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let [handler, other, colleague] = [{} as Worker, {} as Worker, {} as Worker]
let referralId = ''
const [matterId, personId] = [demoId('case/0'), demoId('person/0/0')]
const place = 'みどり区白鳥5丁目11番23号'
const fact = { category: 'situation' as const, text: `いまは${place}の知人宅にいる`, basis: 'consent' as const, basisNote: '11/20 面談で本人から' }

beforeAll(async () => {
  city = await buildCity()
  ;[handler, other, colleague] = [await city.as('st01'), await city.as('st02'), await city.as('st04')]
  given(await handler.does('addWhereabouts', { personId, kind: 'address', text: place }))
  referralId = given(await other.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG06'), personKnows: true, facts: [fact] })).id
  given(await handler.does('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers: [member('st01'), member('st02')] }))
})
afterAll(() => city.database.drop())

const line = async (by = handler) => given(await by.does('listTellingTexts', { personId })).texts.find((one) => one.id === referralId)
const told = { personId, kind: 'referral' as const, note: '架空自立の係長に電話し、居場所を伏せるよう頼んだ' }

describe('a place that stands in a つなぎ which has left', () => {
  it('is listed with who received it and their telephone, for nobody can change its words any more', async () => {
    expect(await line()).toMatchObject({ kind: 'referral', receiver: { name: expect.any(String), phone: expect.any(String) }, settled: null })
  })

  it('is settled by a handler who says whom they told what, and every handler reads who did it and when', async () => {
    given(await handler.does('settleTellingText', { ...told, id: referralId }))
    for (const by of [handler, other]) expect((await line(by))?.settled).toMatchObject({ note: told.note, at: expect.any(String), who: expect.any(String) })
    const { rows } = await city.database.admin.query<{ subjects: string[] }>(`select subjects from journal where operation = 'settleTellingText' order by at desc limit 1`)
    expect(rows[0]?.subjects).toEqual(expect.arrayContaining([personId, referralId]))
  })

  it('is counted on the page of the household for the handlers, as long as it waits; a colleague learns of none', async () => {
    const counted = async (by: Worker) => given(await by.does('getMatterProtection', { matterId })).concealments.find((one) => one.personId === personId)?.telling
    expect([await counted(handler), await counted(colleague)]).toEqual([0, 0])
    await city.database.admin.query('update settled_text set told = $1', ['anew'])
    expect([await counted(handler), await counted(other), await counted(colleague)]).toEqual([1, 1, 0])
    given(await handler.does('settleTellingText', { ...told, id: referralId }))
    expect(await counted(other)).toBe(0)
  })

  it('stands open again once the つなぎ tells a place anew, and not because something else was added to it', async () => {
    given(await other.does('addReferralStep', { id: referralId, step: 'called', note: 'つなぎ先に電話した' }))
    expect((await line())?.settled).not.toBeNull()
    await city.database.admin.query('update referral_step set note = $2 where referral_id = $1', [referralId, `${place}を訪ねた`])
    expect((await line())?.settled).toBeNull()
  })

  it('is told by who looked (だれが見たか) to the handlers and to an auditor, and not to its receiver, who would read from it which one tells a place', async () => {
    const looked = async (code: string) => {
      const { views } = given(await (await city.as(code)).does('listViewers', { matterId: referralId }))
      expect(views.map((one) => one.operation)).toContain('addReferralStep')
      return [...new Set(views.map((one) => one.operation))].filter((one) => one.endsWith('TellingText') || one.endsWith('TellingTexts')).toSorted()
    }
    for (const code of ['st01', 'st02', 'st12']) expect(await looked(code)).toEqual(['listTellingTexts', 'settleTellingText'])
    expect(await looked('st36')).toEqual([])
  })

  it('is settled by nobody else, and nothing is that tells no place', async () => {
    const absent = await colleague.does('settleTellingText', { ...told, id: demoId('referral/0/9') })
    expect(absent).toMatchObject({ problem: { code: 'not_found' } })
    expect(await colleague.does('settleTellingText', { ...told, id: referralId })).toEqual(absent)
    expect(await handler.does('settleTellingText', { ...told, kind: 'task', id: referralId })).toEqual(absent)
  })
})
