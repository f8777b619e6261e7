import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chargeOf, receiverOf, takerNotice, withCharge } from './in-charge.ts'

const office = (...here: readonly string[]) => ({ headingOf: () => '担当者', isInOffice: (name: string) => here.includes(name), isColleague: (name: string) => here.includes(name) })

describe('who took a consultation and who is in charge of it (受付者・担当者)', () => {
  it('are two people where the list names two, and one where it names one', () => {
    expect([receiverOf, chargeOf].map((of) => of({ receivedBy: '井坂', inCharge: '森下' }))).toEqual(['井坂', '森下'])
    expect([receiverOf, chargeOf].map((of) => of({ receivedBy: '井坂' }))).toEqual(['井坂', '井坂'])
    expect([receiverOf, chargeOf].map((of) => of({ inCharge: '森下' }))).toEqual(['森下', '森下'])
  })

  it('somebody in charge who has left is told of what stands open, and of what is over only kept', () => {
    expect(withCharge({ inCharge: '山田', heard: '家賃' }, true, office('森下'))).toMatchObject({ words: { heard: '家賃\n担当者：山田' }, kept: [{ field: 'inCharge', reason: 'not_in_office' }] })
    expect(withCharge({ inCharge: '山田', receivedBy: '井坂' }, false, office('森下'))).toMatchObject({ words: { heard: '担当者：山田' }, kept: [] })
    expect(withCharge({ inCharge: '山田' }, false, office('森下'))).toEqual({ words: { inCharge: '山田' }, kept: [] })
  })

  it('whoever took it and is no colleague is told, and somebody who is, or a row that names nobody, is not', () => {
    expect(takerNotice({ receivedBy: '山田' }, office('森下'))).toEqual([{ field: 'receivedBy', reason: 'taker_unknown' }])
    for (const words of [{ receivedBy: '森下' }, {}, { inCharge: '山田' }]) expect(takerNotice(words, office('森下'))).toEqual([])
  })

  const name = fc.option(fc.constantFrom('井坂', '森下', '山田'), { nil: undefined })
  it('no name of a list is ever lost: it is who took it, or is in charge, or stands in what was heard', () => {
    fc.assert(fc.property(name, name, fc.boolean(), fc.subarray(['井坂', '森下', '山田']), (receivedBy, inCharge, isOpen, here) => {
      const { words } = withCharge({ ...(receivedBy !== undefined && { receivedBy }), ...(inCharge !== undefined && { inCharge }) }, isOpen, office(...here))
      const given = chargeOf(words) ?? ''
      const told = [receiverOf(words), here.includes(given) ? given : '', words.heard].join('\n')
      for (const each of [receivedBy, inCharge]) expect(told).toContain(each ?? '')
    }))
  })
})
