import type { Consideration } from '../intake/codes.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { DisclosureBasis } from './basis.ts'
import type { TravellingFact } from './travelling-fact.ts'

/** 加害者情報あり, as it travels: that there is somebody to beware of, and what to do before anybody is called; who it is travels only as a fact of its own. */
export const PERPETRATOR_WARNING = '加害者情報あり。本人や家への電話・手紙・訪問の前に、つなぎ元に電話で確かめてください。'
/** On what it travels unless its sender chooses otherwise: the one basis that needs nobody's word, and why. */
export const WARNING_BASIS: DisclosureBasis = 'life_body_property'
/** The reason that basis asks for. */
export const WARNING_REASON = '居場所や相談が加害者に知られるのを防ぐため'

/** Whether somebody to beware of is known of the people of a matter (加害者情報あり). */
export const isPerpetratorKnown = (told: readonly { readonly considerations: readonly Consideration[] }[]): boolean =>
  told.some((one) => one.considerations.includes('perpetrator_near'))

/** Whether a つなぎ warns its receiver of a perpetrator. */
export const warnsOfPerpetrator = (facts: readonly Pick<TravellingFact, 'category'>[]): boolean => facts.some((fact) => fact.category === 'perpetrator')

/** Whether a warning stays behind without a word (警告を外した理由がない): who does not know of it calls the home. */
export const isWarningDropped = (isKnown: boolean, facts: readonly Pick<TravellingFact, 'category'>[], unwarnedWhy: string): boolean =>
  isKnown && !warnsOfPerpetrator(facts) && isBlank(unwarnedWhy)
