import { expect, it } from 'vitest'
import { workAtOnce } from './database.ts'

it('as much is done at once as the processors can carry, with a little over for what waits for the disk', () => {
  expect([1, 2, 4, 8, 64].map(workAtOnce)).toEqual([4, 4, 8, 16, 24])
})
