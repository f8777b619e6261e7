import type { FactProblem } from '#domain/referral/travelling-fact.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { perpetratorMessages } from './perpetrator.messages.ts'
import { sendingMessages } from './sending.messages.ts'

/** What stands in the way of a sheet leaving, in words. */
export const useSheetProblems = (): Readonly<Record<FactProblem | 'one_receiver_needed' | 'receiver_not_wanted' | 'warning_dropped' | 'agency_takes_none' | 'already_ended' | 'already_passed_on', string>> => {
  const words = useMessages(sendingMessages)
  return {
    one_receiver_needed: words.oneReceiver,
    receiver_not_wanted: words.receiverNotWanted,
    warning_dropped: useMessages(perpetratorMessages).dropped,
    agency_takes_none: words.agencyTakesNone,
    already_ended: words.alreadyEnded,
    already_passed_on: words.alreadyPassedOn,
    concealed_fact: words.concealedFact,
    concealment_asked: words.concealmentAsked,
    basis_reason_needed: words.basisReason,
    basis_not_in_force: words.basisNotInForce,
    consent_of_untold: words.consentOfUntold,
    consent_note_needed: words.consentMissing,
  }
}
