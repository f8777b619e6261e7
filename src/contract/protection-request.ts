import { z } from 'zod'
import { PROTECTIONS } from '#domain/access/protection-request.ts'
import { READER_KINDS } from '#domain/access/readers.ts'
import { id, instant, line, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const colleague = z.object({ membershipId: id, who: z.string(), agencyName: z.string(), agencyPhone: z.string().nullable() })
const kind = z.enum(PROTECTIONS)

/** この記録を読める人: who reads a matter and by which rule, whether it is restricted, what was asked, and who decides. */
export const getMatterProtection = defineQuery({
  name: 'getMatterProtection',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: 'この記録を読める人', en: 'Who may read a record' },
  input: z.object({ matterId: id }),
  output: z.object({
    matterId: id,
    version,
    restricted: z.boolean(),
    restrictedReason: z.string().nullable(),
    agencyName: z.string(),
    recipientName: z.string().nullable(),
    areaName: z.string().nullable(),
    readers: z.array(z.object({ kind: z.enum(READER_KINDS), people: z.array(z.object({ who: z.string(), agencyName: z.string() })) })),
    /** Whether anybody in it is concealed, or found together with somebody who is. */
    concealed: z.boolean(),
    /** What was asked of it; of a case, concealment that was asked for on a sheet it began with as well. */
    requests: z.array(z.object({
      id, matterId: id, kind, who: z.string(), why: z.string(), askedAt: instant,
      answeredAt: instant.nullable(), answeredByName: z.string().nullable(), isDone: z.boolean().nullable(), note: z.string(),
    })),
    /** Who decides on each, with their telephone. */
    deciders: z.object({ restrict: z.array(colleague), conceal: z.array(colleague) }),
    may: z.object({ restrict: z.boolean(), conceal: z.boolean(), ask: z.boolean() }),
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
  input: z.object({ matterId: id, kind, why: line.trim().min(1) }),
  output: z.object({ id }),
  problems: ['already_asked', 'already_restricted'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** 保護の依頼の一覧: those that wait for me to decide. */
export const listProtectionRequests = defineQuery({
  name: 'listProtectionRequests',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '保護の依頼の一覧', en: 'List requests for protection' },
  input: z.object({}),
  output: z.object({
    requests: z.array(z.object({
      id, version, kind, matterId: id, matterKind: z.enum(['intake', 'support_case']), matterVersion: version, about: z.string(),
      who: z.string(), agencyName: z.string(), why: z.string(), askedAt: instant,
      /** Whom to conceal, as far as they are bound to the matter. */
      persons: z.array(z.object({ personId: id, name: z.string() })),
    })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => output.requests.map((one) => one.matterId),
})

/** 保護の依頼に言葉で答える: by one who decides; what was asked for is otherwise answered by doing it. */
export const answerProtection = defineCommand({
  name: 'answerProtection',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '保護の依頼に答える', en: 'Answer a request for protection' },
  input: z.object({ id, version, isDone: z.boolean(), note: line.trim().min(1) }),
  output: z.object({ id }),
  standing: z.object({ id, version, isDone: z.boolean().nullable(), note: z.string() }),
  problems: ['already_answered', 'not_done_yet'],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** Everything between whoever sees a danger and whoever decides on protection. */
export const protectionRequestOperations = { getMatterProtection, askProtection, listProtectionRequests, answerProtection } as const
