import type { updateIntake as contract } from '#contract/intake.ts'
import type { Box, Consent, Urgency } from '#domain/intake/codes.ts'
import { consentFormFrom, type ConsentForm } from '#domain/intake/consent-form.ts'
import { answersAfter, extraAnswersFrom, type ExtraAnswer, type IntakeQuestion } from '#domain/intake/question.ts'
import type { FoundIntake } from '#store/intake/find-intake.ts'
import { inquirerKeyOf, searchTextOf } from '#store/intake/save-intake.ts'
import type { Handler } from '../handler.ts'

type Change = Parameters<Handler<typeof contract>>[1]

/** What is given, or what stood there; null empties. */
const given = <T>(changed: T | undefined, stood: T): T => (changed === undefined ? stood : changed)

/** The sheet as it will stand once a change is written. */
export const sheetAfter = (found: FoundIntake, change: Change, questions: readonly IntakeQuestion[]) => {
  const consent = given(change.consent, found.consent as Consent)
  const boxes = given(change.boxes, found.boxes as Box[])
  const stoodWorst = boxes.includes(found.worstBox as Box) ? (found.worstBox as Box) : null
  return {
    text: given(change.text, found.text),
    receivedAt: given(change.receivedAt, found.receivedAt),
    channel: given(change.channel, found.channel),
    route: given(change.route, found.route),
    introducedByKind: given(change.introducedByKind, found.introducedByKind),
    introducedBy: given(change.introducedBy, found.introducedBy),
    inquirerName: given(change.inquirerName, found.inquirerName),
    inquirerRelation: given(change.inquirerRelation, found.inquirerRelation),
    inquirerAnonymous: given(change.inquirerAnonymous, found.inquirerAnonymous),
    heard: given(change.heard, found.heard),
    judgement: given(change.judgement, found.judgement),
    ownWords: given(change.ownWords, found.ownWords),
    boxes,
    worstBox: given(change.worstBox, stoodWorst) ?? undefined,
    urgency: given(change.urgency, found.urgency as Urgency | null),
    considerations: given(change.considerations, found.considerations),
    considerationNote: given(change.considerationNote, found.considerationNote),
    consent,
    consentForm: consentFormFrom(consent, given(change.consentForm, found.consentForm as ConsentForm)),
    consentNote: given(change.consentNote, found.consentNote),
    nextContactOn: given(change.nextContactOn, found.nextContactOn),
    extraAnswers: answersAfter(found.extraAnswers as readonly ExtraAnswer[], extraAnswersFrom(questions, change.answers ?? [])),
  }
}

/** The columns of a sheet. */
export const sheetColumns = (sheet: ReturnType<typeof sheetAfter>) => ({
  text: sheet.text,
  received_at: sheet.receivedAt,
  channel: sheet.channel,
  route: sheet.route,
  introduced_by_kind: sheet.introducedByKind,
  introduced_by: sheet.introducedBy,
  inquirer_name: sheet.inquirerName,
  inquirer_relation: sheet.inquirerRelation,
  inquirer_anonymous: sheet.inquirerAnonymous,
  heard: sheet.heard,
  judgement: sheet.judgement,
  own_words: sheet.ownWords,
  boxes: [...sheet.boxes],
  worst_box: sheet.worstBox ?? null,
  urgency: sheet.urgency,
  considerations: [...sheet.considerations],
  consideration_note: sheet.considerationNote,
  consent: sheet.consent,
  consent_form: JSON.stringify(sheet.consentForm),
  consent_note: sheet.consentNote,
  next_contact_on: sheet.nextContactOn,
  extra_answers: JSON.stringify(sheet.extraAnswers),
  search_text: searchTextOf(sheet),
  inquirer_key: inquirerKeyOf(sheet.inquirerName),
})
