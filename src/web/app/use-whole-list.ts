import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { ownWordLabels } from '#i18n/own-word.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { ask, type AnswerFor, type InputFor, type OperationName } from './api.ts'
import { sayNameless } from './say-nameless.ts'

/** More pages than these nobody reads on paper: then the list is narrowed first. */
const MOST_PAGES = 20

/** A list of which only one page is shown: how the pages are asked for, and how many there are. */
export type PagedList<N extends OperationName> = { readonly name: N; readonly pageOf: (page: number) => InputFor<N>; readonly pages: number }

/** What printing the whole of a list takes: how to begin it, where it may be begun, and every page of it while it is printed. */
export type WholeList<N extends OperationName> = {
  readonly print: (() => void) | undefined
  readonly answers: readonly AnswerFor<N>[] | undefined
  readonly problem: Problem<string> | undefined
}

/**
 * Fetches every page of a list, opens the print dialogue over all of it, and goes back to the one page. Each page is asked for as it is when it is looked at, so that
 * whom the paper names stands in the journal. Whoever narrows the list meanwhile has let it go. Where a page could not be fetched nothing is printed, then or later by
 * itself: it is said, and whoever presses again has it asked for anew.
 */
export const useWholeList = <N extends OperationName>({ name, pageOf, pages }: PagedList<N>): WholeList<N> => {
  const { nameless } = useMessages(ownWordLabels)
  const client = useQueryClient()
  const [wished, setWished] = useState('')
  const [refused, setRefused] = useState<{ readonly of: string; readonly problem: Problem<string> } | undefined>(undefined)
  const which = JSON.stringify(pageOf(1))
  const inputs = wished === which ? Array.from({ length: pages }, (_, at) => pageOf(at + 1)) : []
  const asked = useQueries({ queries: inputs.map((input) => ({ queryKey: [name, input], queryFn: () => ask(name, input) })) })
  const answers = asked.flatMap(({ data }) => (data?.ok === true ? [sayNameless(data.value, nameless)] : []))
  const isThere = answers.length > 0 && answers.length === inputs.length
  useEffect(() => {
    if (!isThere) return undefined
    const back = (): void => setWished('')
    window.addEventListener('afterprint', back)
    window.print()
    return () => window.removeEventListener('afterprint', back)
  }, [isThere])
  const failed = asked.find(({ data }) => data?.ok === false)?.data
  if (failed?.ok === false) {
    setRefused({ of: which, problem: failed.problem })
    setWished('')
  }
  const print = (): void => {
    client.removeQueries({ queryKey: [name], type: 'inactive' })
    setRefused(undefined)
    setWished(which)
  }
  return { print: pages <= MOST_PAGES ? print : undefined, answers: isThere ? answers : undefined, problem: refused?.of === which ? refused.problem : undefined }
}
