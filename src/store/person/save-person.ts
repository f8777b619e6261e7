import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { birthDateFrom } from '#domain/shared/birth-date.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { toKatakana } from '#domain/shared/kana.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Somebody who becomes a person of record: from then on their story stays together. */
export type NewPerson = {
  readonly id: string
  readonly nameId: string
  readonly name: string
  readonly kana?: string | undefined
  readonly sex?: string | undefined
  readonly birth?: string | undefined
  readonly source: string
}

/** A birth date as it was said (生年月日), and as much of it as can be read. */
const birthValues = (text: string | undefined) => {
  if (text === undefined || text.trim() === '') {
    return { birth_text: null, birth_on: null, birth_year: null, birth_month: null, birth_approximate: false }
  }
  const birth = birthDateFrom(text)
  return {
    birth_text: text,
    birth_on: birth.day ?? null,
    birth_year: birth.year ?? null,
    birth_month: birth.month ?? null,
    birth_approximate: birth.approximate,
  }
}

/** Writes a person with the name they are known by. */
export const savePerson = async (tx: ActingTransaction, actor: Actor, person: NewPerson): Promise<void> => {
  await tx
    .insertInto('person')
    .values({ municipality_code: actor.municipalityCode, id: person.id, sex: person.sex ?? null, ...birthValues(person.birth) })
    .execute()
  await tx
    .insertInto('person_name')
    .values({
      municipality_code: actor.municipalityCode,
      id: person.nameId,
      person_id: person.id,
      kind: 'heard',
      as_written: person.name,
      kana: (person.kana ?? '') === '' ? null : toKatakana(person.kana ?? ''),
      search_key: foldForSearch(person.name),
      kana_key: foldForSearch(person.kana ?? ''),
      source: person.source,
    })
    .execute()
}

/** What is written of a person beside their names. */
export type PersonText = {
  readonly sex?: string | undefined
  readonly birthText: string
  readonly diedOn?: string | undefined
  readonly languages: readonly string[]
  readonly note: string
}

/** Writes a person anew, if they still are the version the writer saw. */
export const changePerson = async (tx: ActingTransaction, actor: Actor, which: { personId: string; version: number }, person: PersonText) => {
  const result = await tx
    .updateTable('person')
    .set({
      sex: person.sex ?? null,
      ...birthValues(person.birthText),
      died_on: person.diedOn ?? null,
      languages: [...person.languages],
      // Whoever is not shown what is noted, writes nothing over it.
      note: sql`case when app.knows_only_as_told(person.id, false) then note else ${person.note} end`,
      version: sql`version + 1`,
    })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.personId)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
