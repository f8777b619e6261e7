import { useCallback, useRef, useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { act, MAY_HAVE_ARRIVED, newKey, type AnswerFor, type InputFor, type OperationName, type StandingFor } from './api.ts'

/** What stood in the way of something that was done here: it is brought in sight, unlike what merely could not be shown. */
export type Refusal = Problem<string> & { readonly isRefusal?: true }

/** A command ready to be done: its last refusal, whether it is on its way, and how to do it. */
export type Acting<N extends OperationName> = {
  readonly problem: Refusal | undefined
  /** The record as it stands, when somebody else was faster. */
  readonly standing: StandingFor<N> | undefined
  /** It was the reader who was faster, in another window. */
  readonly isByOneself: boolean
  readonly isActing: boolean
  /** The answer, or nothing when it was refused; never sent twice at once. */
  readonly run: (input: InputFor<N>) => Promise<AnswerFor<N> | undefined>
  readonly forget: () => void
}

/** Does a command of the contract, with one key for each intended effect. */
export const useAct = <N extends OperationName>(name: N): Acting<N> => {
  const key = useRef<string | undefined>(undefined)
  const isBusy = useRef(false)
  const [problem, setProblem] = useState<Refusal | undefined>(undefined)
  const [isActing, setActing] = useState(false)
  const run = useCallback(
    async (input: InputFor<N>): Promise<AnswerFor<N> | undefined> => {
      if (isBusy.current) return undefined
      isBusy.current = true
      setActing(true)
      key.current ??= newKey()
      const answer = await act(name, input, key.current)
      if (answer.ok || !MAY_HAVE_ARRIVED.includes(answer.problem.code)) key.current = undefined
      isBusy.current = false
      setActing(false)
      setProblem(answer.ok ? undefined : { ...answer.problem, isRefusal: true })
      return answer.ok ? answer.value : undefined
    },
    [name],
  )
  const standing = problem?.code === 'stale_version' ? (problem.current as StandingFor<N> | undefined) : undefined
  return { problem, standing, isByOneself: problem?.byOneself === true, isActing, run, forget: () => setProblem(undefined) }
}
