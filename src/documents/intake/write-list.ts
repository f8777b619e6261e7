import type { Box, Channel, Consent, Outcome, Route, Urgency } from '#domain/intake/codes.ts'
import { csvText } from '#domain/shared/csv-text.ts'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, timeInTokyo, type Instant } from '#domain/shared/instant.ts'
import { isDayAlone } from '#domain/shared/moment.ts'
import { translate } from '#i18n/catalogue.ts'
import { boxLabels, channelLabels, consentLabels, outcomeLabels, routeLabels, urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { listFieldLabels, listFileMessages } from '#i18n/intake-list.messages.ts'
import type { Locale } from '#i18n/locale.ts'
import { writeWorkbook, type SheetCell } from '../shared/write-workbook.ts'

/** An intake as a file of the list tells of it. Where anybody is, is not in it. */
export type IntakeForFile = {
  readonly number: number
  readonly receivedAt: Instant
  readonly text: string
  readonly channel: Channel | null
  readonly route: Route | null
  readonly inquirerName: string | null
  readonly inquirerRelation: string | null
  readonly name: string
  readonly kana: string
  readonly birth: string
  readonly boxes: readonly Box[]
  readonly worstBox: Box | null
  readonly urgency: Urgency | null
  readonly consent: Consent
  readonly nextContactOn: Day | null
  readonly agencyName: string
  readonly areaName: string | null
  readonly receivedByName: string
  readonly outcome: Outcome | null
  readonly outcomeAt: Instant | null
  /** Somebody in it is concealed, as far as whoever takes the file out may know. */
  readonly isConcealed: boolean
}

const labelled = <C extends string>(labels: Readonly<Record<C, string>>, code: C | null): string => (code === null ? '' : labels[code])

type Table = { readonly headings: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] }

const tableOf = (intakes: readonly IntakeForFile[], locale: Locale): Table => {
  const field = translate(listFieldLabels, locale)
  const own = translate(listFileMessages, locale)
  const words = {
    channel: translate(channelLabels, locale), route: translate(routeLabels, locale), box: translate(boxLabels, locale), urgency: translate(urgencyLabels, locale),
    consent: translate(consentLabels, locale), outcome: translate(outcomeLabels, locale),
  }
  const columns: readonly (readonly [string, (one: IntakeForFile) => SheetCell])[] = [
    [own.number, (one) => one.number],
    [field.receivedAt, (one) => (isDayAlone(one.receivedAt) ? { on: dayInTokyo(one.receivedAt) } : { at: one.receivedAt })],
    [field.text, (one) => one.text],
    [field.channel, (one) => labelled(words.channel, one.channel)],
    [field.route, (one) => labelled(words.route, one.route)],
    [field.inquirerName, (one) => one.inquirerName],
    [field.inquirerRelation, (one) => one.inquirerRelation],
    [own.concealed, (one) => (one.isConcealed ? own.concealedMark : '')],
    [field.name, (one) => one.name],
    [field.kana, (one) => one.kana],
    [field.birth, (one) => one.birth],
    [field.boxes, (one) => one.boxes.map((box) => words.box[box]).join('／')],
    [field.worstBox, (one) => labelled(words.box, one.worstBox)],
    [field.urgency, (one) => labelled(words.urgency, one.urgency)],
    [field.consent, (one) => words.consent[one.consent]],
    [field.nextContactOn, (one) => (one.nextContactOn === null ? null : { on: one.nextContactOn })],
    [own.agency, (one) => one.agencyName],
    [own.area, (one) => one.areaName],
    [own.receivedBy, (one) => one.receivedByName],
    [own.outcome, (one) => (one.outcome === null ? own.open : words.outcome[one.outcome])],
    [own.outcomeAt, (one) => (one.outcomeAt === null ? null : { at: one.outcomeAt })],
  ]
  return { headings: columns.map(([heading]) => heading), rows: intakes.map((one) => columns.map(([, cell]) => cell(one))) }
}

const plainCell = (cell: SheetCell): string | number | null => {
  if (cell === null || typeof cell !== 'object') return cell
  return 'at' in cell ? `${dayInTokyo(cell.at)} ${timeInTokyo(cell.at)}` : cell.on
}

/** 受付一覧の CSV: opens in the office's spreadsheet as it is; no cell of it is taken for a formula. */
export const writeIntakesAsCsv = (intakes: readonly IntakeForFile[], locale: Locale): Uint8Array => {
  const { headings, rows } = tableOf(intakes, locale)
  return new TextEncoder().encode(csvText([headings, ...rows.map((row) => row.map(plainCell))]))
}

/** 受付一覧の Excel: typed cells; above every printed page stand who took it out and when. */
export const writeIntakesAsWorkbook = (intakes: readonly IntakeForFile[], locale: Locale, taken: { readonly by: string; readonly at: Instant }): Promise<Uint8Array> => {
  const own = translate(listFileMessages, locale)
  const mark = own.mark({ who: taken.by, when: `${dayInTokyo(taken.at)} ${timeInTokyo(taken.at)}` })
  return writeWorkbook({ name: own.sheetName, mark, ...tableOf(intakes, locale) })
}
