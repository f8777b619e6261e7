import { describe, expect, it } from 'vitest'
import { doorActions } from './door.ts'
import { openApi } from './open-api.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

type Spec = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>; readonly components: { readonly schemas: Readonly<Record<string, unknown>> } }
type Described = { readonly operationId: string; readonly security?: readonly unknown[]; readonly responses: Readonly<Record<string, unknown>>; readonly requestBody?: unknown }

const spec = openApi() as Spec
const refsIn = (text: string): readonly string[] => [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '')

/** The places of a body where a field that is not named may stand. */
const openIn = (schema: unknown, place: readonly string[] = []): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties, additionalProperties } = schema as { type?: unknown; properties?: object; additionalProperties?: unknown }
  const here = (type === 'object' || properties !== undefined) && additionalProperties !== false ? [place.join('.')] : []
  const within = Object.entries(properties ?? {}).flatMap(([name, one]) => openIn(one, [...place, name]))
  const others = Object.entries(schema).flatMap(([name, one]) => (name === 'properties' || name === 'default' ? [] : openIn(one, place)))
  return [...here, ...within, ...others]
}

describe('the description of the API', () => {
  it('tells of every operation, of everything at the door, and of the links', () => {
    const expected = [
      ...Object.keys(operations).map((name) => `/api/${name}`), ...Object.values(doorActions).map(({ path }) => `/api/door/${path}`),
      '/api/door/session', '/api/link/open', '/api/link/answer', '/api/health',
    ]
    expect(Object.keys(spec.paths).toSorted()).toEqual(expected.toSorted())
  })

  it('says where nobody has to be signed in', () => {
    expect(spec.paths['/api/door/sign-in']?.['post']?.security).toEqual([])
    expect(spec.paths['/api/link/open']?.['post']?.security).toEqual([])
    expect(spec.paths['/api/door/lock']?.['post']?.security).toBeUndefined()
    expect(spec.paths['/api/getIntake']?.['post']?.security).toBeUndefined()
  })

  it('describes every refusal, the fields at fault, and both texts of every command that can come too late', () => {
    const text = JSON.stringify(spec)
    expect([...new Set(refsIn(text))].toSorted()).toEqual(Object.keys(spec.components.schemas).toSorted())
    const all: readonly Operation[] = Object.values(operations)
    const late = all.filter((one) => one.standing !== undefined)
    expect(late.length).toBeGreaterThan(10)
    for (const { name } of late) {
      const answer = JSON.stringify(spec.paths[`/api/${name}`]?.['post']?.responses['409'])
      for (const word of ['"current"', '"sent"', '"stale_version"']) expect([name, answer.includes(word)]).toEqual([name, true])
    }
    for (const { name, problems } of all) {
      const answer = JSON.stringify(spec.paths[`/api/${name}`]?.['post']?.responses['default'])
      for (const code of problems) expect(answer).toContain(`"${code}"`)
    }
  })

  it('says of every object that is asked for that it takes no other field, but for a draft as it is typed and the answer of a passkey', () => {
    const open = Object.entries(spec.paths).flatMap(([path, { post }]) => openIn(post?.requestBody).map((place) => `${path} ${place}`))
    expect(open.toSorted()).toEqual([...['passkey-confirm', 'sign-in-by-passkey', 'unlock-by-passkey'].map((path) => `/api/door/${path} response`), '/api/saveDraft input.body'])
  })

  it('names everything once', () => {
    const names = Object.values(spec.paths).flatMap((path) => Object.values(path).map((one) => one.operationId))
    expect(new Set(names).size).toBe(names.length)
  })

  it('asks of a command its key in the form it must have', () => {
    expect(JSON.stringify(spec.paths['/api/receiveIntake']?.['post']?.requestBody)).toMatch(/"idempotencyKey":\{"type":"string","format":"uuid","pattern":"[^"]*7/)
  })
})
