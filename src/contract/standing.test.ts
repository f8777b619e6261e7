import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { commandEnvelope, type Operation } from './operation.ts'
import { operations } from './operations.ts'
import { WITHOUT_VERSION } from './without-version.ts'

const commands = Object.values(operations as Readonly<Record<string, Operation>>).filter((one) => one.kind === 'command')
const fieldsOf = (type: z.ZodType | undefined): readonly string[] => Object.keys((type as z.ZodObject | undefined)?.shape ?? {})
// An order is its own version: what stood `before` is sent along.
const tellsItsVersion = (one: Operation): boolean => fieldsOf(one.input).some((field) => ['version', 'seen', 'before'].includes(field))

describe('a command that carries the version it changes', () => {
  it('promises how the record stands to whoever came too late; no other command does', () => {
    expect(commands.filter(tellsItsVersion).map((one) => one.name)).toEqual(commands.filter((one) => one.standing !== undefined).map((one) => one.name))
  })

  it.each(commands.filter(tellsItsVersion))('$name: that has the version it may be changed from', ({ standing }) => {
    expect(fieldsOf(standing).some((field) => ['version', 'before'].includes(field))).toBe(true)
  })

  it.each(['changeFact', 'changeMember', 'changePersonName', 'changeTask', 'changeWhereabouts', 'correctContactRecord', 'reviewWarning', 'saveRecordTemplate', 'updateHousehold', 'updatePerson'] as const)(
    '%s: every text that is sent stands in it under the same name',
    (name) => {
      const { input, standing } = operations[name]
      // Why something is corrected belongs to the correction, not to what is corrected.
      expect(fieldsOf(standing)).toEqual(expect.arrayContaining(fieldsOf(input).filter((field) => field !== 'reason')))
    },
  )
})

describe('a command that carries no version', () => {
  const reasons: Readonly<Record<string, string>> = WITHOUT_VERSION
  const bare = commands.filter((one) => !tellsItsVersion(one))

  it('has its reason on the list, and no command that carries one has', () => {
    expect(Object.keys(reasons).toSorted()).toEqual(bare.map((one) => one.name).toSorted())
  })

  it.each(bare)('$name: if it counts on being refused, that refusal is one it promises', ({ name, problems }) => {
    const [, refusal] = /^(.+): refused otherwise$/.exec(reasons[name] ?? '') ?? []
    expect(refusal === undefined || problems.includes(refusal)).toBe(true)
  })

  it('takes effect once all the same: no command comes without its key', () => {
    expect(commandEnvelope.safeParse({ input: {} }).success).toBe(false)
  })
})
