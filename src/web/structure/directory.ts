import { foldForSearch } from '#domain/shared/fold-text.ts'
import { compareByKana } from '#domain/shared/person-name.ts'
import type { AnswerFor } from '../app/api.ts'

type Agency = AnswerFor<'listStructure'>['agencies'][number]
type Colleague = AnswerFor<'listColleagues'>['colleagues'][number]
type OpenWindow = AnswerFor<'listWindows'>['windows'][number]

/** Somebody in office; `text` is what a search reads: their own words and those of their agency. */
export type Person = Colleague & { readonly text: string }

/** An agency (機関) with all that is asked about it on the telephone. */
export type Entry = Agency & {
  readonly areas: readonly string[]
  readonly windows: readonly OpenWindow[]
  readonly people: readonly Person[]
  readonly text: string
}

/** What the directory is made of, and how codes are said in the reader's language, so that those words find too. */
export type Sources = {
  readonly structure: AnswerFor<'listStructure'>
  readonly colleagues: readonly Colleague[]
  readonly windows: readonly OpenWindow[]
  readonly sayKind: (kind: string) => string
  readonly sayRole: (role: string) => string
}

// Each part is folded by itself: a word must never match across the end of one and the beginning of the next.
const textOf = (parts: readonly (string | null)[]): string => parts.map((part) => foldForSearch(part ?? '')).join('\n')

const entryFrom = (sources: Sources, areaNames: ReadonlyMap<string, string>) => (agency: Agency): Entry => {
  const areas = agency.areaIds.flatMap((id) => areaNames.get(id) ?? [])
  const windows = sources.windows.filter((one) => one.agencyId === agency.id)
  const spoken = [agency.name, agency.shortName, agency.kana, agency.shortKana, agency.field, sources.sayKind(agency.kind), agency.phone, agency.phone?.replaceAll('-', '') ?? null]
  const text = textOf([...spoken, ...areas, ...windows.flatMap((one) => [one.name, one.place, one.phone, one.phone?.replaceAll('-', '') ?? null])])
  const people = sources.colleagues
    .filter((one) => one.agencyId === agency.id)
    .toSorted((a, b) => compareByKana(a.kana, b.kana))
    .map((one) => ({ ...one, text: `${text}\n${textOf([one.name, one.kana, one.title, sources.sayRole(one.role)])}` }))
  return { ...agency, areas, windows, people, text }
}

/** The directory (名簿), in the order in which the agencies were told. */
export const directoryFrom = (sources: Sources): readonly Entry[] => {
  const areaNames = new Map(sources.structure.areas.map(({ id, name }) => [id, name]))
  return sources.structure.agencies.map(entryFrom(sources, areaNames))
}

/**
 * The words that are looked for. Readings stand in the directory, so kana narrow while they are still being turned into kanji;
 * only the letters of a syllable that is not finished (あおb) are left out.
 */
export const soughtFrom = (typed: string, isComposing: boolean): readonly string[] =>
  (isComposing ? typed.replace(/[a-zａ-ｚ]+$/iu, '') : typed).split(/\s+/u).map(foldForSearch).filter((word) => word !== '')

/** What fits every word: agencies with those of their people who fit; somebody who fits brings their agency along. */
export const findInDirectory = (directory: readonly Entry[], sought: readonly string[]): readonly Entry[] => {
  const fits = ({ text }: { readonly text: string }): boolean => sought.every((word) => text.includes(word))
  return directory.map((entry) => ({ ...entry, people: entry.people.filter(fits) })).filter((entry) => fits(entry) || entry.people.length > 0)
}
