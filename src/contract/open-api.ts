import { z } from 'zod'
import { COMMON_PROBLEMS } from './problem.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

const schemaOf = (type: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(type, { io, target: 'draft-2020-12', unrepresentable: 'any' })

const bodyOf = (operation: Operation): object =>
  operation.kind === 'query'
    ? schemaOf(operation.input, 'input')
    : {
        type: 'object',
        required: ['idempotencyKey', 'input'],
        properties: { idempotencyKey: { type: 'string', format: 'uuid' }, input: schemaOf(operation.input, 'input') },
      }

/** What whoever came too late is answered with: what they sent, and the record as it stands. */
const bothTextsOf = (operation: Operation): object => ({
  type: 'object',
  required: ['problem'],
  properties: {
    problem: {
      type: 'object',
      required: ['code'],
      properties: {
        code: { const: 'stale_version' },
        sent: schemaOf(operation.input, 'output'),
        ...(operation.standing !== undefined && { current: schemaOf(operation.standing, 'output') }),
      },
    },
  },
})

const pathOf = (operation: Operation): object => ({
  post: {
    operationId: operation.name,
    tags: [operation.drawer],
    summary: `${operation.summary.ja} / ${operation.summary.en}`,
    requestBody: { required: true, content: { 'application/json': { schema: bodyOf(operation) } } },
    responses: {
      200: {
        description: 'answer',
        content: {
          'application/json': {
            schema: { type: 'object', required: ['answer'], properties: { answer: schemaOf(operation.output, 'output') } },
          },
        },
      },
      ...(operation.standing !== undefined && {
        409: { description: 'stale_version: both texts', content: { 'application/json': { schema: bothTextsOf(operation) } } },
      }),
      default: {
        description: [...COMMON_PROBLEMS, ...operation.problems].join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  },
})

/** The whole contract as OpenAPI 3.1, made from the same list the server runs on. */
export const openApi = (): object => ({
  openapi: '3.1.0',
  info: { title: 'Tsunagi (つなぎ)', version: '1' },
  paths: Object.fromEntries(Object.values(operations as Record<string, Operation>).map((o) => [`/api/${o.name}`, pathOf(o)])),
  components: {
    schemas: {
      Refusal: {
        type: 'object',
        required: ['problem'],
        properties: { problem: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } } },
      },
    },
    securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
  },
  security: [{ session: [] }],
})
