import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

/** Questions that name something and yet open no record, and what they are instead. */
const LISTS: Readonly<Record<string, string>> = {
  checkImport: 'the rows of a file', getImportBatch: 'the sheets of an import', listImportFaults: 'the rows an import refused',
  listCasesToJoin: 'the cases a sheet may join', getHoldings: 'what a post holds', listDraftHeirs: 'who may go on with what a post left',
  listReadByBreakGlass: 'what was looked at in an hour', listViewers: 'who looked, and nothing of what stands there', listPersonViewers: 'who looked, and nothing of what stands there',
}

const questions = (Object.values(operations) as readonly Operation[]).filter((one) => one.kind === 'query')
const shapeOf = (one: Operation): Readonly<Record<string, z.ZodType>> => (one.input instanceof z.ZodObject ? one.input.shape : {})
const namesOne = (one: Operation): boolean => Object.entries(shapeOf(one)).some(([key, field]) => /^id$|Id$/.test(key) && !field.safeParse(undefined).success)

it('a question that cannot be asked without naming what it is about opens it, or it is known why not; every other one lists', () => {
  const listing = questions.filter((one) => namesOne(one) && one.way === 'lists').map((one) => one.name)
  expect(listing.toSorted()).toEqual(Object.keys(LISTS).toSorted())
  expect(questions.filter((one) => !namesOne(one) && one.way !== 'lists').map((one) => one.name)).toEqual([])
})
