import type { getHouseholdPage as one, listCases as many, listViewers as viewers } from '#contract/household.ts'
import { standingOf } from '#domain/household/silence.ts'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listRecords } from '#store/casework/contact-record.ts'
import {
  findCase, listCaseLines, listMembers, listMembersWhereabouts, listTeam,
} from '#store/household/find-household.ts'
import { listSurroundings } from '#store/household/list-surroundings.ts'
import { isMatterReadable } from '#store/matter.ts'
import { listViews } from '#store/viewers.ts'
import type { Handler } from '../handler.ts'

const PAGE = 50
const RECORDS_ON_A_PAGE = 60

type Line = { openTasks: number; rhythmDays: number | null; lastContactOn: string | null; openedAt: string }

const standing = (line: Line, today: Day) =>
  standingOf({
    openTasks: line.openTasks,
    rhythmDays: line.rhythmDays ?? undefined,
    lastContactOn: (line.lastContactOn as Day | null) ?? dayInTokyo(line.openedAt as Instant),
    today,
  })

/** 世帯ページ. */
export const getHouseholdPage: Handler<typeof one> = async ({ tx, actor, today }, input) => {
  const found = await findCase(tx, actor, input.caseId)
  if (found === undefined) return refuse({ code: 'not_found' })
  const members = await listMembers(tx, actor, found.householdId)
  const places = await listMembersWhereabouts(tx, actor, members.map((member) => member.personId))
  return ok({
    ...(found as object),
    standing: standing(found, today),
    members: members.map((member) => ({ ...member, whereabouts: places.filter((place) => place.personId === member.personId) })),
    team: await listTeam(tx, actor, input.caseId),
    ...(await listSurroundings(tx, actor, input.caseId, found.householdId)),
    records: await listRecords(tx, actor, input.caseId, RECORDS_ON_A_PAGE),
  } as never)
}

/** 世帯の一覧. */
export const listCases: Handler<typeof many> = async ({ tx, actor, today }, input) => {
  const { rows, total } = await listCaseLines(tx, actor, { reach: input.reach, limit: PAGE, offset: (input.page - 1) * PAGE })
  return ok({ cases: rows.map((row) => ({ ...row, standing: standing(row, today) })), total })
}

/** だれが見たか. */
export const listViewers: Handler<typeof viewers> = async ({ tx, actor }, input) =>
  actor.role === 'auditor' || (await isMatterReadable(tx, actor, input.matterId))
    ? ok({ views: [...(await listViews(tx, input.matterId))] })
    : refuse({ code: 'not_found' })

