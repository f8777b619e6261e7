import type { Day } from '#domain/shared/day.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { toKatakana } from '#domain/shared/kana.ts'
import type { Consent, Outcome, Urgency } from '../codes.ts'
import type { ListedIntake } from './check-rows.ts'
import { receiverOf } from './in-charge.ts'

/** 取り込む内容の見本: how many of the rows that will be taken are shown as they will be kept. */
export const PREVIEWED_ROWS = 20
const SHOWN = 200

/** A row as it will be kept (取り込む形); without `receivedAt` it counts as received when it is taken in. */
export type PreviewedRow = {
  readonly row: number
  readonly receivedAt: string | null
  readonly text: string
  readonly heard: string
  readonly name: string
  readonly kana: string
  readonly birth: string
  readonly phone: string
  readonly email: string
  readonly address: string
  /** 対象者: how the list describes whom it is about (長男). */
  readonly describedAs: string
  readonly inquirerName: string
  readonly isAnonymous: boolean
  readonly inquirerRelation: string
  readonly inquirerPhone: string
  readonly inquirerEmail: string
  readonly inquirerAddress: string
  readonly receivedBy: string
  readonly urgency: Urgency | null
  readonly consent: Consent
  readonly nextContactOn: Day | null
  /** How it will be on record as decided, and whether that is over or goes on; null where it will stand undecided. */
  readonly ending: { readonly isOver: boolean; readonly outcome: Outcome; readonly endedAt: string | null; readonly note: string } | null
}

const shown = (text: string | undefined): string => limitGraphemes(text ?? '', SHOWN)

const previewed = ({ row, receivedAt, text, words, isAnonymous, urgency, consent, nextContactOn, ending }: ListedIntake): PreviewedRow => ({
  row, receivedAt: receivedAt ?? null, text: shown(text), heard: shown(words.heard), name: shown(words.name), kana: shown(toKatakana(words.kana ?? '')),
  isAnonymous, birth: shown(words.birth), phone: shown(words.phone), email: shown(words.email), address: shown(words.address),
  describedAs: shown(words.describedAs), inquirerName: shown(words.inquirerName), inquirerRelation: shown(words.inquirerRelation),
  inquirerPhone: shown(words.inquirerPhone), inquirerEmail: shown(words.inquirerEmail), inquirerAddress: shown(words.inquirerAddress), receivedBy: shown(receiverOf(words)),
  urgency: urgency ?? null, consent, nextContactOn: nextContactOn ?? null,
  ending: ending === undefined ? null : { isOver: ending.isOver, outcome: ending.outcome, endedAt: ending.endedAt ?? null, note: shown(ending.note) },
})

/** The first rows that will be taken, as they will be kept (取り込む内容の見本). */
export const previewOf = (intakes: readonly ListedIntake[]): readonly PreviewedRow[] => intakes.slice(0, PREVIEWED_ROWS).map(previewed)
