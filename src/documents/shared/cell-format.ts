/** 表示形式: what the number of a cell means. A date is kept in a sheet as a count of days. */
export type CellFormat = { readonly isDate: boolean; readonly zeros: string | undefined }

/** A cell shown as a number, as it is. */
export const PLAIN: CellFormat = { isDate: false, zeros: undefined }

const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The form without what is only shown: quoted words, colours, currencies and conditions in brackets, escaped and repeated signs. */
const bareForm = (code: string): string => code.replaceAll(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./gu, '')

/** 標準: what LibreOffice and most programs write on every cell, and Excel where only a word is put behind the number (General"件"). It holds a g and an e. */
const GENERAL = /general|standard|g\/標準/giu
/** [h]:mm counts hours beyond a day: it is how long, and its first part stands in brackets. */
const ELAPSED = /\[(?:h+|m+|s+)\]/giu
const HUNDREDTHS = /(?<=s)\.0+/giu
const PLACE_OF_A_FIGURE = /[0#?@]|e[+-]/iu
/** Years, months, days, hours, minutes, seconds; g and e are the era and its year (ggge), a the weekday (aaa), b the year as Buddhists count it. */
const PART_OF_A_DATE = /[ymdhsge]|a{3,4}|b{2,4}/iu

const isDateForm = (code: string): boolean => {
  const [section = ''] = bareForm(code.replaceAll(ELAPSED, 'h')).split(';', 1)
  const bare = section.replaceAll(GENERAL, '').replaceAll(HUNDREDTHS, '')
  return PART_OF_A_DATE.test(bare) && !PLACE_OF_A_FIGURE.test(bare)
}

const LONGEST_FORM = 255

/** What a number format says: whether it shows a date, or a number with its leading zeros (0999-22-3333). */
export const formatFrom = (id: number, code: string | undefined): CellFormat => {
  if (code === undefined) return { isDate: isBuiltInDate(id), zeros: undefined }
  const form = code.slice(0, LONGEST_FORM)
  const bare = bareForm(form)
  return { isDate: isDateForm(form), zeros: /^0[0-]{2,}$/.test(bare) ? bare : undefined }
}

const MILLISECONDS_OF_A_DAY = 86_400_000
const DAYS_TO_1970 = { from1900: 25_569, from1904: 24_107 } as const
const FIRST_AFTER_THE_DAY_THAT_NEVER_WAS = 61
const LAST_SERIAL = 2_958_465

/** The day, and the time if there is one, of a count of days. Before March 1900 sheets count a day that never was. */
const dateText = (serial: number, countsFrom1904: boolean): string | undefined => {
  if (!(serial >= 0) || serial > LAST_SERIAL) return undefined
  if (!countsFrom1904 && serial < FIRST_AFTER_THE_DAY_THAT_NEVER_WAS && serial >= 1) return undefined
  const since1970 = serial - (countsFrom1904 ? DAYS_TO_1970.from1904 : DAYS_TO_1970.from1900)
  const moment = new Date(Math.round((since1970 * MILLISECONDS_OF_A_DAY) / 60_000) * 60_000).toISOString()
  const time = moment.slice(11, 16)
  if (serial < 1) return time
  return time === '00:00' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`
}

const withZeros = (digits: string, zeros: string): string => {
  const padded = [...digits.padStart(zeros.replaceAll('-', '').length, '0')]
  return [...zeros].map((sign) => (sign === '-' ? '-' : (padded.shift() ?? ''))).join('') + padded.join('')
}

const FIGURES_SHOWN = 15

/** The number of a cell as its reader sees it in the sheet. What is no number stays as it stands. */
export const numberText = (written: string, format: CellFormat, countsFrom1904: boolean): string => {
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return written
  const shown = Number.isInteger(number) ? BigInt(number).toString() : Number(number.toPrecision(FIGURES_SHOWN)).toString()
  if (format.isDate) return dateText(number, countsFrom1904) ?? shown
  return format.zeros !== undefined && /^\d+$/.test(shown) ? withZeros(shown, format.zeros) : shown
}
