import type { Term } from './term.ts'
import { accessTerms } from './terms/access.ts'
import { caseworkTerms } from './terms/casework.ts'
import { drawerTerms } from './terms/drawers.ts'
import { frameTerms } from './terms/frame.ts'
import { householdTerms } from './terms/household.ts'
import { intakeTerms } from './terms/intake.ts'
import { interfaceTerms } from './terms/interface.ts'
import { referralTerms } from './terms/referral.ts'
import { situationTerms } from './terms/situations.ts'
import { structureTerms } from './terms/structure.ts'

/** A chapter of the glossary, in the order a newcomer should read. */
export type Chapter = { readonly ja: string; readonly en: string; readonly terms: readonly Term[] }

export const chapters: readonly Chapter[] = [
  { ja: '引き出し', en: 'Drawers', terms: drawerTerms },
  { ja: '枠組み', en: 'Frame', terms: frameTerms },
  { ja: '相談受付', en: 'Intake', terms: intakeTerms },
  { ja: 'つなぎと受持ち', en: 'Referral and accountability', terms: referralTerms },
  { ja: '世帯と人', en: 'Household and person', terms: householdTerms },
  { ja: '支援', en: 'Casework', terms: caseworkTerms },
  { ja: '閲覧権限', en: 'Access', terms: accessTerms },
  { ja: '体制', en: 'Structure', terms: structureTerms },
  { ja: '課題', en: 'Situations', terms: situationTerms },
  { ja: '画面', en: 'Interface', terms: interfaceTerms },
]

/** Every term: the single authority on words. Identifiers, catalogues, help and lint all follow it. */
export const terms: readonly Term[] = chapters.flatMap((chapter) => chapter.terms)
