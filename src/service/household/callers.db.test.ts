import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

it('whoever called about a household stands on its page with the number or the e-mail address to answer at, and nobody who did not want to be named', async () => {
  const worker = await city.as('st04')
  const called = async (inquirer: object, goesOn: object) => {
    const { id } = given(await worker.does('receiveIntake', { text: '母のことで', inquirer: { anonymous: false, ...inquirer }, subjects: [{ name: '架空 ハル' }] }))
    return given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', ...goesOn })).caseId ?? ''
  }
  const caseId = await called({ name: '架空 咲', relation: '長女', phone: '090-0000-0001' }, { householdName: '架空家' })
  await called({ name: '架空 咲', relation: '長女', phone: '090-0000-0001' }, { caseId })
  await called({ name: '名乗らない人', anonymous: true, email: 'dareka@example.jp' }, { caseId })
  await called({ name: '架空 守', relation: '長男', email: 'mamoru@example.jp' }, { caseId })
  const { callers } = given(await worker.does('getHouseholdPage', { caseId }))
  expect(callers).toMatchObject([{ name: '架空 守', phone: null, email: 'mamoru@example.jp' }, { name: '架空 咲', relation: '長女', phone: '090-0000-0001', email: null, opens: true }])
})

it('an open consultation says from whom it came, by their relation or else by name, and of nobody who did not want to be named', async () => {
  const worker = await city.as('st04')
  const { members, caseId } = given(await worker.does('getHouseholdPage', { caseId: demoId('case/0') }))
  const subjects = [{ personId: members[0]?.personId ?? '' }]
  for (const [text, inquirer] of [['長女の話', { name: '架空 咲', relation: '長女', anonymous: false }], ['名だけ', { name: '架空 隣人', anonymous: false }], ['匿名の話', { relation: '長男', anonymous: true }]] as const) {
    given(await worker.does('receiveIntake', { text, inquirer, subjects }))
  }
  const { intakes } = given(await worker.does('getHouseholdPage', { caseId }))
  const calledBy = (text: string) => intakes.find((one) => one.text === text)?.calledBy
  expect(['長女の話', '名だけ', '匿名の話'].map(calledBy)).toEqual(['長女', '架空 隣人', null])
})
