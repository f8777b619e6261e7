import { z } from 'zod'
import { QUESTION_KINDS } from '#domain/intake/codes.ts'
import { id, instant, line } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const EVERYBODY_AT_THE_DESK = ['counsellor', 'supervisor', 'coordinator', 'clerk', 'administrator'] as const
const ADMINISTRATORS = ['administrator'] as const

const question = z.object({
  id,
  code: z.string(),
  edition: z.int(),
  label: z.string(),
  kind: z.enum(QUESTION_KINDS),
  choices: z.array(z.string()),
  position: z.int(),
  validFrom: instant,
  validTo: instant.nullable(),
})

const wording = z.object({ label: line, kind: z.enum(QUESTION_KINDS), choices: z.array(line).max(50).default([]) })

const PROBLEMS = ['label_needed', 'choices_needed', 'choices_repeat'] as const

/** 追加の質問の一覧: those asked now, in order; with `withEnded` every edition there ever was. */
export const listIntakeQuestions = defineQuery({
  name: 'listIntakeQuestions',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '追加の質問の一覧', en: 'List the extra questions' },
  input: z.object({ withEnded: z.boolean().default(false) }),
  output: z.object({ questions: z.array(question) }),
  problems: [],
  roles: EVERYBODY_AT_THE_DESK,
  subjects: () => [],
})

/** 質問を足す. */
export const addIntakeQuestion = defineCommand({
  name: 'addIntakeQuestion',
  drawer: 'intake',
  purpose: 'administration',
  summary: { ja: '追加の質問を足す', en: 'Add an extra question' },
  input: wording,
  output: z.object({ id }),
  problems: PROBLEMS,
  roles: ADMINISTRATORS,
  subjects: (_, output) => [output.id],
})

/** 質問を改める: ends this edition and begins the next; answers to the former one keep the words they answered. */
export const changeIntakeQuestion = defineCommand({
  name: 'changeIntakeQuestion',
  drawer: 'intake',
  purpose: 'administration',
  summary: { ja: '追加の質問を改める', en: 'Reword an extra question' },
  input: wording.extend({ id }),
  output: z.object({ id, edition: z.int() }),
  problems: [...PROBLEMS, 'question_ended'],
  roles: ADMINISTRATORS,
  subjects: (input, output) => [input.id, output.id],
})

/** 質問の順を変える: the questions asked now, in the order wanted. */
export const orderIntakeQuestions = defineCommand({
  name: 'orderIntakeQuestions',
  drawer: 'intake',
  purpose: 'administration',
  summary: { ja: '追加の質問の順を変える', en: 'Reorder the extra questions' },
  input: z.object({
    ids: z.array(id).max(200),
    /** The order the writer had before their eyes. */
    before: z.array(id).max(200),
  }),
  output: z.object({ ids: z.array(id) }),
  standing: z.object({ ids: z.array(id), before: z.array(id) }),
  problems: ['not_all_questions'],
  roles: ADMINISTRATORS,
  subjects: (input) => input.ids,
})

/** 質問をやめる: it is asked no more; what was answered stays. */
export const endIntakeQuestion = defineCommand({
  name: 'endIntakeQuestion',
  drawer: 'intake',
  purpose: 'administration',
  summary: { ja: '追加の質問をやめる', en: 'End an extra question' },
  input: z.object({ id }),
  output: z.object({ id }),
  problems: ['question_ended'],
  roles: ADMINISTRATORS,
  subjects: (input) => [input.id],
})

/** Everything about the questions a municipality adds. */
export const intakeQuestionOperations = {
  listIntakeQuestions,
  addIntakeQuestion,
  changeIntakeQuestion,
  orderIntakeQuestions,
  endIntakeQuestion,
} as const
