import { sql } from 'kysely'
import type { PersonKeys } from '#domain/intake/similar.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff, type Cut } from '../cut.ts'
import type { SimilarIntakeRow } from './similar.ts'

/** As many as whoever types can look through while somebody waits at the telephone. */
const MOST = 8

/**
 * Earlier sheets with which the same person may have come (同じ来談者の受付): the whole name, as it is written or heard, or the number they left, whoever each
 * was about. Found as the search finds them; where somebody is concealed the number is asked of nobody but their handlers.
 */
export const listSheetsOfInquirer = async (tx: ActingTransaction, keys: PersonKeys, besides: string | undefined): Promise<Cut<SimilarIntakeRow>> => {
  const whole = [keys.name, keys.kana, ...keys.orders, ...keys.readings].filter((one) => one !== '')
  const { rows } = await sql<SimilarIntakeRow & { total: number }>`
    select i.id, i.number, i.received_at as "receivedAt", left(i.text, 200) as text, coalesce(min(s.name_as_heard), min(s.kana), min(s.described_as), '') as "subjectName",
      (count(*) over ())::int as total
    from (select name, true from unnest(${whole}::text[]) name union select form, false from unnest(${[...keys.phones]}::text[]) form where position('_' in form) = 0) asked(key, is_name)
      cross join lateral app.find_everything(array[asked.key], asked.key, '{intake}') found
      join intake i on i.municipality_code = (select app.my_municipality()) and i.id = found.id
      left join intake_subject s on s.municipality_code = i.municipality_code and s.intake_id = i.id and s.removed_at is null
    where i.id is distinct from ${besides ?? null}::uuid and not i.inquirer_anonymous and case when asked.is_name
      then i.inquirer_key = asked.key or (i.inquirer_heard <> '' and asked.key ~ '^[ァ-ヺー]{2,}$' and i.inquirer_heard = app.kana_heard(asked.key))
      else exists (select from location l where l.municipality_code = i.municipality_code and l.matter_id = i.id and l.whose = 'inquirer' and l.kind = 'phone'
        and l.valid_to is null and l.search_key = asked.key) end
    group by i.id, i.number, i.received_at, i.text
    order by i.received_at desc, i.id limit ${MOST}`.execute(tx)
  return cutOff(rows)
}
