import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { demoId } from '#demo/load-demo.ts'
import { STORIES } from '#demo/stories.ts'
import type { Operation } from '#contract/operation.ts'
import { operations, type OperationName } from '#contract/operations.ts'
import { openArchive } from '#documents/shared/unzip.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { whereaboutsKey } from '#domain/shared/place-key.ts'
import { newId } from '#platform/ids.ts'
import { inputFor } from '#tests/hostile/input-from-schema.ts'
import { isWhole } from '#tests/hostile/runs.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, type City, type Worker } from '#tests/support/city.ts'

let city: City
const all: readonly Operation[] = Object.values(operations)
const queries = all.filter((one) => one.kind === 'query')

/** The households of whom somebody is concealed, and who may know where they are. */
const concealed = STORIES.flatMap((story, n) => (story.concealed === undefined ? [] : [{ n, members: story.members, handlers: story.concealed.handlers }]))
const handlers = [...new Set(concealed.flatMap((one) => one.handlers))]

const PLACES = ['address', 'school', 'clinic', 'phone'] as const
/** A word that stands nowhere else: whoever is told it was told where somebody lives. */
const canaryOf = (kind: string, n: number, m: number): string => (kind === 'phone' ? `0999-71-${n + 10}${m + 40}` : `canary${kind}${n}x${m}z`)
const NEVER_WRITTEN: Readonly<Record<string, string>> = { phone: '0999-71-8888', other: 'canarynowhere' }

type Canary = { readonly kind: string; readonly word: string }
const canaries: Canary[] = []

const addPlace = async (place: { kind: string; word: string; personId?: string; matterId?: string }): Promise<void> => {
  canaries.push(place)
  await city.database.admin.query(`insert into location (municipality_code, id, person_id, matter_id, kind, as_written, search_key) values ('990019', $1, $2, $3, $4, $5, $6)`, [
    newId(), place.personId ?? null, place.matterId ?? null, place.kind, place.word, whereaboutsKey(place.kind, place.word),
  ])
}

const addRecord = async (n: number): Promise<void> => {
  const word = canaryOf('record', n, 0)
  canaries.push({ kind: 'record', word })
  await city.database.admin.query(
    `insert into contact_record (municipality_code, id, matter_id, happened_at, method, place, membership_id, agency_id, with_whom, facts, own_words, next_step, sharing, pinned, search_text)
     values ('990019', $1, $2, app.now(), 'M3', $5, $3, $4, $5, $5, $5, $5, 'handlers', true, $6)`,
    [demoId(`canary/${n}`), demoId(`case/${n}`), demoId('membership/st07'), demoId('agency/AG07'), word, foldForSearch(word)],
  )
}

beforeAll(async () => {
  city = await buildCity()
  for (const { n, members } of concealed) {
    for (const [m, member] of members.entries()) {
      if (member.apart === true) continue
      for (const kind of PLACES) await addPlace({ kind, word: canaryOf(kind, n, m), personId: demoId(`person/${n}/${m}`) })
    }
    for (const [m, kind] of PLACES.entries()) await addPlace({ kind, word: canaryOf(kind, n, 20 + m), matterId: demoId(`intake/${n}`) })
    await addRecord(n)
  }
})
afterAll(() => city.database.drop())

const ids = (): readonly string[] =>
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

const wordFieldsOf = (operation: Operation): readonly string[] =>
  Object.entries(shapeOf(operation).properties ?? {}).flatMap(([name, { type, format, enum: choices }]) => (type === 'string' && format === undefined && choices === undefined ? [name] : []))

const inputsOf = (operation: Operation): readonly unknown[] => {
  const needsId = JSON.stringify(widest(operation, 'an id')).includes('an id')
  const plain = (needsId ? ids() : [newId()]).map((id) => widest(operation, id))
  const first = plain[0] ?? {}
  const files = (shapeOf(operation).properties?.['format']?.enum ?? []).map((format) => ({ ...first, format, purpose: 'statistics' }))
  return [...plain, ...files, ...wordFieldsOf(operation).flatMap((field) => canaries.map(({ word }) => ({ ...first, [field]: word })))]
}

const PARTS = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'docProps/core.xml', 'docProps/app.xml']
let opened = 0

/** What a file says: a workbook is unpacked, everything else is read as text. */
const textOf = (file: Buffer): string => {
  if (file.subarray(0, 2).toString('latin1') !== 'PK') return file.toString('utf8')
  opened += 1
  const archive = openArchive(file, 64 * 1024 * 1024)
  return PARTS.filter((part) => archive.has(part)).map((part) => Buffer.from(archive.read(part)).toString('utf8')).join('\n')
}

/** An answer as whoever gets it can read it: files are opened. */
const readable = (answer: unknown): string => {
  const text = JSON.stringify(answer)
  const file = /"content":"([A-Za-z0-9+/=]+)"/.exec(text)?.[1]
  return (file === undefined ? text : text + textOf(Buffer.from(file, 'base64'))).toLowerCase()
}

/** The words an answer tells that the question did not. */
const toldIn = (answer: unknown, input: unknown): readonly string[] => {
  const [text, asked] = [readable(answer), JSON.stringify(input)]
  return canaries.flatMap(({ kind, word }) => {
    const written = kind === 'phone' ? [word, word.replaceAll('-', '')] : [word]
    return written.some((one) => text.includes(one)) && !asked.includes(word) ? [word] : []
  })
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

let asked = 0
const sweep = async (worker: Worker): Promise<readonly string[]> => {
  const told = new Set<string>()
  for (const operation of queries) {
    for (const input of inputsOf(operation)) {
      asked += 1
      const answer = await worker.does(operation.name as OperationName, input as never)
      for (const word of toldIn(answer, input)) told.add(`${operation.name}: ${word}`)
      if (!answer.ok && answer.problem.code === 'not_your_role') break
    }
  }
  return [...told]
}

/** Whether a search that hits differs from one for what was never written: then it tells, without saying the word. */
const hitsOf = async (worker: Worker): Promise<readonly string[]> => {
  const told: string[] = []
  for (const operation of queries) {
    for (const field of wordFieldsOf(operation)) {
      const ask = async (word: string) => JSON.stringify(await worker.does(operation.name as OperationName, { ...widest(operation, demoId('intake/0')), [field]: word } as never)).replaceAll(word, '')
      const misses = new Map(await Promise.all(Object.values(NEVER_WRITTEN).map(async (word) => [word, await ask(word)] as const)))
      for (const { kind, word } of canaries) {
        if ((await ask(word)) !== misses.get(NEVER_WRITTEN[kind] ?? NEVER_WRITTEN['other'] ?? '')) told.push(`${operation.name}, ${field}: ${word}`)
      }
    }
  }
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
]

// Pages and papers are made in the browser from these answers and from nothing else (docs/decisions/0010): what no answer holds,
// no page and no print can show. Files are opened.
describe('where concealed people are is told to nobody but its handlers', { timeout: 900_000 }, () => {
  it('a handler who writes it into an ordinary note is warned, and nothing is kept', async () => {
    const answers: Record<string, number> = {}
    for (const { n } of concealed) {
      const handler = await city.as(concealed.find((one) => one.n === n)?.handlers[0] ?? '')
      const own = canaries.filter(({ kind, word }) => kind !== 'record' && word.startsWith(`canary${kind}${n}x`))
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
      const worker = await city.as(code)
      const words = [...(await sweep(worker)), ...(await sweepCommands(worker))]
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
      const hits = await hitsOf(await city.as(code))
      if (hits.length > 0) told[code] = hits
    }
    expect(told).toEqual({})
  })

  it('and the same sweep finds it for a handler', async () => {
    const told = await sweep(await city.as('st07'))
    const found = new Set(canaries.filter(({ word }) => told.some((one) => one.endsWith(`: ${word}`))).map(({ kind }) => kind))
    expect([...found].toSorted()).toEqual([...PLACES, 'record'].toSorted())
    expect(await hitsOf(await city.as('st07'))).not.toEqual([])
  })
})
