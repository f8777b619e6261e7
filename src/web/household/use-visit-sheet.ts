import { LETTERS_ON_FULL_VISIT_SHEET as TIGHT, LETTERS_ON_VISIT_SHEET as LETTERS, latestOf, linesOnVisitSheet as linesOf, MOST_ON_VISIT_SHEET as MOST, ruledOnVisitSheet, shareVisitSheet } from '#domain/household/visit-sheet.ts'
import { shortened } from '#domain/shared/shortened.ts'
import type { AnswerFor } from '../app/api.ts'
import type { RecordShown } from '../casework/RecordEntry.tsx'
import { titleOfRecord } from '../casework/title-of-record.ts'
import { useAsk } from '../app/use-query.ts'
import { storyDayOf, type HouseholdShown } from './household-page.ts'

type Told = Exclude<AnswerFor<'listStory'>['entries'][number], { kind: 'referral' }>

/** In lines of the page: all that stands beneath its head, each part's own margin, and what is kept to write on. */
const ROOM = 46
const PART = 0.6
const TO_WRITE_ON = 5
/** In letters: names, days and signs that stand beside a text. */
const [BESIDE_FEW, BESIDE, BESIDE_MEMBER, BESIDE_CONTACT] = [7, 14, 28, 20]
/** A line that stands across the page where an earlier day is told of, or somebody is concealed. */
const NOTICE = 2.5

const sumOf = (lines: readonly number[]): number => lines.reduce((sum, one) => sum + one, 0)

/** One part of the page, and the line that tells how many more there are. */
const partOf = <T>(all: readonly T[], textOf: (one: T) => string, beside: number, most = Number.POSITIVE_INFINITY): number =>
  all.length === 0 ? 0 : sumOf(all.slice(0, most).map((one) => linesOf(textOf(one) + '　'.repeat(beside)))) + PART + (all.length > most ? 1 : 0)

/** How much of the page is taken by what stands there in any case. */
const takenBy = (page: HouseholdShown): number => {
  const few = (text: string): string => shortened(text, LETTERS.others)
  const concealed = page.members.some((one) => one.concealed)
  return sumOf([
    partOf(page.warnings, (one) => one.text, BESIDE_MEMBER),
    partOf(page.considerations, (one) => one.considerations.join('　　　') + one.note, BESIDE),
    partOf(page.members, (one) => one.name + one.relationship + one.whereabouts.map((place) => `　　　${place.text}${place.mayContact}`).join('') + few(one.note + one.memberNote), BESIDE_MEMBER, MOST.members),
    partOf(page.tasks, (one) => few(one.text) + one.who, BESIDE, MOST.tasks),
    partOf(page.referrals, (one) => one.toName + few(one.need) + one.holderName, BESIDE, MOST.referrals),
    partOf(page.intakes, (one) => few(one.text) + one.agencyName, BESIDE, MOST.intakes),
    partOf(page.team, (one) => one.agencyName + one.who + one.title + one.agencyPhone, BESIDE_FEW, MOST.team),
    page.isPast ? 2 * NOTICE : 0,
    concealed ? NOTICE : 0,
  ])
}

const linesOfContact = (one: Told): number => {
  const said = shortened(one.ownWords, LETTERS.others)
  const record = one.kind === 'record' ? one.place + one.withWhom + one.withPersons.map(({ name }) => name).join('　') + shortened(one.nextStep, LETTERS.others) : ''
  return linesOf((one.kind === 'record' ? shortened(one.facts, LETTERS.facts) : shortened(one.text, LETTERS.facts)) + said + record + '　'.repeat(BESIDE_CONTACT))
}

type VisitSheet = {
  readonly pinned: readonly RecordShown[]
  readonly latest: readonly Told[]
  readonly counts: { readonly pinned: number; readonly facts: number }
  /** To how many letters a contact is told: fewer where the page is full already. */
  readonly letters: { readonly facts: number; readonly others: number }
  readonly ruled: number
}

const ALWAYS = 2
const MOST_CONTACTS = 5

/** What of the timeline and of what is known finds room on the one page. An intake is a contact, a turn of a つなぎ is none; what stands among the latest is not told twice. */
export const useVisitSheet = (page: HouseholdShown): VisitSheet => {
  const { answer } = useAsk('listStory', { caseId: page.caseId, on: storyDayOf(page) })
  const told = [...(answer?.pinned ?? []), ...(answer?.entries ?? [])].filter((one): one is Told => one.kind !== 'referral')
  const latest = latestOf(told, told.length)
  const always = latest.slice(0, ALWAYS)
  const pinned = (answer?.pinned ?? []).filter((one) => !always.some(({ id }) => id === one.id))
  const contacts = [...always, ...latest.slice(ALWAYS).filter((one) => !pinned.some(({ id }) => id === one.id))]
  const room = ROOM - TO_WRITE_ON - takenBy(page) - PART * [pinned, page.facts, contacts].filter((all) => all.length > 0).length
  const lines = contacts.map(linesOfContact)
  const first = shareVisitSheet(room, [
    { least: 0, most: 4, lines: pinned.map((one) => linesOf(titleOfRecord(one, LETTERS.known) + '　'.repeat(BESIDE_FEW))) },
    { least: 0, most: 8, lines: page.facts.map((one) => linesOf(shortened(one.text, LETTERS.known) + one.source + '　'.repeat(BESIDE))) },
    { least: ALWAYS, most: ALWAYS, lines },
  ])
  const [p = 0, f = 0, c = 0] = first.counts
  const { counts: [further = 0], left } = shareVisitSheet(first.left, [{ least: 0, most: MOST_CONTACTS - c, lines: lines.slice(c) }])
  return { pinned, latest: contacts.slice(0, c + further), letters: first.left < 0 ? TIGHT : LETTERS, counts: { pinned: p, facts: f }, ruled: ruledOnVisitSheet(left + TO_WRITE_ON) }
}
