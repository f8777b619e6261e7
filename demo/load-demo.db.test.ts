import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, cityToday, type City } from '#tests/support/city.ts'
import { loadDemo } from './load-demo.ts'
import { PLAIN_CASES } from './add-plain-cases.ts'
import { STORIES } from './stories.ts'
import { TABLES } from './city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const one = async (query: string): Promise<Record<string, unknown>> => (await city.database.admin.query<Record<string, unknown>>(query)).rows[0] ?? {}

const counts = async (): Promise<readonly unknown[]> =>
  Promise.all(TABLES.map(async (table) => [table, (await one(`select count(*)::int as n from ${table}`))['n']]))

describe('the invented city in a database', () => {
  it('holds every story, its plain cases and more than two hundred intakes', async () => {
    expect(await one('select count(*)::int as cases from support_case')).toEqual({ cases: STORIES.length + PLAIN_CASES })
    expect(Number((await one('select count(*)::int as n from intake'))['n'])).toBeGreaterThan(200)
  })

  it('loaded a second time is the same city', async () => {
    const before = await counts()
    const client = await city.database.admin.connect()
    await client.query('set role tsunagi_owner')
    await loadDemo(client, { today: cityToday(), hashPassword: async () => 'another' })
    await client.query('reset role')
    client.release()
    expect(await counts()).toEqual(before)
  })

  it('never has an open matter without exactly one accountable agency, nor a gap in the history', async () => {
    expect(
      await one(`select count(*)::int as wrong from matter m where
        (select count(*) from accountability a where a.municipality_code = m.municipality_code and a.matter_id = m.id and a.until is null)
          <> (case when m.closed_at is null then 1 else 0 end)
        or m.opened_at <> (select min(since) from accountability a where a.municipality_code = m.municipality_code and a.matter_id = m.id)
        or m.accountable_agency_id <> (select agency_id from accountability a where a.municipality_code = m.municipality_code and a.matter_id = m.id order by since desc limit 1)`),
    ).toEqual({ wrong: 0 })
  })

  it('has nothing dated later than now, nor answered before it was sent', async () => {
    expect(
      await one(`select (select count(*)::int from contact_record where happened_at > now()) as records,
        (select count(*)::int from matter where opened_at > now() or closed_at > now() or closed_at < opened_at) as matters,
        (select count(*)::int from referral where received_at < sent_at or accepted_at < received_at or first_contact_at < accepted_at) as referrals`),
    ).toEqual({ records: 0, matters: 0, referrals: 0 })
  })

  it('has two needs waiting for each of the main agencies, three unanswered and six given back', async () => {
    expect(
      await one(`select count(*)::int as agencies from (select to_agency_id from referral where status in ('sent', 'received') group by 1 having count(*) >= 2) x`),
    ).toMatchObject({ agencies: 7 })
    expect(
      await one(`select count(*) filter (where status = 'returned')::int as returned,
        count(*) filter (where status in ('sent', 'received') and answer_due_on < (now() at time zone 'Asia/Tokyo')::date)::int as silent from referral`),
    ).toEqual({ returned: 6, silent: 3 })
  })

  it('can be entered by everybody under their staff code', async () => {
    expect(await one('select count(*)::int as accounts from account')).toEqual({ accounts: 50 })
  })
})
