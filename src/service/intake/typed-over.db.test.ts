import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
let [desk, colleague, chief, coordinator] = [{} as Worker, {} as Worker, {} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, colleague, chief, coordinator] = [await city.as('st04'), await city.as('st05'), await city.as('st29'), await city.as('st22')]
})
afterAll(() => city.database.drop())

type Subject = { readonly phone?: string | null; readonly address?: string | null; readonly mayContact?: string }
const [FIRST, SECOND, THIRD] = ['0999-44-8101', '0999-44-8102', '0999-44-8103']
const received = async (input: object) => given(await desk.does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), ...input })).id
const open = async (id: string) => given(await desk.does('getIntake', { id }))
const change = async (id: string, input: object) => given(await desk.does('updateIntake', { id, version: (await open(id)).version, ...input }))
const puts = async (id: string, subject: Subject) => change(id, { subjects: [{ id: (await open(id)).subjects[0]?.id, ...subject }] })
const historyBy = async (worker: Worker, id: string) => given(await worker.does('listIntakeChanges', { id }))
/** What the history says of places, the latest change first: from what to what. */
const places = async (id: string) =>
  (await historyBy(desk, id)).changes.flatMap((one) => one.fields).filter((one) => one.field === 'whereabouts').map(({ before, after }) => [before, after].map((list) =>
    (list as readonly Record<string, string>[]).map(({ whose, called, kind, text, mayContact }) => [whose === 'inquirer' ? '来談者' : called, kind, text, mayContact].filter((part) => part !== '').join(' '))))

describe('what was typed over in a sheet (変更の履歴)', () => {
  it('of somebody nobody bound is read with the number, the address and what was said of calling there, from what to what', async () => {
    const id = await received({ subjects: [{ name: '架空 三郎', phone: FIRST, address: '若葉1-1', mayContact: '平日昼だけ' }] })
    await puts(id, { phone: SECOND })
    await puts(id, { phone: THIRD, mayContact: '夜だけ' })
    await puts(id, { address: null })
    const [home, evening] = ['架空 三郎 address 若葉1-1 平日昼だけ', '架空 三郎 address 若葉1-1 夜だけ']
    const at = (number: string, when: string) => `架空 三郎 phone ${number} ${when}`
    expect(await places(id)).toEqual([
      [[evening, at(THIRD, '夜だけ')], [at(THIRD, '夜だけ')]],
      [[home, at(SECOND, '平日昼だけ')], [evening, at(THIRD, '夜だけ')]],
      [[home, at(FIRST, '平日昼だけ')], [home, at(SECOND, '平日昼だけ')]],
    ])
  })

  it('of whoever came is read, and of whoever was added later and taken off again', async () => {
    const id = await received({ inquirer: { name: '架空 花子', phone: FIRST } })
    await change(id, { inquirerPhone: SECOND })
    await change(id, { inquirerPhone: null })
    await change(id, { subjects: [{ describedAs: '母', phone: THIRD }] })
    await change(id, { removedSubjectIds: [(await open(id)).subjects[0]?.id] })
    const mother = `母 phone ${THIRD}`
    expect(await places(id)).toEqual([[[mother], []], [[], [mother]], [[`来談者 phone ${SECOND}`], []], [[`来談者 phone ${FIRST}`], [`来談者 phone ${SECOND}`]]])
  })

  it('is read by nobody but the handlers once somebody is concealed, and whoever may not is told so', async () => {
    const id = await received({ subjects: [{ describedAs: '若い女性', phone: FIRST }], inquirer: { phone: SECOND } })
    await puts(id, { phone: THIRD })
    await puts(id, { phone: '0999-44-8104', mayContact: '夜は夫がいる' })
    expect(JSON.stringify(await historyBy(coordinator, id))).toContain(THIRD)
    const subjectId = (await open(id)).subjects[0]?.id ?? ''
    given(await chief.does('concealSubject', { id, subjectId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 90), handlers: [member('st29'), member('st04')] }))
    for (const handler of [desk, chief]) {
      const told = JSON.stringify(await historyBy(handler, id))
      for (const number of [FIRST, THIRD]) expect(told).toContain(number)
    }
    expect(await historyBy(coordinator, id)).toEqual({ changes: [], areConcealed: true })
    expect(await colleague.does('listIntakeChanges', { id })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('is no line where nothing was changed', async () => {
    const id = await received({ heard: '三か月', subjects: [{ describedAs: '母', phone: FIRST }] })
    await change(id, { heard: '三か月' })
    await puts(id, { phone: FIRST })
    expect((await historyBy(desk, id)).changes).toEqual([])
    await change(id, { heard: '三か月', reason: '確かめた' })
    expect((await historyBy(desk, id)).changes).toMatchObject([{ reason: '確かめた', fields: [] }])
  })
})
