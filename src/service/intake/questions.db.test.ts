import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let administrator: Worker
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  administrator = await city.as('st13')
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const add = async (label: string, more: object = {}) => given(await administrator.does('addIntakeQuestion', { label, kind: 'text', ...more })).id
const asked = async () => given(await worker.does('listIntakeQuestions', {})).questions

describe('the municipality’s own questions', () => {
  it('are added without code, asked in order, and their answers kept with the words as asked', async () => {
    const pet = await add('動物を飼っていますか', { kind: 'choice', choices: ['犬', '猫', 'いない'] })
    const { id } = given(await worker.does('receiveIntake', { text: 'x', answers: [{ questionId: pet, answer: '猫' }] }))
    const changed = given(await administrator.does('changeIntakeQuestion', { id: pet, label: 'ペットはいますか', kind: 'choice', choices: ['いる', 'いない'] }))
    expect(changed.edition).toBe(2)
    expect((await asked()).map((one) => one.label)).toContain('ペットはいますか')
    const sheet = given(await worker.does('getIntake', { id }))
    expect(sheet.extraAnswers).toEqual([{ code: pet, edition: 1, label: '動物を飼っていますか', kind: 'choice', answer: '猫', fits: true }])
    given(await worker.does('updateIntake', { id, version: 1, answers: [{ questionId: changed.id, answer: 'いる' }] }))
    expect(given(await worker.does('getIntake', { id })).extraAnswers).toMatchObject([{ code: pet, edition: 2, label: 'ペットはいますか', answer: 'いる' }])
    expect(given(await worker.does('listIntakeChanges', { id })).changes[0]?.fields).toMatchObject([{ field: 'extraAnswers' }])
  })

  it('are asked no more once they are ended, and every edition can still be read; what somebody answers on a screen opened before stays beside the words as asked', async () => {
    const id = await add('一度だけの質問')
    given(await administrator.does('endIntakeQuestion', { id }))
    expect((await asked()).map((one) => one.id)).not.toContain(id)
    expect(await administrator.does('endIntakeQuestion', { id })).toMatchObject({ problem: { code: 'question_ended' } })
    expect(await administrator.does('changeIntakeQuestion', { id, label: 'y', kind: 'text' })).toMatchObject({ problem: { code: 'question_ended' } })
    const all = given(await administrator.does('listIntakeQuestions', { withEnded: true })).questions
    expect(all.find((one) => one.id === id)?.validTo).not.toBeNull()
    const intake = given(await worker.does('receiveIntake', { text: 'x', answers: [{ questionId: id, answer: '古い画面の答え' }] }))
    const kept = { label: '一度だけの質問', edition: 1, answer: '古い画面の答え' }
    expect(given(await worker.does('getIntake', { id: intake.id })).extraAnswers).toMatchObject([kept])
    const changed = await add('飼い犬の名前')
    given(await administrator.does('changeIntakeQuestion', { id: changed, label: 'ペットの名前', kind: 'text' }))
    given(await worker.does('updateIntake', { id: intake.id, version: 1, answers: [{ questionId: changed, answer: 'ポチ' }] }))
    expect(given(await worker.does('getIntake', { id: intake.id })).extraAnswers).toMatchObject([kept, { label: '飼い犬の名前', edition: 1, answer: 'ポチ' }])
  })

  it('stand in the order their administrator gives them, all of them', async () => {
    const [first, second] = [await add('甲'), await add('乙')]
    const others = (await asked()).map((one) => one.id).filter((id) => id !== first && id !== second)
    const before = (await asked()).map((one) => one.id)
    given(await administrator.does('orderIntakeQuestions', { ids: [second, first, ...others], before }))
    expect((await asked()).map((one) => one.id).slice(0, 2)).toEqual([second, first])
    expect(await administrator.does('orderIntakeQuestions', { ids: [second, second, ...others], before })).toMatchObject({ problem: { code: 'not_all_questions' } })
    expect(await administrator.does('orderIntakeQuestions', { ids: [first, second, ...others], before })).toMatchObject({
      problem: { code: 'stale_version', current: { ids: [second, first, ...others] } },
    })
  })

  it('have words, and choices to choose from', async () => {
    expect(await administrator.does('addIntakeQuestion', { label: '　', kind: 'text' })).toMatchObject({ problem: { code: 'label_needed' } })
    expect(await administrator.does('addIntakeQuestion', { label: 'x', kind: 'choices', choices: ['一つ'] })).toMatchObject({ problem: { code: 'choices_needed' } })
    expect(await administrator.does('addIntakeQuestion', { label: 'x', kind: 'choices', choices: ['同', '同'] })).toMatchObject({ problem: { code: 'choices_repeat' } })
  })

  it('are changed by administrators alone; the same sending adds one', async () => {
    const id = await add('守られた質問')
    for (const [name, input] of [
      ['addIntakeQuestion', { label: 'x', kind: 'text' }], ['changeIntakeQuestion', { id, label: 'x', kind: 'text' }],
      ['endIntakeQuestion', { id }], ['orderIntakeQuestions', { ids: [id], before: [id] }],
    ] as const) {
      expect(await worker.does(name, input as never)).toMatchObject({ problem: { code: 'not_your_role' } })
    }
    expect(await administrator.does('endIntakeQuestion', { id: newId() })).toMatchObject({ problem: { code: 'not_found' } })
    const key = newId()
    const first = given(await administrator.does('addIntakeQuestion', { label: '一つ', kind: 'text' }, key))
    expect(given(await administrator.does('addIntakeQuestion', { label: '一つ', kind: 'text' }, key))).toEqual(first)
    expect(await administrator.does('addIntakeQuestion', { label: '二つ', kind: 'text' }, key)).toMatchObject({ problem: { code: 'idempotency_key_reused' } })
  })

  it('cannot be written to by the login that serves pages, except as an administrator', async () => {
    const id = await add('直接は書けない')
    const result = await city.database.app.updateTable('intake_question').set({ label: 'x' }).where('id', '=', id).executeTakeFirst()
    expect(result.numUpdatedRows).toBe(0n)
  })
})
