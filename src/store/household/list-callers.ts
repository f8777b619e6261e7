import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff, type Cut } from '../cut.ts'

/** Somebody who called about a household (来談者). `opens`: whether the sheet itself is the reader's to open. */
export type CallerRow = {
  readonly intakeId: string
  readonly receivedAt: string
  readonly name: string | null
  readonly relation: string | null
  readonly phone: string | null
  readonly opens: boolean
}

type Where = { readonly caseId: string; readonly householdId: string; readonly on: string }

/** A card beside the record: whoever called before these stands on the sheets of the story. */
const MOST = 20

/**
 * Whoever called about the household up to a day, each once, the last call first, and how many there are beyond them: of those intakes the reader may read, and their number
 * as far as the reader may know it. Another agency that passed a need on is no caller.
 */
export const listCallers = async (tx: ActingTransaction, { municipalityCode: city }: Actor, where: Where): Promise<Cut<CallerRow>> => {
  const { rows } = await sql<CallerRow & { readonly total: number }>`
    with called as (select i.id, i.received_at, i.inquirer_name as name, i.inquirer_relation as relation,
        (select l.as_written from location l where l.municipality_code = i.municipality_code and l.matter_id = i.id and l.whose = 'inquirer' and l.kind = 'phone'
          and l.valid_to is null order by l.id limit 1) as phone
      from intake i
      where i.municipality_code = ${city} and not i.inquirer_anonymous and i.from_referral_id is null and coalesce(i.inquirer_name, '') <> ''
        and (i.received_at at time zone 'Asia/Tokyo')::date <= ${where.on}::date
        and (i.case_id = ${where.caseId}::uuid or i.id = any (array(select p.matter_id from household_member b
          join matter_person p on p.municipality_code = b.municipality_code and p.person_id = b.person_id and p.part = 'subject'
          where b.municipality_code = ${city} and b.household_id = ${where.householdId}::uuid
            and (b.valid_from is null or b.valid_from <= ${where.on}::date) and (b.valid_to is null or b.valid_to > ${where.on}::date)))))
    select c.id as "intakeId", c.received_at as "receivedAt", c.name, c.relation, c.phone,
      exists (select 1 from matter o where o.municipality_code = ${city} and o.id = c.id) as opens, (count(*) over ())::int as total
    from (select distinct on (name, coalesce(phone, '')) * from called order by name, coalesce(phone, ''), received_at desc) c
    order by c.received_at desc, c.id limit ${MOST}`.execute(tx)
  return cutOff(rows)
}
