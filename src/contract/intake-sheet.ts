import { z } from 'zod'
import { BOXES, CHANNELS, CONSENTS, CONSIDERATIONS, ROUTES, URGENCIES } from '#domain/intake/codes.ts'
import { SEXES } from '#domain/person/codes.ts'
import { AGENCY_KINDS } from '#domain/structure/agency-kind.ts'
import { day, id, instant, line, text } from './field.ts'

const MOST_SUBJECTS = 12

/** Several of a closed list; each counts once, however often it was sent. */
const severalOf = <const T extends readonly [string, ...string[]]>(codes: T) => z.array(z.enum(codes)).max(codes.length * 4).overwrite((marked) => [...new Set(marked)])

const told = z.object({
  name: line.optional(),
  kana: line.optional(),
  sex: z.enum(SEXES).optional(),
  birth: line.optional(),
})

const apartTold = { phoneMayContact: line.optional(), emailMayContact: line.optional(), addressMayContact: line.optional(), way: line.optional() }

/** 相談の対象となる人: whoever the consultation is about. Nothing of it has to be known. */
const subjectGiven = told.extend({
  personId: id.optional(),
  describedAs: line.default(''),
  phone: line.optional(),
  email: line.optional(),
  address: line.optional(),
  /** When and how one may call: wherever they are reached. Where it is not the same everywhere: at each of them, and whatever the place. */
  mayContact: line.optional(),
  ...apartTold,
  /** Persons who were looked at and are somebody else (別の人). */
  notPersonIds: z.array(id).max(50).default([]),
})

/**
 * Somebody on a sheet that is being changed; without an id they are new. Who they are (この人です) is said once, as by binding them: whoever is bound is bound to nobody else here.
 */
const subjectChanged = told.extend({
  id: id.optional(),
  describedAs: line.optional(),
  phone: line.nullish(),
  email: line.nullish(),
  address: line.nullish(),
  mayContact: line.optional(),
  ...apartTold,
  personId: id.optional(),
  notPersonIds: z.array(id).max(50).default([]),
})

/** 同意について (相談支援の同意): to whom it may be told and to whom not; where there is none, why not, and what happens if somebody approaches them. */
export const consentForm = z.object({
  explained: line.optional(),
  mayKnow: line.optional(),
  mayNotKnow: line.optional(),
  agreedOn: line.optional(),
  whyNot: text.optional(),
  howKnown: text.optional(),
  whoKnows: text.optional(),
  riskIfApproached: text.optional(),
})

const inquirer = z.object({ name: line.optional(), relation: line.optional(), phone: line.optional(), email: line.optional(), address: line.optional(), anonymous: z.boolean().default(false) })

const answer = z.object({ questionId: id, answer: z.union([text, z.array(line).max(50)]) })

/** 受付票: what may be put down. One line of text is enough. */
export const sheetGiven = z.object({
  text,
  receivedAt: instant.optional(),
  windowId: id.optional(),
  channel: z.enum(CHANNELS).optional(),
  route: z.enum(ROUTES).optional(),
  introducedByKind: z.enum(AGENCY_KINDS).optional(),
  introducedBy: line.default(''),
  inquirer: inquirer.default({ anonymous: false }),
  subjects: z.array(subjectGiven).max(MOST_SUBJECTS).default([]),
  heard: text.default(''),
  judgement: text.default(''),
  ownWords: text.default(''),
  boxes: severalOf(BOXES).default([]),
  worstBox: z.enum(BOXES).optional(),
  urgency: z.enum(URGENCIES).optional(),
  considerations: severalOf(CONSIDERATIONS).default([]),
  considerationNote: line.default(''),
  consent: z.enum(CONSENTS).default('not_asked'),
  consentForm: consentForm.default({}),
  consentNote: text.default(''),
  areaId: id.optional(),
  nextContactOn: day.optional(),
  answers: z.array(answer).max(100).default([]),
})

/** 受付票の訂正: only what is given is written anew; null empties a field. */
export const sheetChanged = z.object({
  text: text.optional(),
  receivedAt: instant.optional(),
  channel: z.enum(CHANNELS).nullish(),
  route: z.enum(ROUTES).nullish(),
  introducedByKind: z.enum(AGENCY_KINDS).nullish(),
  introducedBy: line.optional(),
  inquirerName: line.nullish(),
  inquirerRelation: line.nullish(),
  inquirerAnonymous: z.boolean().optional(),
  inquirerPhone: line.nullish(),
  inquirerEmail: line.nullish(),
  inquirerAddress: line.nullish(),
  heard: text.optional(),
  judgement: text.optional(),
  ownWords: text.optional(),
  boxes: severalOf(BOXES).optional(),
  worstBox: z.enum(BOXES).nullish(),
  urgency: z.enum(URGENCIES).nullish(),
  considerations: severalOf(CONSIDERATIONS).optional(),
  considerationNote: line.optional(),
  consent: z.enum(CONSENTS).optional(),
  consentForm: consentForm.optional(),
  consentNote: text.optional(),
  areaId: id.nullish(),
  nextContactOn: day.nullish(),
  answers: z.array(answer).max(100).optional(),
  subjects: z.array(subjectChanged).max(MOST_SUBJECTS).optional(),
  removedSubjectIds: z.array(id).max(MOST_SUBJECTS).default([]),
})
