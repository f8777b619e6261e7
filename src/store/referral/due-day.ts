import { sql } from 'kysely'

/** The day of a つなぎ (r) that counts now (期限): of the answer, of the first contact, of confirming it; none once it has ended. */
export const dueDay = sql<string | null>`case when r.status in ('sent', 'received') then r.answer_due_on
  when r.status = 'accepted' then r.contact_due_on when r.status = 'met' then r.confirm_due_on end`
