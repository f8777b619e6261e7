import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
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

/** Writes a person with the name they are known by. */
export const savePerson = async (tx: ActingTransaction, actor: Actor, person: NewPerson): Promise<void> => {
  await tx
    .insertInto('person')
    .values({
      municipality_code: actor.municipalityCode,
      id: person.id,
      sex: person.sex ?? null,
      birth_text: person.birth ?? null,
      birth_on: person.birth !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(person.birth) ? person.birth : null,
    })
    .execute()
  await tx
    .insertInto('person_name')
    .values({
      municipality_code: actor.municipalityCode,
      id: person.nameId,
      person_id: person.id,
      kind: 'heard',
      as_written: person.name,
      kana: person.kana ?? null,
      search_key: foldForSearch(person.name),
      kana_key: foldForSearch(person.kana ?? ''),
      source: person.source,
    })
    .execute()
}
