import { describe, expect, it } from 'vitest'
import { considerationsOnce, type ConsiderationTold } from './consideration.ts'

const told = (considerations: ConsiderationTold['considerations'], note: string, ...personIds: readonly string[]): ConsiderationTold => ({ considerations, note, personIds })

describe('what to take care of when meeting somebody', () => {
  it('told at every consultation, is said once, by the newest that says all of it', () => {
    const [newest, older] = [told(['no_phone', 'writing'], '弟には知らせない', 'haha'), told(['writing'], '弟には 知らせない', 'haha')]
    expect(considerationsOnce([newest, older, told(['writing'], '', 'haha')])).toEqual([newest])
  })

  it('is never dropped because less was told the next time, or something else, or of somebody else', () => {
    const all = [told(['writing'], '', 'haha'), told(['no_phone'], '', 'haha'), told([], '夜は電話しない', 'haha'), told(['writing'], '', 'ani'), told(['writing'], '')]
    expect(considerationsOnce(all)).toEqual(all)
  })
})
