import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let holder: Worker
let desks: readonly Worker[] = []
let counter: readonly Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  holder = await city.as('st04')
  desks = [holder, await city.as('st16'), await city.as('st01'), await city.as('st11')]
  counter = [await city.as('st04'), await city.as('st29'), await city.as('st04'), await city.as('st29')]
})
afterAll(() => city.database.drop())

const ROUNDS = ['一', '二', '三', '四'] as const
type Answer = { readonly ok: boolean; readonly problem?: { readonly code: string } }
const told = (answers: readonly Answer[]) => answers.map((one) => (one.ok ? 'done' : (one.problem?.code ?? ''))).toSorted((a, b) => a.localeCompare(b))

const sheetOf = async (desk: Worker, subject: { readonly name?: string; readonly birth?: string; readonly describedAs?: string }) => {
  const { id } = given(await desk.does('receiveIntake', { text: '家賃が払えない', subjects: [subject] }))
  return { id, subjectId: given(await desk.does('getIntake', { id })).subjects[0]?.id ?? '' }
}

describe('several desks at the same instant', () => {
  it('of one counter register one person once: the others are asked, as if they had come later', async () => {
    for (const round of ROUNDS) {
      const name = `架空鏡${round} 静`
      const sheets = await Promise.all(counter.map((desk) => sheetOf(desk, { name, birth: 'S30.4.5' })))
      const answers = await Promise.all(counter.map((desk, at) => desk.does('bindIntakePerson', { id: sheets[at]?.id ?? '', version: 1, subjectId: sheets[at]?.subjectId ?? '' })))
      expect(told(answers)).toEqual(['done', 'resembles_somebody', 'resembles_somebody', 'resembles_somebody'])
      expect((await city.database.admin.query('select 1 from person_name where as_written = $1', [name])).rows).toHaveLength(1)
    }
  })

  it('register one person once, also by opening a case for them', async () => {
    const sheets = await Promise.all(desks.map((desk) => sheetOf(desk, { name: '架空泉 和', birth: 'S31.4.5' })))
    const answers = await Promise.all(desks.map((desk, at) => desk.does('endIntake', { id: sheets[at]?.id ?? '', version: 1, outcome: 'kept', householdName: '架空泉家' })))
    expect(told(answers)).toEqual(['done', 'resembles_somebody', 'resembles_somebody', 'resembles_somebody'])
  })

  it('support one person once without knowing: whoever comes second at the same instant is asked', async () => {
    for (const round of ROUNDS) {
      const first = await sheetOf(holder, { name: `架空双${round} 隆`, birth: 'S32.4.5' })
      const { personId } = given(await holder.does('bindIntakePerson', { id: first.id, version: 1, subjectId: first.subjectId }))
      const sheets = await Promise.all(desks.map((desk) => sheetOf(desk, { describedAs: '本人' })))
      for (const { id } of sheets) {
        await city.database.admin.query('update intake_subject set person_id = $2 where intake_id = $1', [id, personId])
        await city.database.admin.query(`insert into matter_person (municipality_code, matter_id, person_id, part) select municipality_code, id, $2, 'subject' from matter where id = $1`, [id, personId])
      }
      const answers = await Promise.all(desks.map((desk, at) => desk.does('endIntake', { id: sheets[at]?.id ?? '', version: 1, outcome: 'kept', householdName: '架空双家' })))
      expect(told(answers)).toEqual(['done', 'supported_already', 'supported_already', 'supported_already'])
    }
  })
})
