import { wholeSentences } from '../shared/whole-sentences.ts'
import { latestOf, LETTERS_ON_VISIT_SHEET, linesOnVisitSheet as linesOf, MOST_ON_VISIT_SHEET as MOST, ruledOnVisitSheet, shareVisitSheet, type VisitLetters } from './visit-sheet.ts'

/** In lines of the page: all that stands beneath its head, each part's own margin, and what is kept to write on. */
const ROOM = 46
const PART = 0.6
const TO_WRITE_ON = 5
/** A line that stands across the page where an earlier day is told of, or somebody is concealed. */
const NOTICE = 2.5
/** In letters: names, days and signs that stand beside a text. */
const BESIDE = { warnings: 28, considerations: 14, members: 28, tasks: 14, referrals: 14, intakes: 14, team: 7, pinned: 7, facts: 14, contacts: 20 } as const
const ALWAYS = 2
const MOST_CONTACTS = 5
const MOST_FACTS = 8

/** One thing that is told: what is written, which may be told in its first sentences, and what stands beside it whole. */
export type VisitText = { readonly written?: readonly string[]; readonly whole?: string }

/** A contact: what was done, in its first sentences but for one that is pinned, and all else. */
export type VisitContact = { readonly done: string; readonly isPinned: boolean; readonly others: readonly string[]; readonly whole: string }

/** What there is to tell at the door, measured by its texts alone. */
export type VisitSource = {
  readonly standing: Readonly<Record<'warnings' | 'considerations' | 'members' | 'tasks' | 'referrals' | 'intakes' | 'team', readonly VisitText[]>>
  /** How many lines stand across the page. */
  readonly notices: number
  readonly pinned: readonly string[]
  readonly facts: readonly VisitText[]
  readonly contacts: readonly VisitContact[]
}

/** What finds room: how many of each, to how many letters, and how many ruled lines. */
export type VisitRoom = {
  readonly counts: { readonly pinned: number; readonly facts: number; readonly contacts: number }
  readonly letters: VisitLetters
  readonly ruled: number
  /** Less than nothing where what stands in any case is too much already. */
  readonly left: number
}

const sumOf = (lines: readonly number[]): number => lines.reduce((sum, one) => sum + one, 0)
const linesBeside = (texts: readonly string[], beside: number): number => linesOf(texts.join('') + '　'.repeat(beside))
const toldTo = ({ written = [], whole = '' }: VisitText, most: number): readonly string[] => [...written.map((text) => wholeSentences(text, most)), whole]

/** How much of the page is taken by what stands there in any case; each part with the line that tells how many more there are. */
const takenBy = ({ standing, notices }: VisitSource, letters: VisitLetters): number => {
  const most: Readonly<Record<string, number>> = MOST
  const parts = Object.entries(standing).filter(([, all]) => all.length > 0).map(([name, all]) => {
    const shown = all.slice(0, most[name] ?? all.length)
    const beside = BESIDE[name as keyof typeof standing]
    return sumOf(shown.map((one) => linesBeside(toldTo(one, letters.others), beside))) + PART + (shown.length < all.length ? 1 : 0)
  })
  return sumOf(parts) + notices * NOTICE
}

const linesOfContact = ({ done, isPinned, others, whole }: VisitContact, letters: VisitLetters): number =>
  linesBeside([isPinned ? done : wholeSentences(done, letters.facts), ...others.map((text) => wholeSentences(text, letters.others)), whole], BESIDE.contacts)

/** What finds room when texts are told to so many letters: the newest contacts in any case, then what was pinned, whole, then what is known, then further contacts. */
const roomFor = (source: VisitSource, letters: VisitLetters): VisitRoom => {
  const { pinned, facts, contacts } = source
  const room = ROOM - TO_WRITE_ON - takenBy(source, letters) - PART * [pinned, facts, contacts].filter((all) => all.length > 0).length
  const lines = contacts.map((one) => linesOfContact(one, letters))
  const always = Math.min(ALWAYS, lines.length)
  const kept = sumOf(lines.slice(0, always))
  const first = shareVisitSheet(room - kept, [{ least: 0, most: pinned.length, lines: pinned.map((text) => linesBeside([text], BESIDE.pinned)) }])
  const then = shareVisitSheet(first.left, [
    { least: 0, most: MOST_FACTS, lines: facts.map((one) => linesBeside(toldTo(one, letters.known), BESIDE.facts)) },
    { least: 0, most: MOST_CONTACTS - always, lines: lines.slice(always) },
  ])
  const [known = 0, further = 0] = then.counts
  return { counts: { pinned: first.counts[0] ?? 0, facts: known, contacts: always + further }, letters, ruled: ruledOnVisitSheet(then.left + TO_WRITE_ON), left: then.left }
}

/**
 * What of all there is to tell finds room on the one page. Texts are told to fewer letters only where the page is full, and to more where that pushes out nothing
 * that stands otherwise: no room is empty beside a text that was cut.
 */
export const visitRoom = (source: VisitSource): VisitRoom => {
  const [usual, roomy, tight] = [LETTERS_ON_VISIT_SHEET.usual, LETTERS_ON_VISIT_SHEET.roomy, LETTERS_ON_VISIT_SHEET.tight].map((letters) => roomFor(source, letters))
  if (usual === undefined || roomy === undefined || tight === undefined) throw new Error('three ways to tell it')
  if (usual.left < 0) return tight
  const pushesOut = roomy.counts.facts < usual.counts.facts || roomy.counts.contacts < usual.counts.contacts || roomy.counts.pinned < usual.counts.pinned
  return roomy.left < 0 || pushesOut ? usual : roomy
}

/** What of the timeline is told as pinned, and what as a contact: whatever is among the newest is not told twice. */
export const visitStory = <T extends { readonly id: string; readonly at: string }, P extends T>(
  pinned: readonly P[], entries: readonly T[],
): { readonly pinned: readonly P[]; readonly contacts: readonly T[] } => {
  const latest = latestOf([...pinned, ...entries], pinned.length + entries.length)
  const always = latest.slice(0, ALWAYS)
  const older = pinned.filter((one) => !always.some(({ id }) => id === one.id))
  return { pinned: older, contacts: [...always, ...latest.slice(ALWAYS).filter((one) => !older.some(({ id }) => id === one.id))] }
}
