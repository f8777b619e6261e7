import { expect, it } from 'vitest'
import { CONSIDERATIONS } from '#domain/intake/codes.ts'
import { wordTravelling } from '#domain/referral/consideration-fact.ts'
import { considerationLabels } from './intake-codes.messages.ts'

it('配慮事項 travel in the words in which they are marked', () => {
  for (const one of CONSIDERATIONS.filter((each) => each !== 'perpetrator_near')) expect(wordTravelling(one)).toBe(considerationLabels[one].ja)
})
