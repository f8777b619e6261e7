import type pg from 'pg'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import { handlers } from '#service/handlers.ts'
import type { Handler } from '#service/handler.ts'
import { perform } from '#service/perform.ts'
import type { Office } from '#service/work-for.ts'
import { inputFor } from '#tests/hostile/input-from-schema.ts'

/** How long one question took somebody of a role, nobody else being at work; of three times the quickest. */
export type Asked = { readonly role: string; readonly question: string; readonly ms: number; readonly answered: boolean }

type Asking = { readonly office: Office; readonly reader: pg.Client; readonly signIn: (staffId: string) => Promise<string> }
const handlerOf = handlers as unknown as Readonly<Record<string, Handler<Operation>>>
const questions: readonly Operation[] = Object.values(operations).filter(({ kind }) => kind === 'query')

/** One who holds each role, with something of each kind from the desk of their agency. */
const DESK = `
  select b.staff_id as "staffId", b.role, c.id as "caseId", c.household_id as "householdId", i.id as "intakeId", r.id as "referralId",
      (select p.person_id from matter_person p where p.municipality_code = b.municipality_code and p.matter_id = c.id limit 1) as "personId",
      (select n.id from contact_record n where n.municipality_code = b.municipality_code and n.matter_id = c.id limit 1) as "recordId"
    from (select distinct on (role) * from membership where role <> 'system' order by role, id) b
      join lateral (select k.* from support_case k join matter m on m.municipality_code = k.municipality_code and m.id = k.id
        where m.accountable_agency_id = b.agency_id and m.closed_at is null limit 1) c on true
      join lateral (select m.id from matter m where m.kind = 'intake' and m.accountable_agency_id = b.agency_id and m.closed_at is null limit 1) i on true
      left join lateral (select m.id from matter m where m.kind = 'referral' and m.accountable_agency_id = b.agency_id limit 1) r on true`

type Desk = Readonly<Record<string, string>>

/** The input with the identifiers of the desk where its fields name them; one called just `id` is what the question is about. */
const withIds = (input: unknown, desk: Desk, about: string): unknown =>
  typeof input !== 'object' || input === null ? input
  : Object.fromEntries(Object.entries(input).map(([name, value]) =>
      [name, name === 'id' ? about : (name === 'matterId' ? desk['caseId'] : desk[name]) ?? value]))

const quickest = async (work: () => Promise<boolean>): Promise<{ readonly ms: number; readonly answered: boolean }> => {
  const found: { ms: number; answered: boolean }[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const since = performance.now()
    const answered = await work()
    found.push({ ms: performance.now() - since, answered })
  }
  return found.reduce((one, other) => (other.ms < one.ms ? other : one))
}

/** Asks every question of the contract at a desk of each role: what a city of that size makes slow shows here, be it asked once a day. */
export const askEveryQuestion = async ({ office, reader, signIn }: Asking): Promise<readonly Asked[]> => {
  const asked: Asked[] = []
  const { rows } = await reader.query<Desk>(DESK)
  for (const desk of rows) {
    const token = await signIn(desk['staffId'] ?? '')
    for (const operation of questions) {
      const handler = handlerOf[operation.name]
      if (handler === undefined) throw new Error(`nobody answers ${operation.name}`)
      const tried = []
      for (const about of ['caseId', 'intakeId', 'referralId', 'personId', 'recordId'].flatMap((kind) => desk[kind] ?? [])) {
        const body = withIds(inputFor(operation, newId), desk, about)
        tried.push(await quickest(async () => (await perform(office, { token, requestId: newId() }, { operation, handler, body })).ok))
      }
      const answered = tried.filter((one) => one.answered)
      const slowest = (answered.length > 0 ? answered : tried).reduce((one, other) => (other.ms > one.ms ? other : one))
      asked.push({ role: desk['role'] ?? '', question: operation.name, ...slowest })
    }
  }
  return asked.toSorted((a, b) => b.ms - a.ms)
}
