import { z } from 'zod'
import { CONSENTS, URGENCIES } from '#domain/intake/codes.ts'
import { DISCLOSURE_BASES } from '#domain/referral/basis.ts'
import { GOING_ALONG, WARM_HANDOVERS } from '#domain/referral/going-along.ts'
import { FACT_SOURCES } from '#domain/referral/offered-fact.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { REFERRAL_MOVES, REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { ANSWER_CHANNELS } from '#domain/referral/step.ts'
import { FACT_CATEGORIES } from '#domain/referral/travelling-fact.ts'
import { considerationShown } from './consideration-shown.ts'
import { coordinatorShown } from './coordinator-shown.ts'
import { fittingShown } from './fitting-shown.ts'
import { day, id, instant, line, version } from './field.ts'
import { defineQuery } from './operation.ts'
import { paperOf, tellPaper } from './paper.ts'

const WORKERS = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

/** The queues of an agency (つなぎの箱). */
export const REFERRAL_BOXES = ['incoming', 'outgoing', 'returned', 'done', 'drafts', 'all'] as const

const attempt = z.object({
  id,
  number: z.int(),
  attempt: z.int(),
  toName: z.string(),
  toAgencyId: id.nullable(),
  status: z.enum(REFERRAL_STATUSES),
  sentAt: instant.nullable(),
  returnReason: z.enum(RETURN_REASONS).nullable(),
  returnNote: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
})

/** A referral as a list shows it. */
const referralLine = z.object({
  id,
  version,
  number: z.int(),
  status: z.enum(REFERRAL_STATUSES),
  urgency: z.enum(URGENCIES),
  need: z.string(),
  why: z.string(),
  attempt: z.int(),
  /** Who answers for it on the side of its sender, and is called. */
  fromAgencyName: z.string(),
  /** つなぎ元: the agency that sent it, where another answers for it by now (taken up, or merged); else null. */
  sentByAgencyName: z.string().nullable(),
  toName: z.string(),
  isOutside: z.boolean(),
  mine: z.enum(['sender', 'receiver', 'neither']),
  sentAt: instant.nullable(),
  /** Days since it left, or since it was drafted. */
  ageDays: z.int(),
  answerDueOn: day.nullable(),
  contactDueOn: day.nullable(),
  confirmDueOn: day.nullable(),
  daysOverdue: z.int().nullable(),
  escalations: z.int(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  /** The person has not been told the last answer yet (本人への報告がまだ). Asked of the sender alone. */
  isReportDue: z.boolean(),
  /** When the need was taken up after this attempt (引取り), and by which agency; null where another attempt followed, or nothing yet. */
  takenUpAt: instant.nullable(),
  takenUpBy: z.string().nullable(),
})

/** Whom a referral is about, as far as its reader may know: a person on record, or the name as it travelled. */
const about = z.object({ personId: id.nullable(), name: z.string() })

const step = z.object({
  happenedAt: instant,
  referralId: id,
  attempt: z.int(),
  step: z.string(),
  who: z.string().nullable(),
  agencyName: z.string().nullable(),
  /** Written by an agency the reader stands for, whatever it is called by now. */
  isOurs: z.boolean(),
  channel: z.enum(ANSWER_CHANNELS),
  answeredBy: z.string(),
  note: z.string(),
})

const fact = z.object({ category: z.enum(FACT_CATEGORIES), text: z.string(), mayContact: z.string(), basis: z.enum(DISCLOSURE_BASES), basisNote: z.string() })

/** `concealed`: as far as the reader may know, which takes more than the つなぎ alone. */
const person = z.object({ id, name: z.string(), kana: z.string().nullable(), concealed: z.boolean() })

/** つなぎの一覧. */
export const listReferrals = defineQuery({
  name: 'listReferrals',
  drawer: 'referral',
  way: 'lists',
  purpose: 'referral',
  summary: { ja: 'つなぎの一覧', en: 'List referrals' },
  /** `words` narrows it to a number, a need, a reason or an agency. */
  input: z.object({ box: z.enum(REFERRAL_BOXES).default('incoming'), words: line.default(''), page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({
    referrals: z.array(referralLine.extend({ about: z.array(about), concealed: z.boolean() })),
    /** How many the box holds of what it was narrowed to, and how many stand on a page. */
    total: z.int(),
    pageSize: z.int(),
    counts: z.object({ incoming: z.int(), outgoing: z.int(), returned: z.int(), done: z.int(), drafts: z.int() }),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [...new Set(output.referrals.flatMap((one) => [one.id, ...one.about.flatMap(({ personId }) => personId ?? [])]))],
})

/** つなぎを開く: with every attempt for the same need, told as one story. */
export const getReferral = defineQuery({
  name: 'getReferral',
  drawer: 'referral',
  way: 'opens',
  purpose: 'referral',
  summary: { ja: 'つなぎを開く', en: 'Open a referral' },
  detail: tellPaper,
  input: z.object({ id, paper: paperOf('referral_paper', 'referral_notice') }),
  output: referralLine.extend({
    matterId: id.nullable(),
    matterKind: z.enum(['intake', 'support_case']).nullable(),
    routeId: id,
    isSettled: z.boolean(),
    /** Who took the need up as multi-agency work (引取り), and how they are reached. */
    takenUp: z.object({ at: instant, who: z.string(), agencyName: z.string(), phone: z.string().nullable() }).nullable(),
    /** Who answers for the need now (いま受け持つ機関), wherever it has gone on: the same for every reader. */
    heldBy: z.array(z.object({ name: z.string(), phone: z.string().nullable(), isMine: z.boolean() })),
    /** Whoever coordinates there (調整担当), for a sender who waits in vain; `who` is null where it is the desk of 多機関協働. */
    coordinators: z.array(coordinatorShown),
    /** Who sent it, whoever answers for it by now; of a draft, who began it. */
    fromAgencyId: id,
    toAgencyId: id.nullable(),
    fromFullName: z.string(),
    sentByFullName: z.string().nullable(),
    toFullName: z.string(),
    fromPhone: z.string().nullable(),
    toPhone: z.string().nullable(),
    sentByName: z.string().nullable(),
    acceptedByName: z.string().nullable(),
    personKnows: z.boolean().nullable(),
    /** Why it was told although the person had asked not to tell this receiver; empty for the receiver. */
    againstWish: z.string(),
    /** Why the receiver was not warned of a perpetrator; empty for the receiver. */
    unwarnedWhy: z.string(),
    warmHandover: z.enum(WARM_HANDOVERS),
    warmHandoverOn: day.nullable(),
    /** What became of it; null while nobody said. */
    goneAlong: z.enum(GOING_ALONG).nullable(),
    /** Until when its sender looks again at what left on an urgent basis; null once somebody has, and for everybody else. */
    basisReviewOn: day.nullable(),
    returnReason: z.enum(RETURN_REASONS).nullable(),
    returnNote: z.string().nullable(),
    fitting: fittingShown,
    /** Both sides, as they stood and as they stand, and who holds the need now: none of them is named as the one that fits better. */
    partOfIt: z.array(id),
    withdrawnReason: z.string().nullable(),
    receivedIntakeId: id.nullable(),
    escalatedAt: instant.nullable(),
    firstContactAt: instant.nullable(),
    firstContactNote: z.string(),
    /** Closed days put the day that counts now later than the urgency says: somebody should call, too. */
    laterThanSaid: z.boolean(),
    /** Until it is taken up: by when the person is met at the latest, if it is taken up on the due day of the answer, or today once that has passed. */
    contactLatestOn: day.nullable(),
    moves: z.array(z.enum(REFERRAL_MOVES)),
    /** Whether the reader may write into its story: whoever sent it and sees it taken up by others reads on, and writes no more. */
    mayNote: z.boolean(),
    /** The consultation it came from tells of more: whoever confirms the contact says whether anything is left of it. */
    asksRest: z.boolean(),
    persons: z.array(person),
    /** Whom the sheets on the two sides know as two different people, by the name on record with the sender. */
    toldOtherwise: z.array(z.string()),
    /** What travelled, as far as the reader may see it. */
    facts: z.array(fact),
    /** Somebody was concealed after a contact had travelled: it is for handlers alone now. */
    isContactConcealed: z.boolean(),
    steps: z.array(step),
    attempts: z.array(attempt),
    /** The last one-time link, for the sender of one outside. */
    link: z.object({ expiresAt: instant, openedAt: instant.nullable(), answeredAt: instant.nullable() }).nullable(),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.id, ...output.persons.map((one) => one.id)],
})

/** つなぐ前に見る: what could travel, the last consent on record, what was tried before, and the due days of each urgency. */
export const getReferralOrigin = defineQuery({
  name: 'getReferralOrigin',
  drawer: 'referral',
  way: 'opens_among',
  purpose: 'referral',
  summary: { ja: 'つなぐ前に見る', en: 'Look before referring' },
  input: z.object({ matterId: id }),
  output: z.object({
    matterId: id,
    kind: z.enum(['intake', 'support_case']),
    title: z.string(),
    /** Who answers for the matter, and goes on to until a first contact is confirmed: it need not be whoever passes on. */
    heldBy: z.object({ name: z.string(), isMine: z.boolean() }),
    today: day,
    consent: z.object({ state: z.enum(CONSENTS), note: z.string(), askedAt: instant, intakeId: id }).nullable(),
    /** 伝えてよい相手・伝えてほしくない相手: every wish on record about the people of this matter, the newest first. */
    wishes: z.array(z.object({ intakeId: id, askedAt: instant, mayKnow: z.string(), mayNotKnow: z.string() })),
    isConcealed: z.boolean(),
    /** Somebody asked for a concealment that is not decided on yet: nothing that tells a place should travel meanwhile. */
    isConcealmentAsked: z.boolean(),
    persons: z.array(person),
    /** 加害者情報あり, told of its people: the warning travels unless somebody writes why not. */
    isPerpetratorKnown: z.boolean(),
    /** Facts on record, each with the form or page it stands on. They travel only when somebody chooses them. */
    facts: z.array(z.object({ category: z.enum(FACT_CATEGORIES), text: z.string(), source: z.enum(FACT_SOURCES), on: day.nullish(), mayContact: z.string().optional() })),
    urgency: z.enum(URGENCIES).nullable(),
    /** The sheet on which that stands, and when it was taken: what was urgent then is only suggested now. */
    urgencyFrom: z.object({ intakeId: id, receivedAt: instant }).nullable(),
    /** 配慮事項 told of its people, the newest first: read by whoever passes on, and travelling only as a fact that is chosen. */
    considerations: z.array(considerationShown),
    routes: z.array(z.object({ id, need: z.string(), isSettled: z.boolean(), attempts: z.array(attempt) })),
    /** `laterThanSaid`: closed days put one of the two later than the urgency says, so that somebody should call, too. */
    dueDays: z.array(z.object({ urgency: z.enum(URGENCIES), answerDueOn: day, contactDueOn: day, contactLatestOn: day, laterThanSaid: z.boolean() })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [...new Set([input.matterId, ...output.persons.map((one) => one.id), ...[...output.wishes, ...output.considerations].map((one) => one.intakeId)])],
})
