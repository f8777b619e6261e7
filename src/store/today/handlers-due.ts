import { sql, type RawBuilder } from 'kysely'
import { CONCEALMENT_TOLD_AHEAD } from '#domain/today/due.ts'
import { calledNow } from '../person/called-now.ts'
import { shortened } from '../shortened.ts'

const city = sql`(select app.my_municipality())`

/** The name of somebody, as far as I may read it. */
const nameOf = (whom: RawBuilder<string>) => sql`coalesce(${calledNow(whom)}, '')`

/** Concealments I handle, told to every handler until one has looked again. */
const reviewsDue = sql`
  select 'concealment', c.id, c.person_id, ${nameOf(sql`c.person_id`)}, '', c.review_on, null::text, null::timestamptz, '' from concealment c
  where c.municipality_code = ${city} and c.released_at is null and c.concealed_from <= app.now() and c.review_on <= app.today() + ${sql.lit(CONCEALMENT_TOLD_AHEAD)}
    and c.id in (select app.concealments_i_handle())`

/** A sheet was taken off whom I handle, or who is found together with them: told until a handler has looked again. What it says, to whoever may open it. */
const takenOff = sql`
  select 'unbound', c.id, c.person_id, ${nameOf(sql`c.person_id`)}, coalesce((select ${shortened(sql`i.text`, 200)} from intake i where i.municipality_code = ${city} and i.id = t.intake_id), ''), t.taken_on, null, null, ''
  from app.taken_from_those_i_handle() t join concealment c on c.municipality_code = ${city} and c.id = t.concealment_id`

/** An open sheet bound to nobody, or to a second record of the same name, that may be about whom I handle: until somebody has said who it is, or who it is not. */
const resembling = sql`
  select distinct on (i.id) 'resembling', i.id, i.id, ${nameOf(sql`r.person_id`)}, ${shortened(sql`i.text`, 200)}, (i.received_at at time zone 'Asia/Tokyo')::date, null::text, null::timestamptz, ''
  from app.resembling_those_i_handle() r join intake i on i.municipality_code = ${city} and i.id = r.intake_id
    join person p on p.municipality_code = ${city} and p.id = r.person_id
  order by i.id, r.person_id`

/** The same at another agency, where nobody who is told so opens it: until a handler has called and written down what became of it. */
const elsewhere = sql`
  select 'elsewhere', s.intake_id, c.person_id, ${nameOf(sql`c.person_id`)}, s.agency_name, (s.received_at at time zone 'Asia/Tokyo')::date, null::text, null::timestamptz, ''
  from app.sheets_beyond_handlers() s join concealment c on c.municipality_code = ${city} and c.id = s.concealment_id
  where not exists (select 1 from settled_text t where t.municipality_code = ${city} and t.concealment_id = s.concealment_id and t.kind = 'elsewhere' and t.text_id = s.intake_id)`

/** What waits for a handler (取扱者) of a concealment: looking at it again, sheets taken off whom it protects, sheets that may be theirs, also where they cannot be opened. */
export const handlersDue = sql`${reviewsDue} union all ${takenOff} union all (${resembling}) union all ${elsewhere}`
