import type { JournalResult } from './entry.ts'

/**
 * How somebody looked at a record (見方), the most telling first: went to print it (whether paper came of it nobody knows), opened its contents, did something in it, opened
 * a つなぎ that tells of it, read of it along with another record (on the page or in the timeline of its household), read what a つなぎ passed on of it, saw a line
 * of it in a list, was told under a mask that it is there, tried in vain, or did something that was not taken.
 */
export const LOOK_KINDS = ['printed', 'opened', 'did', 'referral_opened', 'told_along', 'passed_on', 'listed', 'glanced', 'in_vain', 'not_taken'] as const

/** One of the ways somebody looked. */
export type LookKind = (typeof LOOK_KINDS)[number]

/**
 * What an operation is to a record it tells of: it does something, opens one record, opens one and tells along what others say of the same people (世帯ページ: the
 * open intakes of its members), tells more of one beside its page (読める人, 支援経過), so that both are one look, or lists many. To go to print with it
 * is a way of its own: nothing is done in it, and what is on the screen is about to leave it.
 */
export type Way = 'does' | 'prints' | 'opens' | 'opens_among' | 'beside' | 'lists'

/** Ways in which a record that was not asked about is read along with the one that was. */
const TELLS_ALONG: readonly Way[] = ['opens_among', 'beside']

/** Ways in which only the record that was asked about was itself before their eyes: a person's print tells along of their households. */
const OF_THE_ONE_ASKED: readonly Way[] = [...TELLS_ALONG, 'prints']

/**
 * An entry of the journal, seen from one record: by which right it was open, by which one a つなぎ that tells of it was open (`through`) and whether to the receiver of what
 * had left it, and whether it was
 * what was asked about, or was told of along with another.
 */
export type Look = { readonly way: Way; readonly result: JournalResult; readonly reason: string; readonly through: string; readonly isPassedOn: boolean; readonly isAsked: boolean }

const WITH_A_RIGHT: Readonly<Record<Way, LookKind>> = { does: 'did', prints: 'printed', opens: 'opened', opens_among: 'opened', beside: 'opened', lists: 'listed' }

/** How somebody looked. Without a right nobody opened anything, save a つなぎ that tells of it: what was passed on to them, or is theirs to follow. */
export const kindOfLook = ({ way, result, reason, through, isPassedOn, isAsked }: Look): LookKind => {
  if (result !== 'done') return result === 'refused' ? 'not_taken' : 'in_vain'
  if (reason !== '') return OF_THE_ONE_ASKED.includes(way) && !isAsked ? 'told_along' : WITH_A_RIGHT[way]
  if (through === '') return 'glanced'
  if (way === 'lists') return 'listed'
  if (isPassedOn) return 'passed_on'
  return TELLS_ALONG.includes(way) ? 'told_along' : 'referral_opened'
}
