import { useQuery } from '@tanstack/react-query'
import type { Problem } from '#contract/problem.ts'
import { ask, type AnswerFor } from '../app/api.ts'
import { useRested } from '../app/use-rested.ts'

/** What a search found. */
export type Found = AnswerFor<'searchEverything'>

/** How a search stands. */
export type Search = {
  /** The words that are looked for: those typed, once the hand rested. */
  readonly words: string
  readonly found: Found | undefined
  readonly problem: Problem<string> | undefined
  readonly isSearching: boolean
}

/** Looks for words as they are typed: when the hand rests, and never with kana that are still being turned into kanji. */
export const useSearch = (typed: string, isComposing: boolean): Search => {
  const words = useRested(typed.trim(), isComposing)
  const isAsking = words !== ''
  const { data, isFetching } = useQuery({
    queryKey: ['searchEverything', words],
    queryFn: () => ask('searchEverything', { words }),
    enabled: isAsking,
    gcTime: 60_000,
  })
  return {
    words,
    found: isAsking && data?.ok === true ? data.value : undefined,
    problem: data?.ok === false ? data.problem : undefined,
    isSearching: isFetching || words !== typed.trim(),
  }
}
