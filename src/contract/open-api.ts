import type { z } from 'zod'
import { COMMON_DOOR_PROBLEMS, doorActions, doorState, type DoorAction } from './door.ts'
import { answerOf, bodyOf, bothTexts, refusalOf, schemaOf, SHARED_SCHEMAS } from './open-api-parts.ts'
import { commandEnvelope, type Operation } from './operation.ts'
import { operations } from './operations.ts'
import { COMMON_PROBLEMS } from './problem.ts'
import { LINK_PROBLEMS, linkAnswering, linkOpening, linkShown, linkTaken } from './referral-link.ts'

const messageOf = (operation: Operation) =>
  operation.kind === 'query' ? schemaOf(operation.input, 'input') : schemaOf(commandEnvelope.extend({ input: operation.input }), 'input')

const operationPath = (operation: Operation): object => ({
  post: {
    operationId: operation.name,
    tags: [operation.drawer],
    summary: `${operation.summary.ja} / ${operation.summary.en}`,
    'x-purpose-of-use': operation.purpose,
    'x-roles': operation.roles,
    requestBody: bodyOf(messageOf(operation)),
    responses: {
      200: answerOf(schemaOf(operation.output, 'output')),
      ...(operation.standing !== undefined && { 409: bothTexts(schemaOf(operation.input, 'output'), schemaOf(operation.standing, 'output')) }),
      default: refusalOf([...COMMON_PROBLEMS, ...operation.problems]),
    },
  },
})

/** Nobody is signed in yet. */
const OPEN: readonly object[] = []

const doorPath = (name: string, action: DoorAction): object => ({
  post: {
    operationId: `door.${name}`,
    tags: ['door'],
    summary: `${action.summary.ja} / ${action.summary.en}`,
    ...(action.reach === 'anybody' && { security: OPEN }),
    requestBody: bodyOf(schemaOf(action.input, 'input')),
    responses: { 200: answerOf(schemaOf(action.output, 'output')), default: refusalOf([...new Set([...COMMON_DOOR_PROBLEMS, ...action.problems])]) },
  },
})

const SESSION = {
  get: {
    operationId: 'door.session',
    tags: ['door'],
    summary: 'だれがサインインしているか / Who is signed in',
    security: OPEN,
    responses: { 200: { description: 'state', content: { 'application/json': { schema: schemaOf(doorState, 'output') } } } },
  },
}

const linkPath = (operationId: string, summary: string, { input, output }: { readonly input: z.ZodType; readonly output: z.ZodType }): object => ({
  post: {
    operationId,
    tags: ['link'],
    summary,
    security: OPEN,
    requestBody: bodyOf(schemaOf(input, 'input')),
    responses: { 200: answerOf(schemaOf(output, 'output')), default: refusalOf(LINK_PROBLEMS) },
  },
})

const HEALTH = {
  get: {
    operationId: 'health',
    tags: ['door'],
    summary: '動いているか / Whether it answers',
    security: OPEN,
    responses: { 200: { description: 'It answers; `officeActs` false: nothing runs by itself; `roundsDone` false: a step of what runs by itself could not be done, see the log; `rowsKnown` false: the secret by which imported rows are known again was made anew, bring `secrets/import-rows` back from a backup; null: nobody can tell' }, 503: { description: 'The database does not' } },
  },
}

const allOf = <T>(list: Readonly<Record<string, T>>, path: (name: string, one: T) => readonly [string, object]) => Object.fromEntries(Object.entries(list).map(([name, one]) => path(name, one)))

/** Everything the server answers as OpenAPI 3.1, made from the same lists it runs on: the operations, the door, the links. */
export const openApi = (): object => ({
  openapi: '3.1.0',
  info: { title: 'Tsunagi (つなぎ)', version: '1' },
  paths: {
    '/api/health': HEALTH,
    '/api/door/session': SESSION,
    ...allOf<DoorAction>(doorActions, (name, action) => [`/api/door/${action.path}`, doorPath(name, action)]),
    '/api/link/open': linkPath('link.open', 'リンクを開く / Open a link', { input: linkOpening, output: linkShown }),
    '/api/link/answer': linkPath('link.answer', 'リンクから答える / Answer by a link', { input: linkAnswering, output: linkTaken }),
    ...allOf<Operation>(operations, (name, operation) => [`/api/${name}`, operationPath(operation)]),
  },
  components: {
    schemas: SHARED_SCHEMAS,
    securitySchemes: {
      session: { type: 'http', scheme: 'bearer', description: 'The token that door.signIn answers to programs' },
      browser: { type: 'apiKey', in: 'cookie', name: 'tsunagi', description: 'The same for a page: a cookie no script reads (`__Host-tsunagi` over TLS)' },
    },
  },
  security: [{ session: [] }, { browser: [] }],
})
