import type { listColleagues as askColleagues, listStructure as askStructure, listTowns as askTowns, listWindows as askWindows } from '#contract/structure.ts'
import { lastDayOf, toUtc } from '#domain/shared/instant.ts'
import { compareByKana } from '#domain/shared/person-name.ts'
import { ok } from '#domain/shared/result.ts'
import { listAgenciesInOffice, listAgencyEndings, listAreasInForce, listColleaguesInOffice, listTownsOf, listWindowsInForce } from '#store/structure/find-structure.ts'
import type { Handler, Work } from '../handler.ts'
import { workingCalendar } from '../working-calendar.ts'

const endingsOf = async ({ tx, actor }: Work) => {
  const endings = (await listAgencyEndings(tx, actor)).map(({ endsAt, ...one }) => ({ ...one, lastDay: lastDayOf(toUtc(endsAt)) }))
  return [...endings.filter((one) => !one.isOver), ...endings.filter((one) => one.isOver).toReversed()]
}

const listStructure: Handler<typeof askStructure> = async (work) => {
  const { tx, actor, today } = work
  const agencies = await listAgenciesInOffice(tx, actor)
  const { closedWeekdays, closedDays } = await workingCalendar(work)
  return ok({
    agencies: agencies.toSorted((a, b) => compareByKana(a.kana ?? a.name, b.kana ?? b.name)),
    endings: await endingsOf(work),
    areas: await listAreasInForce(tx, actor),
    closed: { weekdays: [...closedWeekdays], days: [...closedDays].filter((one) => one >= today).toSorted() },
  })
}

const listColleagues: Handler<typeof askColleagues> = async ({ tx, actor }, { reach }) =>
  ok({ colleagues: await listColleaguesInOffice(tx, actor, reach === 'agency' ? actor.agencyId : undefined) })

const listWindows: Handler<typeof askWindows> = async ({ tx, actor }) => ok({ windows: await listWindowsInForce(tx, actor) })

const listTowns: Handler<typeof askTowns> = async ({ tx, actor }, { postcode }) => ok({ places: await listTownsOf(tx, actor, postcode) })

/** Who answers about structure. */
export const structureHandlers = { listStructure, listColleagues, listWindows, listTowns }
