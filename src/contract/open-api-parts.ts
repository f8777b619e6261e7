import { z } from 'zod'
import { FIELD_RULES } from './field-problem.ts'

type Schema = Readonly<Record<string, unknown>>

/** A type of the contract as JSON Schema. */
export const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Schema => z.toJSONSchema(type, { io, target: 'draft-2020-12', unrepresentable: 'any' })

const json = (schema: Schema): Schema => ({ 'application/json': { schema } })

/** A body that must be sent. */
export const bodyOf = (schema: Schema): Schema => ({ required: true, content: json(schema) })

const objectOf = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = Object.keys(properties)): Schema => ({ type: 'object', required, properties })

/** What is answered when it was done. */
export const answerOf = (schema: Schema): Schema => ({ description: 'answer', content: json(objectOf({ answer: schema })) })

/** What is answered otherwise: one of these problems, with whatever the reader needs to mend it. */
export const refusalOf = (codes: readonly string[]): Schema => ({
  description: codes.join(', '),
  content: json({
    allOf: [{ $ref: '#/components/schemas/Refusal' }, { properties: { problem: { properties: { code: { enum: codes } } } } }],
  }),
})

/** Whoever came too late: what they sent, and the record as it stands. */
export const bothTexts = (sent: Schema, standing: Schema): Schema => ({
  description: 'stale_version: both texts (両方の文)',
  content: json(objectOf({
    problem: objectOf({ code: { const: 'stale_version' }, sent, current: standing, byOneself: { type: 'boolean', description: 'It was you who were faster, in another window' } }, ['code', 'sent', 'current']),
  })),
})

/** The schemas every answer shares. */
export const SHARED_SCHEMAS: Readonly<Record<string, Schema>> = {
  FieldProblem: objectOf(
    {
      path: { type: 'string', description: 'The way to the field, joined by dots; empty for the message as a whole' },
      rule: { enum: FIELD_RULES },
      limit: { type: 'number' },
      found: { type: 'number' },
      choices: { type: 'array', items: { type: 'string' } },
      text: { type: 'string', description: 'With may_not_leave: what stands there' },
      nearest: { type: 'string', description: 'With unknown_field: the field that was most likely meant' },
    },
    ['path', 'rule'],
  ),
  Refusal: objectOf({
    problem: objectOf(
      {
        code: { type: 'string' },
        fields: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' }, description: 'With invalid_input: each field at fault' },
        sent: { description: 'With stale_version: what was sent' },
        current: { description: 'With stale_version: the record as it stands' },
        byOneself: { type: 'boolean', description: 'With stale_version: it was you who were faster, in another window' },
        detail: { type: 'object', additionalProperties: { type: ['string', 'number'] }, description: 'What the words of the refusal name' },
        reference: { type: 'string', format: 'uuid', description: 'With server_fault and unavailable: what to look for in the log' },
      },
      ['code'],
    ),
  }),
}
