import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_VIEWS } from '#domain/view/saved-view.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const screen = '/intakes'

describe('Saved views', () => {
  it('are kept for one person, changed under the same name, and forgotten', async () => {
    const isaka = await city.as('st04')
    const { id } = given(await isaka.does('keepView', { screen, name: '急ぎ', query: 'state=open' }))
    expect(given(await isaka.does('keepView', { screen, name: ' 急ぎ ', query: 'state=all' })).id).toBe(id)
    expect(given(await isaka.does('listViews', { screen })).views).toEqual([{ id, name: '急ぎ', query: 'state=all' }])
    expect(given(await isaka.does('listViews', { screen: '/cases' })).views).toEqual([])
    given(await isaka.does('forgetView', { id }))
    expect(given(await isaka.does('listViews', { screen })).views).toEqual([])
    expect(await isaka.does('forgetView', { id })).toEqual({ ok: false, problem: { code: 'not_found' } })
  })

  it('of somebody else are as if not there', async () => {
    const isaka = await city.as('st04')
    const miura = await city.as('st02')
    const { id } = given(await isaka.does('keepView', { screen, name: '自分用', query: 'state=ended' }))
    expect(given(await miura.does('listViews', { screen })).views).toEqual([])
    expect(await miura.does('forgetView', { id })).toEqual({ ok: false, problem: { code: 'not_found' } })
    expect(given(await isaka.does('listViews', { screen })).views).toHaveLength(1)
  })

  it('never hold what was typed about somebody, and stay few', async () => {
    const counter = await city.as('st11')
    expect(await counter.does('keepView', { screen, name: '渡辺さん', query: 'q=渡辺' })).toEqual({ ok: false, problem: { code: 'not_a_view' } })
    for (let n = 0; n < MOST_VIEWS; n += 1) given(await counter.does('keepView', { screen, name: `表示${n}`, query: '' }))
    expect(await counter.does('keepView', { screen, name: 'もう一つ', query: '' })).toEqual({ ok: false, problem: { code: 'too_many_views' } })
    expect((await counter.does('keepView', { screen, name: '表示0', query: 'state=all' })).ok).toBe(true)
  })
})
