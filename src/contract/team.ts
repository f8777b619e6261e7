import { z } from 'zod'
import { id, instant, line, said, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const SEAT_PROBLEMS = ['matter_closed', 'already_on_team', 'member_not_fit'] as const

/** チームに加わる・加える: oneself, or a colleague of any agency, with the reason. */
export const joinTeam = defineCommand({
  name: 'joinTeam',
  drawer: 'matter',
  purpose: 'consultation',
  summary: { ja: '支援チームに加える', en: 'Join or add to the team' },
  input: z.object({ matterId: id, membershipId: id.optional(), reason: said(line.trim()) }),
  output: z.object({ matterId: id }),
  problems: SEAT_PROBLEMS,
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** チームに入れてほしいと頼む: by somebody who found a masked record; the lead answers. */
export const askToJoin = defineCommand({
  name: 'askToJoin',
  drawer: 'matter',
  purpose: 'consultation',
  summary: { ja: '支援チームへの参加を頼む', en: 'Ask to join the team' },
  input: z.object({ matterId: id, why: said(line.trim()) }),
  output: z.object({ id }),
  problems: ['may_join_already', 'already_asked'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** 参加の申し出に答える: by the lead, a supervisor or a coordinator. */
export const answerTeamRequest = defineCommand({
  name: 'answerTeamRequest',
  drawer: 'matter',
  purpose: 'consultation',
  summary: { ja: '参加の申し出に答える', en: 'Answer a request to join' },
  input: z.object({ id, version, accept: z.boolean(), note: line.default('') }),
  output: z.object({ id }),
  standing: z.object({ id, version, accept: z.boolean().nullable(), note: z.string() }),
  problems: ['already_answered', 'lead_decides', 'matter_closed', 'member_not_fit'],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** 参加の申し出の一覧: those that wait for my answer, and what was answered to my own of late. */
export const listTeamRequests = defineQuery({
  name: 'listTeamRequests',
  drawer: 'matter',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '参加の申し出の一覧', en: 'List requests to join' },
  input: z.object({}),
  output: z.object({
    requests: z.array(z.object({ id, version, matterId: id, householdName: z.string(), who: z.string(), agencyName: z.string(), why: z.string(), askedAt: instant })),
    /** The household under its name to whoever was let in, under none to whoever was not: their own words of why they asked say which it was. */
    answers: z.array(z.object({
      id, matterId: id, householdName: z.string().nullable(), accept: z.boolean(), byName: z.string(), agencyName: z.string(), note: z.string(), answeredAt: instant, why: z.string(),
    })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [...output.requests, ...output.answers].map((one) => one.matterId),
})

/** 主担当を決める: leading goes from one to the next in one step, never through nobody. */
export const assignLead = defineCommand({
  name: 'assignLead',
  drawer: 'matter',
  purpose: 'supervision',
  summary: { ja: '主担当を決める', en: 'Assign the lead' },
  input: z.object({ matterId: id, version, membershipId: id, reason: line.default('') }),
  output: z.object({ matterId: id }),
  standing: z.object({ matterId: id, version, membershipId: id.nullable(), reason: z.string() }),
  problems: ['already_lead', 'lead_decides', 'member_not_fit'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** チームを抜ける・外す: the lead only after somebody else leads. */
export const leaveTeam = defineCommand({
  name: 'leaveTeam',
  drawer: 'matter',
  purpose: 'consultation',
  summary: { ja: '支援チームを抜ける', en: 'Leave the team' },
  input: z.object({ matterId: id, membershipId: id.optional() }),
  output: z.object({ matterId: id }),
  problems: ['successor_needed', 'lead_decides'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** Everything that can be done about who is on a team. */
export const teamOperations = { joinTeam, askToJoin, listTeamRequests, answerTeamRequest, assignLead, leaveTeam } as const
