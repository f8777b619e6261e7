import { describe, expect, it } from 'vitest'
import { withoutRepeats } from './repeated-place.ts'

const phone = (text: string, mayContact = '', until: string | null = null) => ({ personId: 'fumi', kind: 'phone', text, mayContact, until })

describe('a number told again at the desk', () => {
  it('stands once, however it was written', () => {
    expect(withoutRepeats([phone('0999-11-2001'), phone('０９９９（１１）２００１')])).toEqual([phone('0999-11-2001')])
  })
  it('keeps what was said about calling it', () => {
    expect(withoutRepeats([phone('0999-11-2001'), phone('0999112001', '夜だけ')])).toEqual([phone('0999112001', '夜だけ')])
    expect(withoutRepeats([phone('0999-11-2001', '朝だけ'), phone('0999-11-2001', '夜だけ')])).toHaveLength(2)
  })
  it('is another one when it is somebody else’s, of another kind, or no longer holds', () => {
    const places = [phone('0999-11-2001'), { ...phone('0999-11-2001'), personId: 'hiroshi' }, { ...phone('0999-11-2001'), kind: 'work' }, phone('0999-11-2001', '', '2020-01-01')]
    expect(withoutRepeats(places)).toEqual(places)
  })
})
