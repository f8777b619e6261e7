import { z } from 'zod'
import { BOXES, CHANNELS, CONSENTS, CONSIDERATIONS, OUTCOMES, QUESTION_KINDS, ROUTES, URGENCIES } from '#domain/intake/codes.ts'
import { SEXES } from '#domain/person/codes.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { AGENCY_KINDS } from '#domain/structure/agency-kind.ts'
import { day, id, instant, version } from './field.ts'
import { consentForm } from './intake-sheet.ts'

/** An intake as a list shows it. */
export const intakeLine = z.object({
  id,
  number: z.int(),
  receivedAt: instant,
  text: z.string(),
  /** As somebody said; null as long as nobody has: it then counts as usual. */
  urgency: z.enum(URGENCIES).nullable(),
  worstBox: z.enum(BOXES).nullable(),
  agencyName: z.string(),
  /** Who answers now for what it was about (受持ち機関): its own agency, or wherever it has gone on since. */
  accountableNames: z.array(z.string()),
  areaName: z.string().nullable(),
  receivedByName: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  caseId: id.nullable(),
  nextContactOn: day.nullable(),
  /** An emergency nobody has followed up yet. */
  needsFollowUp: z.boolean(),
  /** Somebody is watched, and will be looked at again on the day of the next contact. */
  isWatched: z.boolean(),
})

/** 本人: whom a line of a list is about, as they are called there. Nobody, while nothing is known of how anybody is called. */
export const aboutShown = z.object({ personId: id.nullable(), called: z.string(), concealed: z.boolean() })

/** The people on record whom such lines name: who looked at them is written down. */
export const personsNamed = (lines: readonly { readonly about: readonly { readonly personId: string | null }[] }[]): readonly string[] =>
  [...new Set(lines.flatMap((one) => one.about.flatMap(({ personId }) => (personId === null ? [] : [personId]))))]

const subjectShown = z.object({
  id,
  personId: id.nullable(),
  personName: z.string().nullable(),
  describedAs: z.string(),
  name: z.string().nullable(),
  kana: z.string().nullable(),
  sex: z.enum(SEXES).nullable(),
  birth: z.string().nullable(),
  /** Whether where the person they are bound to is, is for handlers alone. */
  concealed: z.boolean(),
  /** The household they are on record with, when the reader may open it. */
  caseId: id.nullable(),
  householdName: z.string().nullable(),
})

const linkedIntake = z.object({ id, number: z.int(), receivedAt: instant, text: z.string() })

/** つなぎ of the intake: to whom, how it stands, since when and by when; of a return, why and what comes next. */
const passedOn = z.object({
  id,
  number: z.int(),
  need: z.string(),
  toName: z.string(),
  status: z.enum(REFERRAL_STATUSES),
  sentAt: instant.nullable(),
  answerDueOn: day.nullable(),
  contactDueOn: day.nullable(),
  confirmDueOn: day.nullable(),
  daysOverdue: z.int().nullable(),
  confirmedAt: instant.nullable(),
  returnReason: z.enum(RETURN_REASONS).nullable(),
  /** When the need was taken up as multi-agency work (引取り), and by whom. */
  takenUpAt: instant.nullable(),
  takenUpBy: z.string().nullable(),
  nextStep: z.string().nullable(),
})

/** 受付票, whole. */
export const intakeShown = intakeLine.extend({
  version,
  restricted: z.boolean(),
  channel: z.enum(CHANNELS).nullable(),
  route: z.enum(ROUTES).nullable(),
  introducedByKind: z.enum(AGENCY_KINDS).nullable(),
  introducedBy: z.string(),
  inquirerName: z.string().nullable(),
  inquirerRelation: z.string().nullable(),
  inquirerAnonymous: z.boolean(),
  heard: z.string(),
  judgement: z.string(),
  ownWords: z.string(),
  boxes: z.array(z.enum(BOXES)),
  considerations: z.array(z.enum(CONSIDERATIONS)),
  considerationNote: z.string(),
  consent: z.enum(CONSENTS),
  consentForm,
  consentNote: z.string(),
  extraAnswers: z.array(
    z.object({
      code: z.string(),
      edition: z.int(),
      label: z.string(),
      kind: z.enum(QUESTION_KINDS),
      answer: z.union([z.string(), z.array(z.string())]),
      fits: z.boolean(),
    }),
  ),
  areaId: id.nullable(),
  outcomeNote: z.string(),
  outcomeAt: instant.nullable(),
  outcomeByName: z.string().nullable(),
  outcomeByAgency: z.string().nullable(),
  outcomeByPhone: z.string().nullable(),
  /** How it ended stood in a list that was imported; nobody decided it here. */
  endedByImport: z.boolean(),
  watchedBy: z.string(),
  followedUpAt: instant.nullable(),
  followedUpByName: z.string().nullable(),
  followUpNote: z.string(),
  householdName: z.string().nullable(),
  /** Where the case it goes on in opens to its reader: its own page, the one that says whom to ask, or nowhere. */
  caseOpens: z.enum(['page', 'masked', 'nowhere']),
  /** Who answers now for what it was about, and how they are reached. */
  heldBy: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
  /** The つなぎ that was accepted with this intake. */
  fromReferralId: id.nullable(),
  /** 以前の相談, and those that came after this one. */
  former: linkedIntake.nullable(),
  later: z.array(linkedIntake),
  referrals: z.array(passedOn),
  subjects: z.array(subjectShown),
  /** 秘匿の照合: the concealed people this sheet may be of, told to whoever is told so on their day, and to nobody else. */
  resembles: z.array(z.object({ personId: id, name: z.string() })),
  whereabouts: z.array(
    z.object({ kind: z.string(), text: z.string(), whose: z.enum(['person', 'inquirer']), subjectId: id.nullable(), mayContact: z.string() }),
  ),
  whereaboutsConcealed: z.boolean(),
  mayWrite: z.boolean(),
  /** Whether the reader may say the area; whoever is not told of it would write over it. */
  mayArea: z.boolean(),
})
