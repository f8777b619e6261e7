import { z } from 'zod'
import { PROTECTIONS } from '#domain/access/protection-request.ts'
import { READER_KINDS } from '#domain/access/readers.ts'
import { id, instant, line, said, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const colleague = z.object({ membershipId: id, who: z.string(), agencyName: z.string(), agencyPhone: z.string().nullable() })
const kind = z.enum(PROTECTIONS)

/** この記録を読める人: who reads a matter and by which rule, whether it is restricted, what was asked, and who decides. */
export const getMatterProtection = defineQuery({
  name: 'getMatterProtection',
  drawer: 'access',
  way: 'beside',
  purpose: 'protection',
  summary: { ja: 'この記録を読める人', en: 'Who may read a record' },
  /** Who would be shut out is worked out only when it is asked for: before a restriction is made. */
  input: z.object({ matterId: id, shutOut: z.boolean().default(false) }),
  output: z.object({
    matterId: id,
    version,
    restricted: z.boolean(),
    restrictedReason: z.string().nullable(),
    agencyName: z.string(),
    recipientName: z.string().nullable(),
    areaName: z.string().nullable(),
    /** `ask`: the telephone to be put through by, of a group whose names would tell what the reader is not told. */
    readers: z.array(z.object({ kind: z.enum(READER_KINDS), ask: z.object({ phone: z.string().nullable() }).nullable(), people: z.array(z.object({ who: z.string(), agencyName: z.string() })) })),
    /** Who reads it now and would not, were it restricted: told to whoever may restrict it; whether they handle a concealment in it, or work on it. */
    shutOut: z.array(z.object({ who: z.string(), agencyName: z.string(), handles: z.boolean(), works: z.boolean() })),
    /** Whether anybody in it is concealed, or found together with somebody who is. */
    concealed: z.boolean(),
    /** Whose whereabouts are for named handlers alone, and who these are: told to whoever may know that they are. `telling`, for a handler: how many texts and sheets tell a place all the same. */
    concealments: z.array(z.object({ personId: id, name: z.string(), handlers: z.array(colleague), telling: z.int() })),
    /** For whom concealment may be asked: who stands on the sheet, known or not, or who belongs to the household. */
    people: z.array(z.object({ subjectId: id.nullable(), personId: id.nullable(), name: z.string() })),
    /** What was asked of it; of a case, concealment that was asked for on a sheet it began with as well. */
    requests: z.array(z.object({
      id, matterId: id, kind, whom: z.string(), personId: id.nullable(), who: z.string(), agencyName: z.string(), agencyPhone: z.string().nullable(), mine: z.boolean(),
      why: z.string(), askedAt: instant,
      answeredAt: instant.nullable(), answeredByName: z.string().nullable(), isDone: z.boolean().nullable(), note: z.string(),
    })),
    /** Who is proposed as handlers of a concealment here: for whoever may conceal. */
    handlers: z.array(id),
    /** Who stands on top among those who may be chosen: whoever decides, then the team and the others who read it anyway. */
    nearest: z.array(id),
    /** Who is on its team beside whoever leads it, and whether the reader may take them off: told to whoever may seat somebody there. */
    seats: z.array(z.object({ membershipId: id, who: z.string(), agencyName: z.string(), mine: z.boolean(), mayEnd: z.boolean() })),
    /** Who decides on each, with their telephone; where nobody does, the administrators, who can name somebody. */
    deciders: z.object({ restrict: z.array(colleague), conceal: z.array(colleague) }),
    /** `seat`: to add somebody to its team; of a sheet that goes on in a case it is the team of that. */
    may: z.object({ restrict: z.boolean(), conceal: z.boolean(), ask: z.boolean(), seat: z.boolean() }),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** 秘匿・閲覧制限を頼む: by whoever may open the matter for a reason that lasts; it stands on the day of those who decide. */
export const askProtection = defineCommand({
  name: 'askProtection',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '秘匿・閲覧制限を頼む', en: 'Ask that a record or a place be protected' },
  /** Concealment is asked for one of the sheet, for a person, or, with neither, for whoever stands there alone or for everybody. */
  input: z.object({ matterId: id, kind, why: said(line.trim()), subjectId: id.optional(), personId: id.optional() }),
  output: z.object({ id }),
  problems: ['already_asked', 'already_restricted', 'already_concealed'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** 保護の依頼の一覧: those that wait for me to decide, and what was decided on mine. */
export const listProtectionRequests = defineQuery({
  name: 'listProtectionRequests',
  drawer: 'access',
  way: 'lists',
  purpose: 'protection',
  summary: { ja: '保護の依頼の一覧', en: 'List requests for protection' },
  input: z.object({}),
  output: z.object({
    requests: z.array(z.object({
      id, version, kind, matterId: id, matterKind: z.enum(['intake', 'support_case']), matterVersion: version, about: z.string(),
      /** For whom it is asked, as they are called; empty for the record itself or everybody in it. */
      whom: z.string(),
      who: z.string(), agencyName: z.string(), agencyPhone: z.string().nullable(), why: z.string(), askedAt: instant,
      /** Whom to conceal, as far as it is known who they are. */
      persons: z.array(z.object({ personId: id, name: z.string() })),
    })),
    /** What was decided of late on what I asked myself, while I may open the record: whether it was done, by whom and in what words; nothing of a place. */
    answers: z.array(z.object({
      id, kind, matterId: id, matterKind: z.enum(['intake', 'support_case']), about: z.string(), whom: z.string(), isDone: z.boolean(),
      byName: z.string().nullable(), agencyName: z.string().nullable(), agencyPhone: z.string().nullable(), note: z.string(), answeredAt: instant,
    })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [
    ...output.requests.flatMap((one) => [one.matterId, ...one.persons.map((person) => person.personId)]), ...output.answers.map((one) => one.matterId),
  ],
})

/** 保護の依頼に言葉で答える: by one who decides; what was asked for is otherwise answered by doing it. */
export const answerProtection = defineCommand({
  name: 'answerProtection',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '保護の依頼に答える', en: 'Answer a request for protection' },
  input: z.object({ id, version, isDone: z.boolean(), note: said(line.trim()) }),
  output: z.object({ id, matterId: id }),
  standing: z.object({ id, version, isDone: z.boolean().nullable(), note: z.string() }),
  problems: ['already_answered', 'not_done_yet'],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** 決める人のいない保護の依頼: at which agency and since when, and nothing of the record; for whoever can name a supervisor or a coordinator. */
export const listUndecidedProtection = defineQuery({
  name: 'listUndecidedProtection',
  drawer: 'access',
  way: 'lists',
  purpose: 'administration',
  summary: { ja: '決める人のいない保護の依頼', en: 'Requests for protection that nobody decides' },
  input: z.object({}),
  output: z.object({ requests: z.array(z.object({ id, kind, agencyId: id, agencyName: z.string(), askedAt: instant })) }),
  problems: [],
  roles: ['administrator'],
  subjects: (_, output) => output.requests.map((one) => one.id),
})

/** Everything between whoever sees a danger and whoever decides on protection. */
export const protectionRequestOperations = { getMatterProtection, askProtection, listProtectionRequests, answerProtection, listUndecidedProtection } as const
