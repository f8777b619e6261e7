import { z } from 'zod'
import { METHODS } from '#domain/casework/codes.ts'
import { id, line, said, text, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const template = z.object({
  name: said(line.trim()),
  method: z.enum(METHODS).nullable().default(null),
  facts: text.default(''),
  ownWords: text.default(''),
  judgement: text.default(''),
  nextStep: text.default(''),
})

const templateShown = template.required().extend({ id, version })

/** 記録のひな形の一覧: those of my agency. */
export const listRecordTemplates = defineQuery({
  name: 'listRecordTemplates',
  drawer: 'casework',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '記録のひな形の一覧', en: 'List record templates' },
  input: z.object({}),
  output: z.object({ templates: z.array(templateShown) }),
  problems: [],
  roles: WORKERS,
  subjects: () => [],
})

/** 記録のひな形を作る・直す. Without an id it is a new one. */
export const saveRecordTemplate = defineCommand({
  name: 'saveRecordTemplate',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '記録のひな形を保存する', en: 'Save a record template' },
  input: template.extend({ id: id.optional(), version: version.optional() }),
  output: z.object({ id, version }),
  standing: templateShown,
  problems: [],
  roles: WORKERS,
  subjects: () => [],
})

/** 記録のひな形をやめる: records written with it stay as they are. */
export const endRecordTemplate = defineCommand({
  name: 'endRecordTemplate',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '記録のひな形をやめる', en: 'End a record template' },
  input: z.object({ id, version }),
  output: z.object({ id }),
  standing: templateShown,
  problems: [],
  roles: WORKERS,
  subjects: () => [],
})

/** Everything that can be asked and done about templates of records. */
export const recordTemplateOperations = { listRecordTemplates, saveRecordTemplate, endRecordTemplate } as const
