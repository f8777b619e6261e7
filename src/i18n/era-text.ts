import type { Day } from '#domain/shared/day.ts'

const ERAS = [
  { from: '2019-05-01', name: '令和', letter: 'R', base: 2018 },
  { from: '1989-01-08', name: '平成', letter: 'H', base: 1988 },
  { from: '1926-12-25', name: '昭和', letter: 'S', base: 1925 },
  { from: '1912-07-30', name: '大正', letter: 'T', base: 1911 },
  { from: '1873-01-01', name: '明治', letter: 'M', base: 1867 },
] as const

const partsOf = (day: Day) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date, era: ERAS.find((era) => day >= era.from) }
}

/** 令和8年4月1日; before 1873 Japan kept another calendar, so the Western year stands alone. */
export const eraTextFrom = (day: Day): string => {
  const { year, month, date, era } = partsOf(day)
  if (era === undefined) return `${year}年${month}月${date}日`
  const eraYear = year - era.base
  return `${era.name}${eraYear === 1 ? '元' : eraYear}年${month}月${date}日`
}

/** R8.4.1: the short form of office papers. */
export const shortEraTextFrom = (day: Day): string => {
  const { year, month, date, era } = partsOf(day)
  return era === undefined ? `${year}.${month}.${date}` : `${era.letter}${year - era.base}.${month}.${date}`
}
