import type { VisitLetters } from '#domain/household/visit-sheet.ts'
import { visitRoom, visitStory, type VisitContact, type VisitSource } from '#domain/household/visit-room.ts'
import type { AnswerFor } from '../app/api.ts'
import type { RecordShown } from '../casework/RecordEntry.tsx'
import { firstWordsOf } from '../casework/title-of-record.ts'
import { useAsk } from '../app/use-query.ts'
import { storyDayOf, type HouseholdShown } from './household-page.ts'

type Told = Exclude<AnswerFor<'listStory'>['entries'][number], { kind: 'referral' }>

/** By whom and on which day it was told takes about so much. */
const BESIDE = '　R8.11.20の受付　から'

/** The texts of what stands in any case, each with what stands beside it. */
const standingOf = (page: HouseholdShown): VisitSource['standing'] => ({
  warnings: page.warnings.map((one) => ({ whole: one.text })),
  considerations: page.considerations.map((one) => ({
    whole: one.considerations.join('　　　') + one.note + BESIDE + (one.toldBy ?? '') + page.members.filter(({ personId }) => one.personIds.includes(personId)).map(({ name }) => name).join('　'),
  })),
  members: page.members.map((one) => ({
    written: [[one.note, one.memberNote].filter(Boolean).join('　')],
    whole: one.name + one.relationship + one.whereabouts.map((place) => `　　　${place.text}${place.mayContact}`).join(''),
  })),
  tasks: page.tasks.map((one) => ({ written: [one.text], whole: one.who })),
  referrals: page.referrals.map((one) => ({ written: [one.need], whole: one.toName + one.holderName })),
  intakes: page.intakes.map((one) => ({ written: [one.text], whole: one.agencyName + (one.calledBy === null ? '' : `　${one.calledBy}から`) })),
  team: page.team.map((one) => ({ whole: one.agencyName + one.who + one.title + one.agencyPhone })),
})

const contactOf = (one: Told): VisitContact =>
  one.kind === 'record'
    ? { done: one.facts, isPinned: one.pinned, others: [one.ownWords, one.nextStep], whole: one.place + one.withWhom + one.withPersons.map(({ name }) => name).join('　') }
    : { done: one.text, isPinned: false, others: [one.ownWords], whole: '' }

type VisitSheet = {
  readonly pinned: readonly RecordShown[]
  readonly latest: readonly Told[]
  readonly counts: { readonly pinned: number; readonly facts: number }
  readonly letters: VisitLetters
  readonly ruled: number
}

/** What of the timeline and of what is known finds room on the one page. An intake is a contact, a turn of a つなぎ is none. */
export const useVisitSheet = (page: HouseholdShown): VisitSheet => {
  const { answer } = useAsk('listStory', { caseId: page.caseId, on: storyDayOf(page) })
  const { pinned, contacts } = visitStory<Told, RecordShown & Told>(answer?.pinned ?? [], (answer?.entries ?? []).filter((one): one is Told => one.kind !== 'referral'))
  const { counts, letters, ruled } = visitRoom({
    standing: standingOf(page),
    notices: (page.isPast ? 2 : 0) + (page.members.some((one) => one.concealed) ? 1 : 0),
    pinned: pinned.map(firstWordsOf),
    facts: page.facts.map((one) => ({ written: [one.text], whole: one.source })),
    contacts: contacts.map(contactOf),
  })
  return { pinned, latest: contacts.slice(0, counts.contacts), letters, counts, ruled }
}
