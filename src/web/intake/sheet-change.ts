import { ASKED_PLACES, whenToCallAmong, type AskedPlace } from '#domain/intake/told-places.ts'
import type { ExtraAnswer } from '#domain/intake/question.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { timeNoted } from '#domain/shared/moment.ts'
import type { AnswerFor, InputFor } from '../app/api.ts'
import { dayIn, momentFromTyped } from '../app/read-day.ts'
import { emptySheet, emptySubject, isSomebody, type TypedSheet, type TypedSubject } from './sheet.ts'

type Intake = AnswerFor<'getIntake'>
type Question = AnswerFor<'listIntakeQuestions'>['questions'][number]
type Change = Omit<InputFor<'updateIntake'>, 'id' | 'version'>
type SubjectChange = NonNullable<Change['subjects']>[number]

const subjectOf = (intake: Intake, one: Intake['subjects'][number]): TypedSubject => {
  const places = intake.whereabouts.filter((place) => place.subjectId === one.id)
  const textOf = (kind: string): string => places.find((place) => place.kind === kind)?.text ?? ''
  return {
    ...emptySubject(one.id),
    personId: one.personId ?? '', personName: one.personName ?? '', describedAs: one.describedAs, name: one.name ?? '', kana: one.kana ?? '',
    sex: one.sex ?? '', birth: one.birth ?? '', phone: textOf('phone'), email: textOf('email'), address: textOf('address'), ...whenToCallAmong(places),
  }
}

/** Where whoever came is reached, as far as the reader may know. */
export const inquirersPlace = (intake: Intake, kind: AskedPlace): string =>
  intake.whereabouts.find((place) => place.whose === 'inquirer' && place.kind === kind)?.text ?? ''

/** The answers of a sheet, under the questions as they are asked now. */
const answersOf = (answers: readonly ExtraAnswer[], questions: readonly Question[]): TypedSheet['answers'] =>
  Object.fromEntries(
    answers.flatMap((one): [string, string | readonly string[]][] => {
      const asked = questions.find((question) => question.code === one.code)
      return asked === undefined ? [] : [[asked.id, one.answer]]
    }),
  )

/** A sheet that was received, as it is written on. */
export const sheetFromIntake = (intake: Intake, questions: readonly Question[]): TypedSheet => ({
  ...emptySheet(''),
  text: intake.text, heard: intake.heard, ownWords: intake.ownWords, judgement: intake.judgement,
  receivedOn: dayInTokyo(intake.receivedAt as Instant), receivedTime: timeNoted(intake.receivedAt as Instant),
  channel: intake.channel ?? '', route: intake.route ?? '', introducedByKind: intake.introducedByKind ?? '', introducedBy: intake.introducedBy,
  inquirerName: intake.inquirerName ?? '', inquirerRelation: intake.inquirerRelation ?? '', anonymous: intake.inquirerAnonymous,
  inquirerPhone: inquirersPlace(intake, 'phone'), inquirerEmail: inquirersPlace(intake, 'email'), inquirerAddress: inquirersPlace(intake, 'address'),
  subjects: intake.subjects.map((one) => subjectOf(intake, one)),
  boxes: intake.boxes, worstBox: intake.worstBox ?? '', urgency: intake.urgency ?? '', considerations: intake.considerations,
  considerationNote: intake.considerationNote, consent: intake.consent, consentForm: intake.consentForm, consentNote: intake.consentNote,
  areaId: intake.areaId ?? '', nextContactOn: intake.nextContactOn ?? '', answers: answersOf(intake.extraAnswers, questions),
})

/** A new sheet for people who come again (再相談): who they are is known already; what they come for is not. */
export const sheetForReturn = (intake: Intake, key: string): TypedSheet => {
  const known = intake.subjects.map((one, at) => ({ ...subjectOf(intake, one), key: `${key}/${at}`, name: one.name ?? one.personName ?? '' }))
  return { ...emptySheet(key), areaId: intake.areaId ?? '', subjects: known.length === 0 ? [emptySubject(key)] : known }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const orNull = <T extends string>(value: T | ''): T | null => (value === '' ? null : value)

const SUBJECT_TEXTS = ['describedAs', 'name', 'kana', 'birth'] as const
const SAID_APART = ['phoneMayContact', 'emailMayContact', 'addressMayContact'] as const

const subjectChange = (before: TypedSubject | undefined, after: TypedSubject): SubjectChange | undefined => {
  const change: Record<string, unknown> = before === undefined ? {} : { id: after.key }
  for (const field of SUBJECT_TEXTS) if (after[field] !== (before?.[field] ?? '')) change[field] = after[field]
  for (const field of ASKED_PLACES) if (after[field] !== (before?.[field] ?? '')) change[field] = orNull(after[field])
  // What was said of all is said of each once it is parted, also where one was emptied.
  const isParted = after.isApart && before?.isApart === false
  for (const field of SAID_APART) if (isParted || after[field] !== (before?.[field] ?? '')) change[field] = after[field]
  // Where each place has its own words, these are said of none of them, and never of all.
  if (after.mayContact !== (before?.mayContact ?? '')) change[after.isApart ? 'way' : 'mayContact'] = after.mayContact
  if (after.sex !== (before?.sex ?? '') && after.sex !== '') change['sex'] = after.sex
  if (after.personId !== (before?.personId ?? '') && after.personId !== '') change['personId'] = after.personId
  const apart = after.notPersonIds.filter((one) => before?.notPersonIds.includes(one) !== true)
  if (apart.length > 0) change['notPersonIds'] = apart
  return Object.keys(change).length > (before === undefined ? 0 : 1) ? (change as SubjectChange) : undefined
}

const subjectsChange = (before: TypedSheet, after: TypedSheet): Pick<Change, 'subjects' | 'removedSubjectIds'> => {
  const written = after.subjects.filter(isSomebody)
  const subjects = written.flatMap((one) => subjectChange(before.subjects.find((stood) => stood.key === one.key), one) ?? [])
  const removed = before.subjects.filter((stood) => !written.some((one) => one.key === stood.key)).map((one) => one.key)
  return { ...(subjects.length > 0 && { subjects }), ...(removed.length > 0 && { removedSubjectIds: removed }) }
}

/** What each field of the sheet is in the message, when it changed. */
const messageParts: { readonly [F in Exclude<keyof TypedSheet, 'subjects' | 'answers'>]: (sheet: TypedSheet) => Change } = {
  text: ({ text }) => ({ text }),
  heard: ({ heard }) => ({ heard }),
  ownWords: ({ ownWords }) => ({ ownWords }),
  judgement: ({ judgement }) => ({ judgement }),
  receivedOn: (sheet) => ({ receivedAt: momentFromTyped(sheet.receivedOn, sheet.receivedTime) }),
  receivedTime: (sheet) => ({ receivedAt: momentFromTyped(sheet.receivedOn, sheet.receivedTime) }),
  channel: ({ channel }) => ({ channel: orNull(channel) }),
  route: ({ route }) => ({ route: orNull(route) }),
  introducedByKind: ({ introducedByKind }) => ({ introducedByKind: orNull(introducedByKind) }),
  introducedBy: ({ introducedBy }) => ({ introducedBy }),
  inquirerName: ({ inquirerName }) => ({ inquirerName: orNull(inquirerName) }),
  inquirerRelation: ({ inquirerRelation }) => ({ inquirerRelation: orNull(inquirerRelation) }),
  inquirerPhone: ({ inquirerPhone }) => ({ inquirerPhone: orNull(inquirerPhone) }),
  inquirerEmail: ({ inquirerEmail }) => ({ inquirerEmail: orNull(inquirerEmail) }),
  inquirerAddress: ({ inquirerAddress }) => ({ inquirerAddress: orNull(inquirerAddress) }),
  anonymous: ({ anonymous }) => ({ inquirerAnonymous: anonymous }),
  boxes: ({ boxes }) => ({ boxes: [...boxes] }),
  worstBox: ({ worstBox }) => ({ worstBox: orNull(worstBox) }),
  urgency: ({ urgency }) => ({ urgency: orNull(urgency) }),
  considerations: ({ considerations }) => ({ considerations: [...considerations] }),
  considerationNote: ({ considerationNote }) => ({ considerationNote }),
  consent: ({ consent }) => ({ consent }),
  consentForm: ({ consentForm }) => ({ consentForm }),
  consentNote: ({ consentNote }) => ({ consentNote }),
  areaId: ({ areaId }) => ({ areaId: orNull(areaId) }),
  nextContactOn: ({ nextContactOn }) => ({ nextContactOn: dayIn(nextContactOn) ?? null }),
}

const answersChange = (before: TypedSheet, after: TypedSheet): Change => {
  const answers = Object.entries(after.answers)
    .filter(([id, answer]) => !isSame(answer, before.answers[id]))
    .map(([questionId, answer]) => ({ questionId, answer: typeof answer === 'string' ? answer : [...answer] }))
  return answers.length === 0 ? {} : { answers }
}

/** What changed between two states of a sheet, as the message that writes it. What did not change is not sent. */
export const changeFrom = (before: TypedSheet, after: TypedSheet): Change =>
  Object.assign(
    {},
    ...Object.entries(messageParts).map(([field, part]) => {
      const name = field as keyof typeof messageParts
      return isSame(before[name], after[name]) ? {} : part(after)
    }),
    subjectsChange(before, after),
    answersChange(before, after),
  ) as Change

/** Whether anything changed. */
export const isChanged = (before: TypedSheet, after: TypedSheet): boolean => Object.keys(changeFrom(before, after)).length > 0
