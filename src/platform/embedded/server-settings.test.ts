import { expect, it } from 'vitest'
import { bufferMegabytes } from './server-settings.ts'

it('an eighth of the memory is for the database, within bounds', () => {
  const gigabytes = [0.5, 2, 4, 8, 64]
  expect(gigabytes.map((one) => bufferMegabytes(one * 2 ** 30))).toEqual([128, 256, 512, 1_024, 1_024])
})
