import { useEffect, useState } from 'react'

const REST = 150

/** What is typed once the hand rested; while it is held, e.g. by kana that are still being turned into kanji, what stood before. */
export const useRested = (value: string, isHeld = false): string => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value, isHeld])
  return rested
}
