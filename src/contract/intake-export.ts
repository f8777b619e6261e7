import { z } from 'zod'
import { EXPORT_PURPOSES } from '#domain/intake/export-purpose.ts'
import { id, line } from './field.ts'
import { intakeFilters } from './intake.ts'
import { defineQuery } from './operation.ts'

/** The languages a file can be written in. */
const LANGUAGES = ['ja', 'en', 'ja-simple'] as const

/** 受付一覧の書き出し: what the reader sees in the list, as a file. Above fifty rows it is asked what for; whereabouts are never in it. */
export const exportIntakes = defineQuery({
  name: 'exportIntakes',
  drawer: 'intake',
  way: 'lists',
  purpose: 'evaluation',
  summary: { ja: '受付一覧を書き出す', en: 'Take the list of intakes out as a file' },
  input: intakeFilters.extend({
    format: z.enum(['csv', 'xlsx']),
    language: z.enum(LANGUAGES).default('ja'),
    purpose: z.enum(EXPORT_PURPOSES).optional(),
    purposeNote: line.default(''),
  }),
  output: z.object({ content: z.base64(), rows: z.int(), intakeIds: z.array(id) }),
  problems: ['purpose_needed', 'purpose_needs_a_note', 'too_many_rows'],
  roles: ['counsellor', 'supervisor', 'coordinator', 'clerk'],
  subjects: (_, output) => output.intakeIds,
  detail: (input, output) => ({ rows: output.rows, format: input.format, purpose: input.purpose ?? '', purposeNote: input.purposeNote }),
})
