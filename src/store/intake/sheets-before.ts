import { sql, type RawBuilder } from 'kysely'
import type { PersonKeys } from '#domain/intake/similar.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff, type Cut } from '../cut.ts'

/** As many as whoever types can look through while somebody waits at the telephone. */
const MOST = 8

/** An earlier intake, and whom it was about. */
export type EarlierSheet = { id: string; number: number; receivedAt: string; text: string; subjectName: string }

/** Every way in which they may be called: written, read, and in each order. */
const namesOf = ({ name, kana, orders, readings }: PersonKeys) => [...new Set([name, kana, ...orders, ...readings])].filter((one) => one !== '')

/** A number or an e-mail address as it may stand on a sheet: what is known by its end alone is no number to look for there. */
const numbersOf = ({ phones, email }: PersonKeys) => [...phones.filter((form) => !form.includes('_')), ...(email === '' ? [] : [email])]

const told = async (tx: ActingTransaction, found: RawBuilder<unknown>): Promise<Cut<EarlierSheet>> => {
  const { rows } = await sql<EarlierSheet & { total: number }>`
    select i.id, i.number, i.received_at as "receivedAt", left(i.text, 200) as text, coalesce(min(s.name_as_heard), min(s.kana), min(s.described_as), '') as "subjectName", found.total
    from ${found}
      join intake i on i.municipality_code = (select app.my_municipality()) and i.id = found.sheet_id
      left join intake_subject s on s.municipality_code = i.municipality_code and s.intake_id = i.id and s.removed_at is null and (found.subjects is null or s.id = any (found.subjects))
    group by i.id, i.number, i.received_at, i.text, found.total
    order by i.received_at desc, i.id`.execute(tx)
  return cutOff(rows)
}

/** Earlier intakes about somebody of that name or number who is not known as a person yet: the latest, and how many there are beyond them. */
export const listSheetsAbout = async (tx: ActingTransaction, keys: PersonKeys, besides: { readonly intakeId?: string | undefined; readonly subjectId?: string | undefined }) => {
  return told(tx, sql`app.sheets_about(${namesOf(keys)}::text[], app.parts_of_name(${keys.name}, ${[...keys.apart]}::text[]), ${numbersOf(keys)}::text[],
    coalesce(${besides.intakeId ?? null}::uuid, (select t.intake_id from intake_subject t where t.municipality_code = (select app.my_municipality()) and t.id = ${besides.subjectId ?? null}::uuid)), ${MOST}) found`)
}

/** Earlier sheets with which the same person may have come (同じ来談者の受付), whoever each was about; where somebody is concealed the number is asked of nobody but their handlers. */
export const listSheetsOfInquirer = async (tx: ActingTransaction, keys: PersonKeys, besides: string | undefined) => {
  return told(tx, sql`(select b.sheet_id, null::uuid[] as subjects, b.total from app.sheets_brought(${namesOf(keys)}::text[], ${numbersOf(keys)}::text[], ${besides ?? null}::uuid, ${MOST}) b) found`)
}
