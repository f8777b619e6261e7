import { expect, it } from 'vitest'
import { perOpener } from './per-opener.ts'

const opening = (id: string, change: object) => ({ id, staffId: 'tanaka', who: '田中', isLate: false, holdsUp: false, ...change }) as never

it('who reached the limit of emergencies is told of once, with all that waits; somebody else of the same name stands apart', () => {
  const openers = perOpener([opening('a', { holdsUp: true }), opening('b', { staffId: 'other' }), opening('c', { holdsUp: true }), opening('d', { holdsUp: true })])
  expect(openers.map((one) => [one.staffId, one.who, one.openings.map(({ id }) => id), one.standing])).toEqual([
    ['tanaka', '田中', ['a', 'c', 'd'], 'limit'], ['other', '田中', ['b'], 'open'],
  ])
})

it('what waits for more than a day is said before the limit is', () => {
  expect(perOpener([opening('a', { holdsUp: true }), opening('b', { isLate: true, holdsUp: true })])).toMatchObject([{ standing: 'late' }])
})
