import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ConsiderationTold } from '#domain/intake/consideration.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What to take care of, as one intake tells it. */
export type ConsiderationRow = ConsiderationTold & { readonly intakeId: string; readonly receivedAt: string; readonly toldBy: string | null; readonly opens: boolean }

/**
 * What was told at a desk (配慮事項と補足), the newest first, of those intakes the actor may read; `opens`: whose sheet is theirs to open.
 * The same words of the same people count once, by the newest; nothing that differs is left out, however long ago it was told.
 * An agency that passed a need on is nobody who told it (来談者): what travelled says itself by whom it was told.
 */
const listConsiderations = async (tx: ActingTransaction, { municipalityCode: city }: Actor, which: RawBuilder<boolean>): Promise<readonly ConsiderationRow[]> => {
  const { rows } = await sql<ConsiderationRow>`
    select * from (select distinct on (i.considerations, i.consideration_note, "personIds")
      i.id as "intakeId", i.received_at as "receivedAt", i.considerations, i.consideration_note as note,
      case when not i.inquirer_anonymous and i.from_referral_id is null then coalesce(nullif(i.inquirer_relation, ''), nullif(i.inquirer_name, '')) end as "toldBy",
      array(select p.person_id from matter_person p where p.municipality_code = i.municipality_code and p.matter_id = i.id and p.part = 'subject'
        order by p.person_id) as "personIds",
      exists (select 1 from matter o where o.municipality_code = i.municipality_code and o.id = i.id) as opens
    from intake i
    where i.municipality_code = ${city} and (${which}) and (i.considerations <> '{}' or i.consideration_note <> '')
    order by i.considerations, i.consideration_note, "personIds", i.received_at desc, i.id desc) told
    order by "receivedAt" desc, "intakeId" desc`.execute(tx)
  return rows
}

/** Of one person. */
export const listConsiderationsOfPerson = (tx: ActingTransaction, actor: Actor, personId: string) =>
  listConsiderations(tx, actor, sql<boolean>`i.id = any (array(select p.matter_id from matter_person p
    where p.municipality_code = ${actor.municipalityCode} and p.person_id = ${personId}::uuid and p.part = 'subject'))`)

/** Of the people of a matter, be it an intake or a case: told in it, in what it began with, or in another consultation of theirs. */
export const listConsiderationsOfMatter = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  listConsiderations(tx, actor, sql<boolean>`i.id = ${matterId}::uuid or i.case_id = ${matterId}::uuid
    or i.id = any (array(select theirs.matter_id from matter_person theirs
      join matter_person here on here.municipality_code = theirs.municipality_code and here.person_id = theirs.person_id
      where here.municipality_code = ${actor.municipalityCode} and here.matter_id = ${matterId}::uuid and here.part in ('subject', 'member')
        and theirs.part = 'subject'))`)
