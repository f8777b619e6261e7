import { dayFrom, type Day } from '../shared/day.ts'

/** 生年月日 as far as it is known: what was written, and the parts of it that can be read. */
export type BirthDate = {
  readonly text: string
  readonly on?: Day
  readonly year?: number
  readonly month?: number
  readonly isApproximate: boolean
}

const ERAS = [
  { names: ['令和', '令', 'r'], base: 2018 },
  { names: ['平成', '平', 'h'], base: 1988 },
  { names: ['昭和', '昭', 's'], base: 1925 },
  { names: ['大正', '大', 't'], base: 1911 },
  { names: ['明治', '明', 'm'], base: 1867 },
] as const

const ROUGH = /頃|ころ|ごろ|くらい|ぐらい|約|推定|[?？]/u
const WRITTEN = /^(令和|平成|昭和|大正|明治|[令平昭大明rhstm])?(元|\d{1,4})(?:年|[./-])?(?:(\d{1,2})(?:月|[./-])?(?:(\d{1,2})日?)?)?(?:生まれ|生)?$/u
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/u

const yearFrom = (era: string | undefined, number: number): number | undefined => {
  if (era === undefined) return number >= 1850 && number <= 2200 ? number : undefined
  const found = ERAS.find((one) => (one.names as readonly string[]).includes(era))
  return found === undefined || number < 1 || number > 99 ? undefined : found.base + number
}

const partsFrom = (text: string): readonly [string | undefined, number, number | undefined, number | undefined] | undefined => {
  const together = RUN_TOGETHER.exec(text)
  if (together !== null) return [undefined, Number(together[1]), Number(together[2]), Number(together[3])]
  const found = WRITTEN.exec(text)
  if (found === null) return undefined
  const numberOf = (part: string | undefined) => (part === undefined ? undefined : Number(part))
  return [found[1], found[2] === '元' ? 1 : Number(found[2]), numberOf(found[3]), numberOf(found[4])]
}

/**
 * Reads a birth date in any way it is written (R8.4.1, 昭和15年頃, S64/1/7, 19400401, 全角). What cannot be read stays as
 * text: a birth date nobody knows is no reason to stop. A day past the end of its era counts on, as papers do.
 */
export const birthDateFrom = (written: string): BirthDate => {
  const folded = written.normalize('NFKC').toLowerCase().replaceAll(/[\s()]/gu, '').replaceAll(/[ー−‐・]/gu, '-')
  const rough = ROUGH.test(folded)
  const parts = partsFrom(folded.replaceAll(new RegExp(ROUGH.source, 'gu'), ''))
  const year = parts === undefined ? undefined : yearFrom(parts[0], parts[1])
  if (parts === undefined || year === undefined) return { text: written, isApproximate: rough }
  const [, , month, date] = parts
  if (month === undefined) return { text: written, year, isApproximate: true }
  if (month < 1 || month > 12) return { text: written, year, isApproximate: true }
  if (date === undefined) return { text: written, year, month, isApproximate: true }
  const on = dayFrom(year, month, date)
  return on === undefined ? { text: written, year, month, isApproximate: true } : { text: written, on, year, month, isApproximate: rough }
}
