import { isDay } from '../shared/day.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { QuestionKind } from './codes.ts'

/** 市町村が足した質問: one edition of a question. An answered edition is never rewritten; a change makes the next one. */
export type IntakeQuestion = {
  readonly id: string
  readonly code: string
  readonly edition: number
  readonly label: string
  readonly kind: QuestionKind
  readonly choices: readonly string[]
}

/** 回答, with the question as it was asked then: it reads the same after the question changed. */
export type ExtraAnswer = {
  readonly code: string
  readonly edition: number
  readonly label: string
  readonly kind: QuestionKind
  readonly answer: string | readonly string[]
  /** Whether the answer is of the kind asked for. One that is not is kept all the same. */
  readonly fits: boolean
}

const isFitting = (question: IntakeQuestion, answer: string | readonly string[]): boolean => {
  if (question.kind === 'choices') return typeof answer !== 'string' && answer.every((one) => question.choices.includes(one))
  if (typeof answer !== 'string') return false
  if (question.kind === 'choice') return question.choices.includes(answer)
  if (question.kind === 'yes_no') return answer === 'yes' || answer === 'no'
  return question.kind === 'text' || isDay(answer)
}

/** Puts answers beside the questions they answer, in whichever edition they were asked. An answer to what nobody ever asked has nothing to be read by, and falls away. */
export const extraAnswersFrom = (
  questions: readonly IntakeQuestion[],
  given: readonly { readonly questionId: string; readonly answer: string | readonly string[] }[],
): readonly ExtraAnswer[] =>
  given.flatMap(({ questionId, answer }) => {
    const question = questions.find((one) => one.id === questionId)
    if (question === undefined) return []
    const { code, edition, label, kind } = question
    return [{ code, edition, label, kind, answer, fits: isFitting(question, answer) }]
  })

/** Why a question cannot be asked like that. */
export type QuestionProblem = 'label_needed' | 'choices_needed' | 'choices_repeat'

/** Takes a question as an administrator wrote it: it has words, and a choice has something to choose from. */
export const questionFrom = <Q extends Pick<IntakeQuestion, 'label' | 'kind' | 'choices'>>(written: Q): Result<Q, QuestionProblem> => {
  if (isBlank(written.label)) return refuse('label_needed')
  const isChoice = written.kind === 'choice' || written.kind === 'choices'
  if (!isChoice) return ok({ ...written, choices: [] })
  if (written.choices.length < 2 || written.choices.some((one) => isBlank(one))) return refuse('choices_needed')
  if (new Set(written.choices).size !== written.choices.length) return refuse('choices_repeat')
  return ok(written)
}

/** Answers written anew take the place of earlier ones to the same question; an emptied answer is none. */
export const answersAfter = (before: readonly ExtraAnswer[], given: readonly ExtraAnswer[]): readonly ExtraAnswer[] => {
  const answered = new Set(given.map((one) => one.code))
  return [...before.filter((one) => !answered.has(one.code)), ...given.filter((one) => one.answer.length > 0)]
}
