import { expect, it } from 'vitest'
import { openDrafts } from './standing-open.ts'

const draft = (id: string, change: object = {}) => ({ id, kind: 'record', matterId: 'home', body: { facts: '玄関先で十分話せた' } as object, ...change })

it('whoever begins another record is told of what stands open about the same household, with words in it, and of nothing else', () => {
  const drafts = [
    draft('mine'), draft('elsewhere', { matterId: 'other' }), draft('empty', { body: { facts: '　', subjects: [{ name: '' }] } }), draft('corrects', { body: { facts: '直す', corrects: 'r', seen: 2 } }), draft('intake', { kind: 'intake', matterId: null }),
  ]
  expect(openDrafts(drafts, { kind: 'record', matterId: 'home' }).map((one) => one.id)).toEqual(['mine'])
  expect(openDrafts(drafts, { kind: 'record', matterId: 'home', but: 'mine' })).toEqual([])
  expect(openDrafts([draft('i', { kind: 'intake', matterId: null, body: { text: '', subjects: [{ name: '森下 フミ' }] } }), draft('edit', { kind: 'intake', matterId: 'm' })], { kind: 'intake' }).map((one) => one.id)).toEqual(['i'])
})
