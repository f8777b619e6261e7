import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { diceFrom, type Dice } from '#demo/dice.ts'
import { PURPOSES_OF_USE } from '#domain/journal/purpose.ts'
import type { MirroredHeads } from '#domain/journal/mirror.ts'
import { kyselyOver, openPool } from '#platform/database.ts'
import { listLaneHeads } from '#store/journal/read-chain.ts'
import type { Schema } from '#store/schema.generated.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { COLUMNS, tamper, type Tampering } from '#tests/support/tampering.ts'
import { verifyJournal, type JournalVerification } from './verify-journal.ts'

const CODE = '990019'
const TAMPERINGS = Number(process.env['TSUNAGI_TAMPERINGS'] ?? 520)
const SEED = 20_260_401
const DESKS = 4
const ENTRIES_OF_A_DESK = 25

let city: City
let mirrors: readonly MirroredHeads[]

const uuidFrom = (text: string): string => createHash('sha256').update(text).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

const HARD_WORDS = ['訪問', '"引用"', 'a\\b', '改行\nと\tタブ', '𠮷野家🍚', '\u0001', 'é, [x]', '']

/** One desk's connection writes entries of every shape: with and without actor, with odd characters, with nested detail. */
const fillAsDesk = async (desk: number, dice: Dice): Promise<void> => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(city.database.owner)
  const pool = openPool({ ...inject('testServer').admin, database: rows[0]?.name ?? '' }, { max: 1, name: `desk-${desk}` })
  const database = kyselyOver<Schema>(pool)
  for (let n = 0; n < ENTRIES_OF_A_DESK; n += 1) {
    const [a, b] = [dice.pick(HARD_WORDS), dice.pick(HARD_WORDS)]
    const subjects = Array.from({ length: dice.roll(4) }, (_, k) => uuidFrom(`${desk}/${n}/${k}`))
    const detail = dice.pick([{}, { problem: 'not_found' }, { 語: a, nested: { list: [1, 2.5, null, true, b], empty: {} } }])
    const staff = dice.roll(4) === 0 ? null : uuidFrom(`staff/${dice.roll(9)}`)
    await sql`select app.append_to_journal(row(${CODE}, 0, 0, now(), ${staff}::uuid, ${staff}::uuid, ${staff}::uuid, ${dice.pick(PURPOSES_OF_USE)}, ${b || 'x'},
      ${dice.pick(['done', 'refused', 'not_found', 'denied'])}, ${subjects}::uuid[], ${subjects.map(() => dice.pick(HARD_WORDS))}::text[], ${JSON.stringify(detail)}::jsonb,
      ${uuidFrom(`request/${desk}/${n}`)}::uuid, '', '')::journal)`.execute(database)
  }
  await pool.end()
}

const headsNow = async (at: string): Promise<MirroredHeads> => ({ municipalityCode: CODE, at, lanes: await listLaneHeads(city.database.owner, CODE) })

beforeAll(async () => {
  city = await buildCity()
  const dice = diceFrom(SEED)
  const worker = await city.as('st04')
  await worker.does('listIntakes', {})
  await Promise.all(Array.from({ length: DESKS }, (_, desk) => fillAsDesk(desk, diceFrom(SEED + desk))))
  const early = await headsNow('2026-04-01T00:00:00.000Z')
  await fillAsDesk(DESKS, dice)
  mirrors = [early, await headsNow('2026-04-02T00:00:00.000Z')]
})
afterAll(() => city.database.drop())

const afterTampering = async (seed: number): Promise<{ done: Tampering; verified: JournalVerification }> => {
  const tx = await city.database.owner.startTransaction().execute()
  try {
    const done = await tamper(tx, CODE, diceFrom(seed))
    return { done, verified: await verifyJournal(tx, CODE, mirrors) }
  } finally {
    await tx.rollback().execute()
  }
}

const isNamed = (done: Tampering, { broken }: JournalVerification): boolean =>
  done.exactly === undefined
    ? broken.some(({ lane, seq }) => done.lanes.includes(lane) && seq >= done.from)
    : broken.some(({ lane, seq }) => lane === done.exactly?.lane && seq === done.exactly.seq)

describe('The journal', () => {
  it('is whole as it was written, whatever stands in it', async () => {
    const verified = await verifyJournal(city.database.owner, CODE, mirrors)
    expect(verified).toMatchObject({ broken: [], mirrored: 2 })
    expect(verified.entries).toBeGreaterThan(DESKS * ENTRIES_OF_A_DESK)
  })

  it(`names the entry for every one of ${TAMPERINGS} tamperings`, { timeout: 60_000 + TAMPERINGS * 1_000 }, async () => {
    const missed: string[] = []
    const kinds = new Map<string, number>()
    for (let n = 0; n < TAMPERINGS; n += 1) {
      const { done, verified } = await afterTampering(SEED + n * 7_919)
      kinds.set(done.kind, (kinds.get(done.kind) ?? 0) + 1)
      if (!isNamed(done, verified)) missed.push(`${n}: ${JSON.stringify(done)} → ${JSON.stringify(verified.broken)}`)
    }
    console.info(`tamperings: ${TAMPERINGS}, missed: ${missed.length}, kinds: ${kinds.size}`)
    expect(missed).toEqual([])
    for (const column of COLUMNS) expect([...kinds.keys()]).toContain(`edit ${column}`)
    expect(kinds.size).toBeGreaterThan(30)
  })

  it('without the heads that were mirrored elsewhere, somebody who rules the database could rewrite it unseen', async () => {
    const tx = await city.database.owner.startTransaction().execute()
    await sql`delete from journal where municipality_code = ${CODE}`.execute(tx)
    await sql`delete from journal_lane where municipality_code = ${CODE}`.execute(tx)
    expect((await verifyJournal(tx, CODE, [])).broken).toEqual([])
    expect((await verifyJournal(tx, CODE, mirrors)).broken.length).toBeGreaterThan(DESKS - 1)
    await tx.rollback().execute()
  })
})
