import { useEffect, useState } from 'react'
import type { Refusal } from './use-act.ts'

const PAUSE = 3_000
const UNREACHABLE: readonly string[] = ['unreachable', 'unreachable_reading']

const answers = (): Promise<boolean> => fetch('/api/health').then(({ ok }) => ok, () => false)

/**
 * Whether the server answers again after it could not be reached. Whatever waits for it is told (`tsunagi:back`): what could not be read is read then, and what is
 * being written is kept. A deed is never done again unasked: somebody pressed it minutes ago and may have thought better of it, or telephoned.
 */
export const useServerBack = (problem: Refusal | undefined): boolean => {
  const [backAfter, setBackAfter] = useState<Refusal | undefined>(undefined)
  const isBack = backAfter !== undefined && backAfter === problem
  useEffect(() => {
    if (problem === undefined || !UNREACHABLE.includes(problem.code) || isBack) return
    let [isOver, isLooking] = [false, false]
    const look = async (): Promise<void> => {
      if (isLooking) return
      isLooking = true
      const isThere = await answers()
      isLooking = false
      if (isOver || !isThere) return
      window.dispatchEvent(new Event('tsunagi:back'))
      // What could not be read is gone once it was; till then it is looked for on.
      if (problem.code === 'unreachable') setBackAfter(problem)
    }
    const onOnline = (): void => void look()
    const timer = setInterval(onOnline, PAUSE)
    window.addEventListener('online', onOnline)
    return () => {
      isOver = true
      clearInterval(timer)
      window.removeEventListener('online', onOnline)
    }
  }, [problem, isBack])
  return isBack
}
