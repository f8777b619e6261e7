import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseSettings } from '#platform/database.ts'
import { WORDS } from './words.ts'

/** How much of everything there is. */
export type Amounts = Readonly<Record<'persons' | 'households' | 'cases' | 'intakes' | 'referrals' | 'records' | 'journal', number>>

/** The whole city of the benchmark; smaller ones are a share of it. */
export const amountsAt = (scale: number): Amounts => {
  const part = (whole: number): number => Math.max(400, Math.round(whole * scale))
  return {
    persons: part(100_000), households: part(40_000), cases: part(25_000), intakes: part(60_000), referrals: part(12_000),
    records: part(1_000_000), journal: part(2_000_000),
  }
}

const FOLDER = join(import.meta.dirname, 'fill')
const FILES = readdirSync(FOLDER).toSorted()
const JOURNAL = '5-journal.sql'
const TABLES = ['person_name', 'location', 'matter', 'matter_team', 'matter_person', 'intake', 'intake_subject', 'contact_record', 'task', 'journal', 'referral', 'household_member']

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')

/** Sizes stand in the texts by name; written out as numbers they are not looked up a million times. */
const readyText = (file: string, amounts: Amounts): string =>
  textOf(file)
    .replaceAll(/bench\.size\('(\w+)'\)/g, (_, name: keyof Amounts) => String(amounts[name]))
    .replaceAll(/bench\.words\('(\w+)'\)/g, (_, kind) => String(WORDS.filter((word) => word.kind === kind).length))

/** Another text, another size or another schema is another city. */
const fingerprintOf = (amounts: Amounts): string => {
  const migrations = readdirSync('migrations').toSorted().map((name) => readFileSync(join('migrations', name), 'utf8'))
  return createHash('sha256').update(JSON.stringify([amounts, WORDS, FILES.map(textOf), migrations])).digest('hex')
}

const openFilling = async (admin: DatabaseSettings): Promise<pg.Client> => {
  const client = new pg.Client(admin)
  await client.connect()
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set search_path = public, app`)
  return client
}

const takeIndexes = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any ($1::regclass[]) and not i.indisprimary and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABLES],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map((row) => row.definition)
}

const writeJournal = async (admin: DatabaseSettings, amounts: Amounts): Promise<void> => {
  const workers = [0, 1]
  await Promise.all(workers.map(async (worker) => {
    const client = await openFilling(admin)
    await client.query(`select set_config('bench.worker', $1, false), set_config('bench.workers', $2, false)`, [String(worker), String(workers.length)])
    await client.query(readyText(JOURNAL, amounts))
    await client.end()
  }))
}

const isFilled = async (client: pg.Client, fingerprint: string): Promise<boolean> => {
  const { rows } = await client.query<{ found: string | null }>(`select to_regclass('bench.word')::text as found`)
  if (rows[0]?.found == null) return false
  const kept = await client.query<{ comment: string | null }>(`select obj_description('bench.word'::regclass) as comment`)
  if (kept.rows[0]?.comment === fingerprint) return true
  throw new Error('the folder of the benchmark holds another city: remove it and run again')
}

/** Fills an empty, migrated database with the city of the benchmark; one that is filled already stays. */
export const fillCity = async (admin: DatabaseSettings, amounts: Amounts, say: (line: string) => void): Promise<void> => {
  const client = await openFilling(admin)
  const fingerprint = fingerprintOf(amounts)
  try {
    if (await isFilled(client, fingerprint)) return say('the city is there already')
    await client.query(readyText('0-tools.sql', amounts))
    await client.query('insert into bench.word select * from jsonb_populate_recordset(null::bench.word, $1::jsonb)', [JSON.stringify(WORDS)])
    const indexes = await takeIndexes(client)
    for (const file of FILES.filter((name) => name !== '0-tools.sql' && name !== JOURNAL)) {
      say(`filling: ${file}`)
      await client.query(readyText(file, amounts))
    }
    say(`filling: ${JOURNAL}`)
    await writeJournal(admin, amounts)
    for (const definition of indexes) {
      say(definition.slice(0, 90))
      await client.query(definition)
    }
    say('vacuum analyze')
    await client.query('vacuum analyze')
    await client.query(`comment on table bench.word is '${fingerprint}'`)
  } finally {
    await client.end()
  }
}
