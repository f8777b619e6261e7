import type { getHouseholdPage as one, listCases as many } from '#contract/household.ts'
import { longestSilenceOn } from '#domain/household/rhythm.ts'
import { standingOf } from '#domain/household/silence.ts'
import type { Day } from '#domain/shared/day.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { numbersTyped } from '#domain/shared/number-typed.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { findAccountableOn, findCase, findMyOpening } from '#store/household/find-household.ts'
import { listCaseLines, listMaskedCases } from '#store/household/list-cases.ts'
import { listMembers, listWhereabouts } from '#store/household/list-members.ts'
import { listSurroundings } from '#store/household/list-surroundings.ts'
import { findConcealedIn } from '#store/person/concealed.ts'
import type { Handler, Work } from '../handler.ts'
import { readHeard } from './read-heard.ts'

const PAGE = 50
const MOST_MASKED = 50

type Line = { status: string; openTasks: number; rhythmDays: number | null; lastContactOn: string | null; openedAt: string }

const standing = (line: Line, today: Day) =>
  standingOf({
    openTasks: line.openTasks,
    inProgress: line.status === 'open',
    rhythmDays: line.rhythmDays,
    lastContactOn: (line.lastContactOn as Day | null) ?? dayInTokyo(line.openedAt as Instant),
    today,
  })

const listMembersWithPlaces = async ({ tx, actor }: Work, householdId: string, on: Day) => {
  const members = await listMembers(tx, actor, householdId, on)
  const places = await listWhereabouts(tx, actor, members.map((member) => member.personId), on)
  return members.map((member) => ({ ...member, whereabouts: places.filter((place) => place.personId === member.personId) }))
}

const NOT_BY_THE_HOUR = { openUntil: null, openingReviewedAt: null, openingReviewedBy: null }

/** 世帯ページ. */
export const getHouseholdPage: Handler<typeof one> = async (work, input) => {
  const { tx, actor, today } = work
  const found = await findCase(tx, actor, input.caseId)
  if (found === undefined) return refuse({ code: 'not_found' })
  const { lasting, atMyAgency, iLead, mayArea, ...head } = found
  const on = (input.on as Day | undefined) ?? today
  const isPast = on < today
  const where = { caseId: input.caseId, householdId: found.householdId, on, isPast }
  const { began, ...heard } = await readHeard(tx, actor, where)
  const surroundings = await listSurroundings(tx, actor, { ...where, began })
  const decides = actor.role === 'supervisor' || actor.role === 'coordinator'
  return ok({
    ...head,
    on,
    isPast,
    agencyThen: isPast ? ((await findAccountableOn(tx, actor, input.caseId, on)) ?? null) : null,
    ...(isPast
      ? { standing: null, lastContactOn: null, lastMetOn: null, rhythmDays: null }
      : { standing: standing({ ...found, openTasks: surroundings.tasks.length }, today) }),
    members: await listMembersWithPlaces(work, found.householdId, on),
    ...surroundings,
    ...heard,
    may: {
      write: lasting && found.status !== 'closed',
      area: mayArea,
      restrict: lasting && atMyAgency && actor.role === 'supervisor',
      decideLead: lasting && (iLead || decides),
      protect: lasting && decides,
    },
    ...((lasting ? undefined : await findMyOpening(tx, actor, input.caseId)) ?? NOT_BY_THE_HOUR),
  })
}

/** 世帯の一覧. */
export const listCases: Handler<typeof many> = async ({ tx, actor, today }, input) => {
  const numbers = numbersTyped(input.words, fiscalYearOf(today)).case
  const { rows, total } = await listCaseLines(tx, actor, { ...input, longestSilence: longestSilenceOn(today), numbers, limit: PAGE, offset: (input.page - 1) * PAGE })
  const showsMasked = input.reach !== 'mine' && input.page === 1 && input.status !== 'closed' && isBlank(input.words) && input.standing === undefined
  const masked = showsMasked ? await listMaskedCases(tx, MOST_MASKED) : { rows: [], beyond: 0 }
  const hidden = await findConcealedIn(tx, rows.map((row) => row.caseId))
  return ok({
    cases: rows.map((row) => ({ ...row, concealed: hidden.has(row.caseId), standing: standing(row, today) })),
    masked: [...masked.rows],
    maskedBeyond: masked.beyond,
    total,
    pageSize: PAGE,
  })
}
