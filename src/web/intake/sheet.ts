import type { Box, Channel, Consent, Consideration, Route, Urgency } from '#domain/intake/codes.ts'
import type { Sex } from '#domain/person/codes.ts'
import { WITH_CONSENT, WITHOUT_CONSENT, type ConsentForm } from '#domain/intake/consent-form.ts'
import type { AgencyKind } from '#domain/structure/agency-kind.ts'
import type { InputFor } from '../app/api.ts'
import { filled } from '../app/options.ts'
import { dayIn, momentFromTyped } from '../app/read-day.ts'

/** Somebody a consultation is about, while they are being written down. */
export type TypedSubject = {
  readonly key: string
  readonly personId: string
  readonly personName: string
  readonly describedAs: string
  readonly name: string
  readonly kana: string
  readonly sex: Sex | ''
  readonly birth: string
  readonly phone: string
  readonly email: string
  readonly address: string
  /** When and how one may call: of all their places, or, where each has its own words (`isApart`), of none of them. */
  readonly mayContact: string
  readonly phoneMayContact: string
  readonly emailMayContact: string
  readonly addressMayContact: string
  readonly isApart: boolean
  readonly notPersonIds: readonly string[]
}

/** A sheet as it stands on the screen: everything as it was typed. */
export type TypedSheet = {
  readonly text: string
  readonly receivedOn: string
  readonly receivedTime: string
  readonly channel: Channel | ''
  readonly route: Route | ''
  readonly introducedByKind: AgencyKind | ''
  readonly introducedBy: string
  readonly inquirerName: string
  readonly inquirerRelation: string
  readonly inquirerPhone: string
  readonly inquirerEmail: string
  readonly inquirerAddress: string
  readonly anonymous: boolean
  readonly subjects: readonly TypedSubject[]
  readonly boxes: readonly Box[]
  readonly worstBox: Box | ''
  readonly heard: string
  readonly ownWords: string
  readonly judgement: string
  readonly urgency: Urgency | ''
  readonly considerations: readonly Consideration[]
  readonly considerationNote: string
  readonly consent: Consent
  readonly consentForm: ConsentForm
  readonly consentNote: string
  readonly areaId: string
  readonly nextContactOn: string
  readonly answers: Readonly<Record<string, string | readonly string[]>>
}

/** Puts one field of a sheet. */
export type Put = <K extends keyof TypedSheet>(field: K) => (value: TypedSheet[K]) => void

/** Somebody of whom nothing is known yet. */
export const emptySubject = (key: string): TypedSubject => ({
  key, personId: '', personName: '', describedAs: '', name: '', kana: '', sex: '', birth: '', phone: '', email: '', address: '', mayContact: '',
  phoneMayContact: '', emailMayContact: '', addressMayContact: '', isApart: false, notPersonIds: [],
})

/** A sheet on which nothing is written. */
export const emptySheet = (key: string): TypedSheet => ({
  text: '', receivedOn: '', receivedTime: '', channel: '', route: '', introducedByKind: '', introducedBy: '', inquirerName: '',
  inquirerRelation: '', inquirerPhone: '', inquirerEmail: '', inquirerAddress: '', anonymous: false, subjects: [emptySubject(key)], boxes: [], worstBox: '', heard: '', ownWords: '',
  judgement: '', urgency: '', considerations: [], considerationNote: '', consent: 'not_asked', consentForm: {}, consentNote: '', areaId: '',
  nextContactOn: '', answers: {},
})

/** The lines of the paper that are asked for now: one of an earlier edition is not sent on, or the sheet could not be kept. */
const linesAsked = (written: ConsentForm): ConsentForm => Object.fromEntries(Object.entries(written).filter(([line]) => [...WITH_CONSENT, ...WITHOUT_CONSENT].some((asked) => asked === line)))

/** A sheet from a draft: what the draft does not know of stays empty. */
export const sheetFromDraft = (key: string, body: Readonly<Record<string, unknown>>): TypedSheet => {
  const empty = emptySheet(key)
  const sheet = { ...empty, ...(body as Partial<TypedSheet>) }
  return { ...sheet, consentForm: linesAsked(sheet.consentForm), subjects: sheet.subjects.map((one, n) => ({ ...emptySubject(`${key}/${n}`), ...one })) }
}

/** Whether anything is known of somebody. */
export const isSomebody = (subject: TypedSubject): boolean => {
  const { key: _, notPersonIds: __, isApart: ___, ...told } = subject
  return Object.values(told).some((one) => one !== '')
}

/** Whether anything at all was written. */
export const isWritten = (sheet: TypedSheet): boolean => {
  const { key: _, ...rest } = { key: '', ...sheet, subjects: sheet.subjects.filter(isSomebody) }
  const { subjects: __, ...empty } = emptySheet('')
  return rest.subjects.length > 0 || JSON.stringify({ ...rest, subjects: undefined }) !== JSON.stringify({ ...empty, subjects: undefined })
}

const subjectTold = (one: TypedSubject) => ({
  describedAs: one.describedAs, name: filled(one.name), kana: filled(one.kana), sex: filled(one.sex), birth: filled(one.birth),
  ...(one.isApart
    ? { phoneMayContact: filled(one.phoneMayContact), emailMayContact: filled(one.emailMayContact), addressMayContact: filled(one.addressMayContact), way: filled(one.mayContact) }
    : { mayContact: filled(one.mayContact) }),
})

const answersOf = (sheet: TypedSheet) =>
  Object.entries(sheet.answers)
    .filter(([, answer]) => answer.length > 0)
    .map(([questionId, answer]) => ({ questionId, answer: typeof answer === 'string' ? answer : [...answer] }))

/** The message that takes a consultation. */
export const messageFrom = (sheet: TypedSheet): InputFor<'receiveIntake'> => ({
  text: sheet.text, heard: sheet.heard, ownWords: sheet.ownWords, judgement: sheet.judgement,
  receivedAt: momentFromTyped(sheet.receivedOn, sheet.receivedTime),
  channel: filled(sheet.channel), route: filled(sheet.route), introducedByKind: filled(sheet.introducedByKind), introducedBy: sheet.introducedBy,
  inquirer: {
    name: filled(sheet.inquirerName), relation: filled(sheet.inquirerRelation), anonymous: sheet.anonymous,
    phone: filled(sheet.inquirerPhone), email: filled(sheet.inquirerEmail), address: filled(sheet.inquirerAddress),
  },
  subjects: sheet.subjects.filter(isSomebody).map((one) => ({
    ...subjectTold(one), personId: filled(one.personId), phone: filled(one.phone), email: filled(one.email), address: filled(one.address), notPersonIds: [...one.notPersonIds],
  })),
  boxes: [...sheet.boxes], worstBox: filled(sheet.worstBox), urgency: filled(sheet.urgency),
  considerations: [...sheet.considerations], considerationNote: sheet.considerationNote,
  consent: sheet.consent, consentForm: sheet.consentForm, consentNote: sheet.consentNote,
  areaId: filled(sheet.areaId), nextContactOn: dayIn(sheet.nextContactOn), answers: answersOf(sheet),
})
