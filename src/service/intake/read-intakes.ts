import type { getIntake as one, listCasesToJoin as join, listIntakeChanges as changes, listIntakes as many } from '#contract/intake.ts'
import type { Outcome } from '#domain/intake/codes.ts'
import { historyFrom, type SheetBody } from '#domain/intake/history.ts'
import { placesAt } from '#domain/intake/sheet-places.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { numbersTyped } from '#domain/shared/number-typed.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { areEarlierAreasConcealed } from '#store/area-told.ts'
import { listAgenciesNow } from '#store/intake/agency-now.ts'
import { listCasesBeside } from '#store/household/cases-beside.ts'
import { listCasesToJoin as casesToJoin } from '#store/intake/case-to-join.ts'
import { listRevisions } from '#store/intake/change-intake.ts'
import { areWhereaboutsConcealed, findIntake, listPlacesOfSheet } from '#store/intake/find-intake.ts'
import { listIntakeLines } from '#store/intake/intake-lines.ts'
import { listSubjects } from '#store/intake/subject.ts'
import type { Handler } from '../handler.ts'
import { aboutOf } from './about.ts'
import { sheetBodyOf, sheetShown } from './sheet-shown.ts'

const PAGE_SIZE = 50
/** What of an intake's ends goes on in somebody's hands. */
const GOES_ON: readonly string[] = ['kept', 'escalated', 'passed_on'] satisfies readonly Outcome[]

/** 受付の一覧. */
const listIntakes: Handler<typeof many> = async (work, input) => {
  const { tx, actor } = work
  const { rows, total, followUps } = await listIntakeLines(tx, actor, { ...input, limit: PAGE_SIZE, offset: (input.page - 1) * PAGE_SIZE })
  const goOn = rows.filter((row) => GOES_ON.includes(row.outcome ?? '')).map((row) => row.id)
  const agencies = await listAgenciesNow(tx, actor, goOn)
  const holdersOf = (id: string) => agencies.filter((agency) => agency.intakeId === id).map((agency) => agency.shortName)
  const about = await aboutOf(work, rows.map((row) => row.id))
  const intakes = rows.map((row) => ({ ...row, about: about(row.id), accountableNames: goOn.includes(row.id) ? holdersOf(row.id) : [row.agencyName] }))
  return ok({ intakes, total, followUps, pageSize: PAGE_SIZE })
}

/** 受付票を開く. */
const getIntake: Handler<typeof one> = async (work, input) => {
  const found = await findIntake(work.tx, work.actor, input.id)
  return found === undefined ? refuse({ code: 'not_found' }) : ok(await sheetShown(work, found))
}

const withoutArea = (body: SheetBody): SheetBody => ({ ...body, areaId: null })

/** 変更の履歴. */
const listIntakeChanges: Handler<typeof changes> = async ({ tx, actor }, input) => {
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  // A place taken out of a text, or typed over, still stands in what it was before.
  if (await areWhereaboutsConcealed(tx, input.id)) return ok({ changes: [], areConcealed: true })
  const places = await listPlacesOfSheet(tx, actor, input.id)
  const hidesArea = await areEarlierAreasConcealed(tx, input.id)
  const told = (body: SheetBody, version: number): SheetBody => ({ ...(hidesArea ? withoutArea(body) : body), whereabouts: placesAt(places, version) })
  const replaced = (await listRevisions(tx, actor, input.id)).map((one) => ({ ...one, body: told(one.body as SheetBody, one.version) }))
  const now = told(sheetBodyOf(found, await listSubjects(tx, actor, input.id)), found.version)
  return ok({ changes: historyFrom(replaced, now).map((change) => ({ ...change, fields: [...change.fields] })), areConcealed: false })
}

/** 合流できる支援ケース. */
const listCasesToJoin: Handler<typeof join> = async ({ tx, actor, today }, input) => {
  if ((await findIntake(tx, actor, input.id)) === undefined) return refuse({ code: 'not_found' })
  const numbers = numbersTyped(input.words, fiscalYearOf(today)).case
  const { rows, beyond } = await casesToJoin(tx, input.id, { words: input.words.trim(), numbers })
  return ok({ cases: [...rows], beyond, beside: [...(await listCasesBeside(tx, input.id))] })
}

/** Who answers about intakes. */
export const intakeReaders = { listIntakes, getIntake, listIntakeChanges, listCasesToJoin }
