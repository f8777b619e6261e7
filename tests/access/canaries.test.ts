import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { demoId } from '#demo/load-demo.ts'
import type { Operation } from '#contract/operation.ts'
import { operations, type OperationName } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import { inputFor } from '#tests/hostile/input-from-schema.ts'
import { isWhole } from '#tests/hostile/runs.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, type City, type Worker } from '#tests/support/city.ts'
import { concealed, handlers, PLACES, plantCanaries, WARNED_OF, wordsToldIn, type Canary } from './canary.ts'
import { tellOfSomebodyUnknown } from './told-before.ts'
import { isWorkbook, textOfFile } from './text-of-file.ts'

let city: City
const all: readonly Operation[] = Object.values(operations)
const queries = all.filter((one) => one.kind === 'query')

const NEVER_WRITTEN: Readonly<Record<string, string>> = { phone: '0999-71-8888', other: 'canarynowhere' }

let canaries: readonly Canary[] = []
/** The sheet of another agency to which an address went before anybody knew whose it is. */
let ledTo: readonly string[] = []
beforeAll(async () => {
  city = await buildCity()
  const told = await tellOfSomebodyUnknown(city)
  canaries = [...(await plantCanaries(city.database.admin)), told.canary]
  ledTo = told.ids
})
afterAll(() => city.database.drop())

/** One of every concealed household, by name, and what stands of it. */
const named = (): readonly (readonly [string, readonly Canary[]])[] => concealed.map(({ n, members }) => [members[0]?.name ?? '', canaries.filter((one) => one.of === n)])

const ids = (): readonly string[] => [...ledTo, ...concealedIds()]
const concealedIds = (): readonly string[] =>
  concealed.flatMap(({ n, members }) => [
    demoId(`case/${n}`), demoId(`intake/${n}`), demoId(`canary/${n}`), demoId(`subject/${demoId(`intake/${n}`)}`), demoId(`referral/${n}/0`),
    ...members.map((_, m) => demoId(`person/${n}/${m}`)),
  ])

type Shape = { readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, { readonly type?: string; readonly format?: string; readonly enum?: readonly unknown[] }>> }
const shapeOf = (operation: Operation): Shape => z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Shape

/** What an operation must be given, and the widest of every choice. */
const widest = (operation: Operation, id: string): Record<string, unknown> => {
  const { required = [], properties = {} } = shapeOf(operation)
  const full = inputFor(operation, () => id) as Record<string, unknown>
  const needed = Object.fromEntries(Object.entries(full).filter(([name]) => required.includes(name)))
  const wide = Object.entries(properties).filter(([, property]) => property.enum?.includes('all') === true)
  return { ...needed, ...Object.fromEntries(wide.map(([name]) => [name, 'all'])) }
}

/** Where one page of a list ended: nobody looks for words with it, and who looked is told anew after each look. */
const PLACE_IN_LIST = 'after'
const wordFieldsOf = (operation: Operation): readonly string[] =>
  Object.entries(shapeOf(operation).properties ?? {}).flatMap(([name, { type, format, enum: choices }]) => (
    type === 'string' && format === undefined && choices === undefined && name !== PLACE_IN_LIST ? [name] : []))

const inputsOf = (operation: Operation): readonly Record<string, unknown>[] => {
  const needsId = JSON.stringify(widest(operation, 'an id')).includes('an id')
  return (needsId ? ids() : [newId()]).map((id) => widest(operation, id))
}

const fileInputsOf = (operation: Operation, first: Record<string, unknown>): readonly unknown[] =>
  (shapeOf(operation).properties?.['format']?.enum ?? []).map((format) => ({ ...first, format, purpose: 'statistics' }))

let opened = 0

/** An answer as whoever gets it can read it: files are opened. */
const readable = (answer: unknown): string => {
  const text = JSON.stringify(answer)
  const content = /"content":"([A-Za-z0-9+/=]+)"/.exec(text)?.[1]
  if (content === undefined) return text
  const file = Buffer.from(content, 'base64')
  if (isWorkbook(file)) opened += 1
  return text + textOfFile(file)
}

/** The words an answer tells that the question did not. */
const toldIn = (answer: unknown, input: unknown): readonly string[] => {
  const asked = JSON.stringify(input)
  return wordsToldIn(readable(answer), canaries).filter((word) => !asked.includes(word))
}

/** A command that comes too late and changes nothing: what it answers is the record as it stands. */
const lateInputsOf = (operation: Operation): readonly unknown[] =>
  ids().map((id) => ({ ...(inputFor(operation, () => id) as object), version: 2_000_000_000, caseVersion: 2_000_000_000 }))

const late = all.filter((one) => one.kind === 'command' && shapeOf(one).properties?.['version'] !== undefined)
let shownAsTheyStand = 0

/** What commands answer that came too late. Two thousand million changes have never been made to anything. */
const sweepCommands = async (worker: Worker): Promise<readonly string[]> => {
  const told = new Set<string>()
  for (const operation of late) {
    for (const input of lateInputsOf(operation)) {
      const answer = await worker.does(operation.name as OperationName, input as never)
      if (answer.ok) throw new Error(`${operation.name} took a version that cannot be`)
      if (answer.problem.code === 'stale_version') shownAsTheyStand += 1
      for (const word of toldIn(answer, input)) told.add(`${operation.name}: ${word}`)
      if (answer.problem.code === 'not_your_role') break
    }
  }
  return [...told]
}

/** What somebody was told: words in answers; and searches that hit, answered otherwise than for what was never written. */
type Told = { readonly words: Set<string>; readonly hits: Set<string> }

let asked = 0
const ask = async (worker: Worker, operation: Operation, input: unknown, told: Told) => {
  asked += 1
  const answer = await worker.does(operation.name as OperationName, input as never)
  for (const word of toldIn(answer, input)) told.words.add(`${operation.name}: ${word}`)
  return answer
}

/** Somebody's question, with room for a word. */
type Looking = { readonly worker: Worker; readonly turn: number; readonly operation: Operation; readonly inputWith: (word: string) => Record<string, unknown> }

/** Each word is looked for by every third of those who look (in the whole run: by each). */
const SHARED_BY = 3

/** Looks for words in one field of a question. */
const search = async ({ worker, turn, operation, inputWith }: Looking, told: Told, words = canaries): Promise<void> => {
  const answerTo = async (word: string): Promise<string> => JSON.stringify(await ask(worker, operation, inputWith(word), told)).replaceAll(word, '')
  const misses = new Map(await Promise.all(Object.entries(NEVER_WRITTEN).map(async ([kind, word]) => [kind, await answerTo(word)] as const)))
  const theirs = words.filter((_, n) => isWhole || n % SHARED_BY === turn % SHARED_BY)
  const found = await Promise.all(theirs.map(async ({ kind, word }) => ((await answerTo(word)) === (misses.get(kind) ?? misses.get('other')) ? [] : [word])))
  for (const word of found.flat()) told.hits.add(`${operation.name}: ${word}`)
}

const sweep = async (worker: Worker, turn: number): Promise<Told> => {
  const told: Told = { words: new Set(), hits: new Set() }
  for (const operation of queries) {
    const [first = {}, ...others] = inputsOf(operation)
    const answer = await ask(worker, operation, first, told)
    if (!answer.ok && answer.problem.code === 'not_your_role') continue
    const more = await Promise.all([...others, ...fileInputsOf(operation, first)].map((input) => ask(worker, operation, input, told)))
    const open = [answer, ...more].findIndex((one) => one.ok)
    const within = [first, ...others][open] ?? first
    for (const field of wordFieldsOf(operation)) {
      await search({ worker, turn, operation, inputWith: (word) => ({ ...within, [field]: word }) }, told)
      // A place beside the name of whom it is the place of: who may know the name finds nobody sooner by it.
      for (const [name, theirs] of operation.name === 'searchEverything' ? named() : []) await search({ worker, turn, operation, inputWith: (word) => ({ ...within, [field]: `${name} ${word}` }) }, told, theirs)
    }
  }
  return told
}

const swept = new Map<string, Told>()
/** Every question is asked once by each. */
const toldTo = async (code: string): Promise<Told> => {
  const told = swept.get(code) ?? (await sweep(await city.as(code), swept.size))
  swept.set(code, told)
  return told
}

/** Somebody of every role (in the whole run: of every agency and role), and everybody who works with the concealed households. */
const colleagues = async (): Promise<readonly string[]> => {
  const agency = isWhole ? 'a.code,' : ''
  const { rows } = await city.database.admin.query<{ code: string }>(
    `select distinct on (${agency} m.role, case when team.matter_id is null then '' else f.code end) f.code from staff f join membership m on m.staff_id = f.id join agency a on a.id = m.agency_id
      left join matter_team team on team.membership_id = m.id and team.matter_id = any ($1) where f.code <> all ($2) and m.role <> 'system' order by ${agency} m.role, case when team.matter_id is null then '' else f.code end, f.code`,
    [concealed.map(({ n }) => demoId(`case/${n}`)), handlers],
  )
  return [...new Set(rows.map((row) => row.code))]
}

/** Every ordinary text in which somebody might write a place down. */
const ordinaryTexts = (n: number, word: string): readonly (readonly [OperationName, unknown])[] => [
  ['saveContactRecord', { matterId: demoId(`case/${n}`), method: 'M3', facts: word, sharing: 'readers' }],
  ['addTask', { matterId: demoId(`case/${n}`), text: word, dueOn: cityToday() }],
  ['addFact', { caseId: demoId(`case/${n}`), code: 'home', text: word, source: '本人' }],
  ['addWarning', { matterId: demoId(`case/${n}`), kind: 'safety', toldToPerson: false, text: word, reviewOn: addDays(cityToday(), 30) }],
  ['receiveIntake', { text: word }],
  ['askProtection', { matterId: demoId(`case/${n}`), kind: 'conceal', why: word }],
  // On an intake that is of no concealed household an address or a number is read like a sentence.
  ...[
    { inquirer: { address: word } }, { inquirer: { phone: word } }, { inquirer: { email: word } },
    { subjects: [{ describedAs: '隣の人', address: word }] }, { subjects: [{ name: '架空 花', phone: word }] }, { subjects: [{ name: '架空 花', email: word }] },
  ]
    .map((sheet): readonly [OperationName, unknown] => ['receiveIntake', { text: '来所', ...sheet }]),
]

// Every answer, and every file in one. What is made of them in the browser is looked through in tests/journeys.
describe('where concealed people are is told to nobody but its handlers', { timeout: 900_000 }, () => {
  it('a handler who writes it into an ordinary note, or as the address or number of anybody else, is warned, and nothing is kept', async () => {
    const answers: Record<string, number> = {}
    for (const { n } of concealed) {
      const handler = await city.as(concealed.find((one) => one.n === n)?.handlers[0] ?? '')
      const own = canaries.filter(({ kind, of }) => WARNED_OF.includes(kind) && of === n)
      for (const { word } of own) {
        for (const [name, input] of ordinaryTexts(n, `様子: ${word} にて`)) {
          const answer = await handler.does(name, input as never)
          answers[answer.ok ? `${name} kept ${word}` : answer.problem.code] = (answers[answer.ok ? `${name} kept ${word}` : answer.problem.code] ?? 0) + 1
        }
      }
    }
    expect(Object.keys(answers)).toEqual(['tells_whereabouts'])
  })

  it('no answer to any question holds it, nor what a command answers that came too late, nor any file', async () => {
    const told: Record<string, readonly string[]> = {}
    const codes = await colleagues()
    expect(codes).toEqual(expect.arrayContaining(['st01', 'st05', 'st08', 'st11', 'st12', 'st13', 'st33', 'st48']))
    for (const code of codes) {
      const words = [...(await toldTo(code)).words, ...(await sweepCommands(await city.as(code)))]
      if (words.length > 0) told[code] = words
    }
    console.info(`${asked} questions asked`)
    expect(told).toEqual({})
    expect(asked).toBeGreaterThan(2_000)
    expect(opened).toBeGreaterThan(0)
    expect(shownAsTheyStand).toBeGreaterThan(0)
  })

  it('and no search answers otherwise because of it', async () => {
    const told: Record<string, readonly string[]> = {}
    for (const code of ['st08', 'st05', 'st17', 'st16', 'st01', 'st11']) {
      const { hits } = await toldTo(code)
      if (hits.size > 0) told[code] = [...hits]
    }
    expect(told).toEqual({})
  })

  it('and the same sweep finds it for a handler', async () => {
    const { words, hits } = await toldTo('st07')
    const found = new Set(canaries.filter(({ word }) => [...words].some((one) => one.endsWith(`: ${word}`))).map(({ kind }) => kind))
    expect([...found].toSorted()).toEqual([...PLACES, 'before', 'inquirer', 'carried', 'record', 'travelled'].toSorted())
    expect([...hits]).not.toEqual([])
  })
})
