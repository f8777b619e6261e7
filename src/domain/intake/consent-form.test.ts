import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONSENTS } from './codes.ts'
import { boundsOf, consentFormFor, consentFormFrom, consentSentenceOf, questionsFor, WITH_CONSENT, WITHOUT_CONSENT } from './consent-form.ts'

describe('the two papers of consent', () => {
  it('whoever agrees is asked whom we may tell; whoever does not, how we know and what would be dangerous', () => {
    expect(consentFormFor('spoken')).toBe('with')
    expect(consentFormFor('refused')).toBe('without')
    expect(questionsFor('unable_to_judge')).toEqual(['whyNot', 'howKnown', 'whoKnows', 'riskIfApproached'])
  })
  it('nobody has to answer either of them', () => {
    expect(consentFormFor('not_asked')).toBe('none')
    expect(consentFormFrom('refused', {})).toEqual({})
  })
  it('a paper never says that all may be shared where it was agreed to in part, and says the bounds', () => {
    expect(consentSentenceOf(undefined)).toBe('all')
    fc.assert(
      fc.property(fc.constantFrom(...CONSENTS), fc.boolean(), (consent, hasBounds) => {
        const form = hasBounds ? { mayKnow: '学校だけ', mayNotKnow: '夫' } : {}
        expect(consentSentenceOf(consent)).toBe(consent === 'partial' ? 'part' : 'all')
        expect(boundsOf(consent, form)).toEqual(consent === 'partial' || hasBounds ? ['mayKnow', 'mayNotKnow'] : [])
      }),
    )
  })
  it('an answer never outlives its question', () => {
    const answers = fc.record(Object.fromEntries([...WITH_CONSENT, ...WITHOUT_CONSENT].map((one) => [one, fc.string({ maxLength: 5 })])), { requiredKeys: [] })
    fc.assert(
      fc.property(fc.constantFrom(...CONSENTS), answers, (consent, written) => {
        expect(questionsFor(consent)).toEqual(expect.arrayContaining(Object.keys(consentFormFrom(consent, written))))
      }),
    )
  })
})
