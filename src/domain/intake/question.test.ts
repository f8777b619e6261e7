import { describe, expect, it } from 'vitest'
import { answersAfter, extraAnswersFrom, questionFrom } from './question.ts'

const question = { id: 'q', code: 'pet', edition: 2, label: '動物を飼っていますか', kind: 'choice', choices: ['犬', '猫'] } as const

describe('questions a municipality adds', () => {
  it('an answer keeps the question as it was asked, with its edition', () => {
    expect(extraAnswersFrom([question], [{ questionId: 'q', answer: '犬' }])).toEqual([
      { code: 'pet', edition: 2, label: '動物を飼っていますか', kind: 'choice', answer: '犬', fits: true },
    ])
  })
  it('an answer nobody foresaw is kept all the same', () => {
    expect(extraAnswersFrom([question], [{ questionId: 'q', answer: '亀' }])).toMatchObject([{ answer: '亀', fits: false }])
  })
  it('an answer given anew takes the place of the earlier one, and an emptied one is gone', () => {
    const [dog] = extraAnswersFrom([question], [{ questionId: 'q', answer: '犬' }])
    const [none] = extraAnswersFrom([question], [{ questionId: 'q', answer: '' }])
    if (dog === undefined || none === undefined) throw new Error('both are answers to the question')
    expect(answersAfter([], [dog])).toEqual([dog])
    expect(answersAfter([dog], [none])).toEqual([])
  })
  it('a choice has something to choose from', () => {
    expect(questionFrom({ ...question, choices: ['犬'] })).toMatchObject({ problem: 'choices_needed' })
    expect(questionFrom({ ...question, choices: ['犬', '犬'] })).toMatchObject({ problem: 'choices_repeat' })
  })
})
