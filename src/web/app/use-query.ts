import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { ownWordLabels } from '#i18n/own-word.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { ask, type AnswerFor, type InputFor, type OperationName } from './api.ts'
import { sayNameless } from './say-nameless.ts'

/** What a query answered, or why not; both undefined while it is on its way. */
export type Asked<N extends OperationName> = {
  readonly answer: AnswerFor<N> | undefined
  readonly problem: Problem<string> | undefined
  readonly again: () => void
}

/** Asks a query of the contract and keeps its answer fresh. */
export const useAsk = <N extends OperationName>(name: N, input: InputFor<N>): Asked<N> => {
  const { data, refetch } = useQuery({ queryKey: [name, input], queryFn: () => ask(name, input) })
  const { nameless } = useMessages(ownWordLabels)
  const value = data?.ok === true ? data.value : undefined
  return {
    answer: useMemo(() => sayNameless(value, nameless), [value, nameless]),
    problem: data?.ok === false ? data.problem : undefined,
    again: () => void refetch(),
  }
}

/** The last answer that came, while the next one is on its way: what one stands in is not taken from beneath one's hands. */
export const useLast = <T>(answer: T | undefined): T | undefined => {
  const [last, setLast] = useState(answer)
  if (answer !== undefined && answer !== last) setLast(answer)
  return answer ?? last
}

/** The first answer that came: what a form was begun from, however often the page beneath it is fetched anew. */
export const useFirst = <T>(answer: T | undefined): T | undefined => {
  const [first, setFirst] = useState(answer)
  if (first === undefined && answer !== undefined) setFirst(answer)
  return first ?? answer
}
