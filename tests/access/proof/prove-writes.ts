import type { Client } from 'pg'
import type { RuleInWords } from '../oracle/rule-in-words.ts'
import { CHANGES, mayChange } from '../oracle/writes.ts'
import type { Row, World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import type { Attempt } from './adding.ts'
import { attemptsBeside, attemptsOn } from './attempts.ts'
import { keyColumnsOf, keyOf, keySql } from './keys.ts'
import { enter } from './live.ts'
import type { Findings } from './prove-reads.ts'

/**
 * Tries statements one by one, as whoever calls it, and takes each back: 1 where it was let through, 0 where row level
 * security refused it, where it is for support cases alone, or where there was nothing to change. Every other failure is a fault of the proof.
 */
export const ATTEMPT_SQL = `create schema if not exists proof;
  grant usage on schema proof to tsunagi_app;
  create or replace function proof.attempts(tried text[]) returns integer[] language plpgsql volatile as $$
  declare answers integer[] := '{}'; one text; touched integer; broken text;
  begin
    foreach one in array tried loop
      begin
        execute one;
        get diagnostics touched = row_count;
        raise exception using errcode = 'TS001', message = touched::text;
      exception
        when sqlstate 'TS001' then answers := answers || case when sqlerrm = '0' then 0 else 1 end;
        when insufficient_privilege then answers := answers || 0;
        when foreign_key_violation then
          get stacked diagnostics broken = constraint_name;
          if broken not like '%_is_of_a_case' then raise exception '% in: %', sqlerrm, one; end if;
          answers := answers || 0;
        when others then raise exception '% in: %', sqlerrm, one;
      end;
    end loop;
    return answers;
  end $$;
  grant execute on function proof.attempts(text[]) to tsunagi_app;
  create table if not exists proof.every_matter as select distinct id as n from matter;
  grant select on proof.every_matter to tsunagi_app;`

/** What row level security answers to a row it does not take. */
const REFUSED = '42501'

/** Changes rows of a table to what they are already: those that come back could be changed, and no others. */
const changeable = async (client: Client, table: string, rows: readonly Row[]): Promise<ReadonlySet<string>> => {
  const column = CHANGES[table]?.column ?? ''
  const first = keyColumnsOf(table)[0] ?? 'id'
  const type = first === 'fingerprint' ? 'text' : 'uuid'
  const wanted = [...new Set(rows.map((row) => String(row[first])))]
  await client.query('savepoint trying')
  try {
    const answer = await client.query<{ key: string }>(
      `update ${table} set ${column} = ${column} where ${first} = any ($1::${type}[]) returning ${keySql(table)} as key`, [wanted])
    return new Set(answer.rows.map((row) => row.key))
  } catch (error) {
    if ((error as { code?: string }).code !== REFUSED) throw error
    return new Set()
  } finally {
    await client.query('rollback to savepoint trying')
  }
}

type Asking = { readonly actor: Actor; readonly rule: RuleInWords }

/** One row in so many of every table that can be changed at all: which ones an actor changes, both ways. */
export const proveChanges = async (client: Client, world: World, asking: Asking & { readonly oneIn: number }, findings: Findings): Promise<void> => {
  await client.query('begin')
  await enter(client, asking.actor.token)
  for (const table of Object.keys(CHANGES)) {
    const whole = world.rowsOf(table)
    const rows = whole.filter((_, n) => whole.length < 300 || n % asking.oneIn === 0)
    const changed = await changeable(client, table, rows)
    for (const row of rows) {
      const should = mayChange(asking.rule, table, row)
      findings.decisions += 1
      if (should) findings.allowed += 1
      const key = keyOf(table, row)
      if (should !== changed.has(key)) findings.mismatches.push(`${asking.actor.name} ${should ? 'should change' : 'changes'} ${table} ${key}`)
    }
  }
  await client.query('rollback')
}

/** Tries to add and to hand on, one statement after the other. */
export const proveAttempts = async (client: Client, asking: Asking, matterIds: readonly string[], findings: Findings): Promise<void> => {
  const attempts: readonly Attempt[] = [...attemptsOn(asking.rule, asking.actor, matterIds), ...attemptsBeside(asking.rule, asking.actor)]
  await client.query('begin')
  await enter(client, asking.actor.token)
  const { rows } = await client.query<{ answers: number[] }>('select proof.attempts($1) as answers', [attempts.map((attempt) => attempt.sql)])
  await client.query('rollback')
  attempts.forEach((attempt, n) => {
    findings.decisions += 1
    if (attempt.should) findings.allowed += 1
    const did = rows[0]?.answers[n] === 1
    if (did !== attempt.should) findings.mismatches.push(`${asking.actor.name} ${attempt.should ? 'should' : 'may'} ${attempt.what}`)
  })
}
