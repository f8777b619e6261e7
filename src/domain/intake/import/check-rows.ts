import { textBeforeHarmless } from '#domain/shared/csv-text.ts'
import type { Sex } from '#domain/person/codes.ts'
import type { Day } from '#domain/shared/day.ts'
import { isAhead } from '#domain/shared/ahead.ts'
import { isTooFarAhead } from '#domain/shared/days-ahead.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { momentOn } from '#domain/shared/moment.ts'
import { parseTypedTime, type TimeOfDay } from '#domain/shared/typed-time.ts'
import { countGraphemes, limitGraphemes } from '#domain/shared/graphemes.ts'
import { cleanText, isBlank } from '#domain/shared/text-limits.ts'
import type { Box, Channel, Consent, Route, Urgency } from '../codes.ts'
import { findBox, findBoxes, findChannel, findConsent, findRoute, findSex, findUrgency } from './cell-words.ts'
import { endingOf, nextDayOf, standsOpen, type ListedEnding } from './ending.ts'
import type { Reading, RowFault } from './fault.ts'
import { takerNotice, withCharge, type Office } from './in-charge.ts'
import { IMPORT_FIELDS, type ColumnMapping, type ImportField } from './import-field.ts'
import { keptWords, type Kept, type NoticeReason, type RowWords } from './kept-words.ts'
import { tornNotice, withoutNoNames } from './unnamed.ts'
import { dayInCell, dayOfSerial } from './list-day.ts'

/** One row of a list: its number in the file, and its cells as text. */
export type ListRow = { readonly row: number; readonly cells: readonly string[] }

/** 言葉で残す箇所: a cell of a row that is taken which is kept otherwise than its column says. */
export type RowNotice = Omit<RowFault, 'reason'> & { readonly reason: NoticeReason }

/** An intake read from one row. */
export type ListedIntake = {
  readonly row: number
  readonly text: string
  readonly words: RowWords
  /** Every word of the row as its list has it, by what each column holds: two rows that say the same have the same. */
  readonly said: string
  readonly receivedAt: string | undefined
  readonly channel: Channel | undefined
  readonly route: Route | undefined
  readonly sex: Sex | undefined
  readonly boxes: readonly Box[]
  readonly worstBox: Box | undefined
  readonly urgency: Urgency | undefined
  readonly consent: Consent
  readonly nextContactOn: Day | undefined
  /** 匿名の相談: the list has no name of who came, but a word that says so. */
  readonly isAnonymous: boolean
  /** How it was decided, where the list says so, over or going on; undefined while it is undecided. */
  readonly ending: ListedEnding | undefined
}

const MOST_TOLD = 20_000
const LONG: readonly ImportField[] = ['text', 'heard', 'judgement', 'ownWords', 'outcomeNote']
const SHOWN = 100
const FIRST_DAY = '1900-01-01'

const wordsOf = (cells: readonly string[], mapping: ColumnMapping): Partial<Record<ImportField, string>> =>
  Object.fromEntries(
    mapping.flatMap((field, column) => {
      const cell = cleanText(textBeforeHarmless(cells[column] ?? '')).trim()
      return field === null || isBlank(cell) ? [] : [[field, cell]]
    }),
  )

const UNITS_PER_CHARACTER = 4

const isLongerThan = (text: string, most: number): boolean =>
  text.length > most && (text.length > most * UNITS_PER_CHARACTER || countGraphemes(text) > most)

const take = <T>(reading: Reading, field: ImportField, cell: string | undefined, read: (cell: string) => T | undefined): T | undefined => {
  if (cell === undefined) return undefined
  const found = read(cell)
  if (found === undefined) reading.faults.push({ field, reason: 'unknown_code' })
  return found
}

/** A day; where a spreadsheet left its bare number, the day that would be is told. */
const takeDay = (reading: Reading, field: ImportField, cell: string | undefined): ReturnType<typeof dayInCell> => {
  const found = cell === undefined ? undefined : dayInCell(cell)
  if (cell === undefined || found !== undefined) return found
  const meant = dayOfSerial(cell)
  reading.faults.push(meant === undefined ? { field, reason: 'unknown_day' } : { field, reason: 'serial_number', meant })
  return undefined
}

/** A list writes its times by the clock of 24 hours: 2:30 is half past two at night, 2時半 is asked about. */
const takeTime = (reading: Reading, field: ImportField, cell: string | undefined): TimeOfDay | undefined => {
  if (cell === undefined) return undefined
  const told = parseTypedTime(cell.replace(/^(\d:\d{2})(?::\d{2})?$/u, '0$1').replace(/^(\d{2}:\d{2}):\d{2}$/u, '$1'))
  if (told.ok) return told.value
  reading.faults.push({ field, reason: told.problem.code === 'which_half' ? 'which_half' : 'unknown_time' })
  return undefined
}

/** What of a list is the same for each row: its headings, the day, and whether all of it is over. */
type Around = Office & { readonly today: Day; readonly now: Instant | undefined; readonly isPast: boolean; readonly restoresZeros: boolean }

/** The day and the time, which a list keeps in one column or in two. A time without its day says nothing. */
const receivedOf = (reading: Reading, words: RowWords, { today, now }: Around): { readonly on: Day; readonly at: string } | undefined => {
  const moment = takeDay(reading, 'receivedAt', words.receivedAt)
  const beside = takeTime(reading, 'receivedAt', moment?.time)
  const time = takeTime(reading, 'receivedTime', words.receivedTime)
  if (moment === undefined) return undefined
  if (moment.on < FIRST_DAY) reading.faults.push({ field: 'receivedAt', reason: 'unknown_day' })
  if (moment.on > today) reading.faults.push({ field: 'receivedAt', reason: 'day_not_yet_come' })
  const at = momentOn(moment.on, beside ?? time)
  if (moment.on === today && now !== undefined && isAhead(at, now)) reading.faults.push({ field: beside === undefined ? 'receivedTime' : 'receivedAt', reason: 'time_not_yet_come' })
  return { on: moment.on, at }
}

/** What a workbook shows where a formula came to nothing (数式のエラー): nobody wrote that. */
const FAILED_FORMULA = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/

const allSaid = (written: RowWords): string => JSON.stringify(IMPORT_FIELDS.flatMap((field) => (written[field] === undefined ? [] : [[field, written[field]]])))

type ReadRow = { readonly intake: ListedIntake; readonly faults: Reading['faults']; readonly kept: readonly Kept[] }

const readRow = (row: number, written: RowWords, around: Around): ReadRow => {
  const { headingOf } = around
  const reading: Reading = { faults: [] }
  const text = written.text ?? written.heard ?? written.ownWords ?? written.judgement ?? ''
  const named = withoutNoNames(written)
  const { words, kept } = keptWords(named.words, headingOf, around.restoresZeros)
  if (text === '') reading.faults.push({ field: 'text', reason: 'nothing_written' })
  for (const field of IMPORT_FIELDS) {
    if (FAILED_FORMULA.test(written[field]?.trim() ?? '')) reading.faults.push({ field, reason: 'failed_formula' })
    if (isLongerThan(words[field] ?? '', LONG.includes(field) ? 20_000 : 200)) reading.faults.push({ field, reason: 'too_long' })
  }
  const worstBox = take(reading, 'worstBox', words.worstBox, findBox)
  const marked = take(reading, 'boxes', words.boxes, findBoxes) ?? []
  const received = receivedOf(reading, words, around)
  const nextOn = takeDay(reading, 'nextContactOn', words.nextContactOn)?.on
  if (nextOn !== undefined && isTooFarAhead(nextOn, around.today)) reading.faults.push({ field: 'nextContactOn', reason: 'day_too_far' })
  const endedOn = takeDay(reading, 'outcomeOn', words.outcomeOn)?.on
  const ended = endingOf(reading, { ...around, words, receivedOn: received?.on, endedOn, nextOn })
  const charged = withCharge(ended.words, standsOpen(ended.ending), around)
  const urgency = take(reading, 'urgency', words.urgency, findUrgency)
  const intake: ListedIntake = {
    row, text, said: allSaid(written), words: charged.words, isAnonymous: named.isAnonymous, worstBox, ending: ended.ending,
    boxes: worstBox === undefined || marked.includes(worstBox) ? marked : [...marked, worstBox].toSorted(),
    receivedAt: received?.at,
    channel: take(reading, 'channel', words.channel, findChannel),
    route: take(reading, 'route', words.route, findRoute),
    sex: take(reading, 'sex', words.sex, findSex),
    urgency,
    consent: take(reading, 'consent', words.consent, findConsent) ?? 'not_asked',
    nextContactOn: nextDayOf(ended.ending, nextOn, { urgency, today: around.today }),
  }
  return { intake, faults: reading.faults, kept: [...kept, ...named.kept, ...tornNotice(words), ...ended.kept, ...takerNotice(words, around), ...charged.kept] }
}

/** Keeps what is told up to a number, and counts everything. */
const tellingUpTo = <T>(most: number) => {
  const told: T[] = []
  let count = 0
  const tell = (more: readonly T[]): void => {
    count += more.length
    told.push(...more.slice(0, Math.max(0, most - told.length)))
  }
  return { told: told as readonly T[], tell, count: () => count }
}

/** 取込の確認の結果. Faults and notices are told one by one up to twenty thousand; `faultCount` and `noticeCount` count them all. */
export type CheckedRows = {
  readonly intakes: readonly ListedIntake[]
  readonly faults: readonly RowFault[]
  readonly faultyRows: number
  readonly faultCount: number
  readonly notices: readonly RowNotice[]
  readonly noticeCount: number
  /** Numbers that lost their first 0, whether it is put back or not (0の抜けた番号). */
  readonly lostZeros: number
}

/**
 * What its bearer says of a whole list: that it is the record of what is over (済んだ相談の記録), and that a 0 lost by a spreadsheet is put back; when it is
 * looked at; and who is in office there, or is or was a colleague.
 */
export type SaidOfList = {
  readonly now?: Instant | undefined
  readonly isInOffice?: ((name: string) => boolean) | undefined
  readonly isColleague?: ((name: string) => boolean) | undefined
  readonly isPast?: boolean | undefined
  readonly restoresZeros?: boolean | undefined
}

/**
 * Reads the rows of a list under a mapping (取込の確認): the intakes that can be taken, and every cell that cannot, with its
 * reason. What is kept in its words instead (a birth date that never was, a number that is none) is told and is no fault.
 * Empty rows are passed over.
 */
export const checkRows = (
  list: { readonly headers: readonly string[]; readonly rows: readonly ListRow[] },
  mapping: ColumnMapping,
  today: Day,
  { now, isPast = false, restoresZeros = false, isInOffice = () => true, isColleague = () => true }: SaidOfList = {},
): CheckedRows => {
  const headingOf = (field: ImportField): string => list.headers[mapping.indexOf(field)] ?? ''
  const intakes: ListedIntake[] = []
  const faults = tellingUpTo<RowFault>(MOST_TOLD)
  const notices = tellingUpTo<RowNotice>(MOST_TOLD)
  let [faultyRows, lostZeros] = [0, 0]
  for (const { row, cells } of list.rows) {
    if (cells.every(isBlank)) continue
    const written = wordsOf(cells, mapping)
    const placeOf = (field: ImportField) => ({ row, column: headingOf(field), field, value: limitGraphemes(written[field] ?? '', SHOWN) })
    const read = readRow(row, written, { headingOf, today, now, isPast, restoresZeros, isInOffice, isColleague })
    faults.tell(read.faults.map((fault) => ({ ...placeOf(fault.field), ...fault })))
    if (read.faults.length > 0) {
      faultyRows += 1
      continue
    }
    intakes.push(read.intake)
    lostZeros += read.kept.filter(({ reason }) => reason === 'zero_lost' || reason === 'zero_restored').length
    notices.tell(read.kept.map((notice) => ({ ...placeOf(notice.field), ...notice })))
  }
  return { intakes, faultyRows, faults: faults.told, faultCount: faults.count(), notices: notices.told, noticeCount: notices.count(), lostZeros }
}
