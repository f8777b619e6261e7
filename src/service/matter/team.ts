import type {
  answerTeamRequest as answer, askToJoin as ask, assignLead as assign, joinTeam as join, leaveTeam as leave, listTeamRequests as list,
} from '#contract/team.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { endSeat, findDecisions, findTeamRequest, giveLead, listWaitingRequests, saveTeamAnswer, saveTeamRequest, seatInTeam } from '#store/team.ts'
import { listAnswersToMe } from '#store/team-answer.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** チームに加わる・加える. */
export const joinTeam: Handler<typeof join> = async ({ tx, actor }, input) => {
  const obstacle = await seatInTeam(tx, { ...input, membershipId: input.membershipId ?? actor.membershipId })
  return obstacle === '' ? ok({ matterId: input.matterId }) : refuse({ code: obstacle })
}

/** チームに入れてほしいと頼む. */
export const askToJoin: Handler<typeof ask> = async ({ tx, newId }, input) => {
  const id = newId()
  const obstacle = await saveTeamRequest(tx, { ...input, id })
  return obstacle === '' ? ok({ id }) : refuse({ code: obstacle })
}

/** 参加の申し出の一覧. */
export const listTeamRequests: Handler<typeof list> = async ({ tx, actor }) =>
  ok({ requests: [...(await listWaitingRequests(tx, actor))], answers: [...(await listAnswersToMe(tx, actor))] })

/** 参加の申し出に答える. */
export const answerTeamRequest: Handler<typeof answer> = async ({ tx, actor }, input) => {
  const obstacle = await saveTeamAnswer(tx, input)
  if (obstacle === 'stale_version') return staleOrAbsent(await findTeamRequest(tx, actor, input.id))
  return obstacle === '' ? ok({ id: input.id }) : refuse({ code: obstacle })
}

/** 主担当を決める. */
export const assignLead: Handler<typeof assign> = async ({ tx, actor }, input) => {
  const obstacle = await giveLead(tx, input)
  if (obstacle === 'stale_version') {
    const stands = await findDecisions(tx, actor, input.matterId)
    return staleOrAbsent(stands && { ...stands, reason: stands.leadReason })
  }
  return obstacle === '' ? ok({ matterId: input.matterId }) : refuse({ code: obstacle })
}

/** チームを抜ける・外す. */
export const leaveTeam: Handler<typeof leave> = async ({ tx, actor }, input) => {
  const obstacle = await endSeat(tx, { matterId: input.matterId, membershipId: input.membershipId ?? actor.membershipId })
  return obstacle === '' ? ok({ matterId: input.matterId }) : refuse({ code: obstacle })
}

/** Who does what about teams. */
export const teamHandlers = { joinTeam, askToJoin, listTeamRequests, answerTeamRequest, assignLead, leaveTeam }
