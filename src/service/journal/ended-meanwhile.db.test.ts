import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => { city = await buildCity() })
afterAll(() => city.database.drop())

describe('whoever is ended while at work', () => {
  it('may do nothing more from the next statement on, and what they did until then is still told of them, not of nobody', async () => {
    const { token } = await city.as('st02')
    const staffId = demoId('staff/st02')
    const client = await city.database.admin.connect()
    try {
      await client.query('begin; set local role tsunagi_app')
      await client.query('select app.enter($1, $2)', [token, 'consultation'])
      await city.database.admin.query('update session set ended_at = clock_timestamp() where staff_id = $1', [staffId])
      const { rows } = await client.query('select (app.me()).staff_id as acting, (app.who_acts()).staff_id as told')
      expect(rows).toEqual([{ acting: null, told: staffId }])
      const { rows: noted } = await client.query(`select app.journal('getMyDay', 'done', '{}'::uuid[], '{}'::uuid[], '{}'::jsonb, $1)`, [newId()])
      expect(noted).toHaveLength(1)
      await client.query('commit')
    } finally {
      client.release()
    }
    const { rows: journalled } = await city.database.admin.query('select operation from journal where staff_id = $1', [staffId])
    expect(journalled).toEqual([{ operation: 'getMyDay' }])
  })
})
