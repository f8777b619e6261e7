import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { Kept, RowWords } from './kept-words.ts'

/** What a ledger writes where a name would stand, of somebody who gave none (名前でない語). */
const NO_NAMES: ReadonlySet<string> = new Set(
  ['匿名', '匿名希望', '匿名電話', '匿名の方', '名乗らず', '名乗らない', '名のらず', '名前言わず', '不明', '氏名不明', '名前不明', '不詳', '氏名不詳', '無名', '無記名', 'anonymous', 'unknown'].map((word) => foldForSearch(word)),
)

const isNoName = (cell: string | undefined): boolean => cell !== undefined && NO_NAMES.has(foldForSearch(cell).replaceAll(/[^\p{L}\p{N}]/gu, ''))

/** A row without the words that are no names: who came gave none (匿名の相談), or nobody knows the name of whom it is about. Both are told. */
export type Unnamed = { readonly words: RowWords; readonly isAnonymous: boolean; readonly kept: readonly Kept[] }

/** 匿名 in the column of a name is an anonymous consultation and not somebody of this name. Where somebody else came and said theirs, it is theirs, about somebody whose name is not known. */
export const withoutNoNames = (words: RowWords): Unnamed => {
  const nameless = (['name', 'inquirerName'] as const).filter((field) => isNoName(words[field]))
  if (nameless.length === 0) return { words, isAnonymous: false, kept: [] }
  const named = Object.fromEntries(Object.entries(words).filter(([field]) => !nameless.some((one) => one === field)))
  return { words: named, isAnonymous: nameless.includes('inquirerName') || words.inquirerName === undefined, kept: nameless.map((field) => ({ field, reason: 'no_name' })) }
}

/** A row in which one person may be torn in two (氏名は来談者、ほかは本人): a reading or a birth and no name, beside a name of who came, and no word of who they are to each other. */
export const tornNotice = ({ name, kana, birth, inquirerName, inquirerRelation, describedAs }: RowWords): readonly Kept[] => {
  const isTorn = inquirerName !== undefined && name === undefined && describedAs === undefined && inquirerRelation === undefined && (kana ?? birth) !== undefined
  return isTorn ? [{ field: 'inquirerName', reason: 'name_beside' }] : []
}
