import { addDays, dayFrom, lastDateOf, weekdayOf, type Day } from './day.ts'

const WEEKDAYS = '日月火水木金土'
const WEEKDAYS_IN_KANA = ['にち', 'げつ', 'か', 'すい', 'もく', 'きん', 'ど']
const WEEKS: ReadonlyMap<string, number> = new Map([
  ['先々週', -2], ['先週', -1], ['せんしゅう', -1], ['今週', 0], ['こんしゅう', 0], ['来週', 1], ['らいしゅう', 1], ['再来週', 2], ['さ来週', 2], ['さらいしゅう', 2],
])
const MONTHS: ReadonlyMap<string, number> = new Map([['先月', -1], ['今月', 0], ['当月', 0], ['来月', 1], ['翌月', 1], ['再来月', 2], ['さ来月', 2]])
const IN_WEEK = new RegExp(`^(?<week>${[...WEEKS.keys()].join('|')})の?(?:(?<weekday>[${WEEKDAYS}])(?:曜日?)?|(?<kana>${WEEKDAYS_IN_KANA.join('|')})よう(?:び|日)?)$`, 'u')
const IN_MONTH = new RegExp(`^(?<month>${[...MONTHS.keys()].join('|')})の?(?:(?<last>末日?|月末|末)|(?<date>\\d{1,2})日)$`, 'u')
const MONTH_END = /^(?:月末|つきずえ|げつまつ|末日)$/u
const FROM_MONDAY = 6

/** Weeks begin on Monday, as the week of an office does: 今週日曜 is still to come, and on a Sunday 来週月曜 is tomorrow. */
const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + FROM_MONDAY) % 7))

const inWeek = (plain: string, today: Day): Day | undefined => {
  const { week = '', weekday, kana } = IN_WEEK.exec(plain)?.groups ?? {}
  const away = WEEKS.get(week)
  if (away === undefined) return undefined
  const place = weekday === undefined ? WEEKDAYS_IN_KANA.indexOf(kana ?? '') : WEEKDAYS.indexOf(weekday)
  return addDays(mondayOf(today), away * 7 + ((place + FROM_MONDAY) % 7))
}

const inMonth = (plain: string, today: Day): Day | undefined => {
  const { month = '', last, date } = MONTH_END.test(plain) ? { month: '今月', last: plain } : (IN_MONTH.exec(plain)?.groups ?? {})
  const away = MONTHS.get(month)
  if (away === undefined) return undefined
  const [year = 0, present = 0] = today.split('-').map(Number)
  const at = year * 12 + present - 1 + away
  const [ofYear, ofMonth] = [Math.floor(at / 12), (at % 12) + 1]
  return dayFrom(ofYear, ofMonth, last === undefined ? Number(date) : lastDateOf(ofYear, ofMonth))
}

/** A day as people name it from today by its week or its month (来週の月曜日, 今週金曜, 月末, 来月10日); `undefined` when it is none, or never is. */
export const dayFromWeekWord = (plain: string, today: Day): Day | undefined => inWeek(plain, today) ?? inMonth(plain, today)
