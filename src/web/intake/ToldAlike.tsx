import { useEffect, useState } from 'react'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { useLast } from '../app/use-query.ts'

/** Whoever listens while they type is told once they pause, and not between two letters. */
const PAUSE = 1_000

/** How many records resemble somebody, for whoever listens to the screen: said where the number became another one. `undefined`: not known yet, and nothing is said. */
export const ToldAlike = ({ told }: { readonly told: string | undefined }) => {
  const known = useLast(told)
  const [said, setSaid] = useState<string | undefined>(undefined)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(known), PAUSE)
    return () => clearTimeout(timer)
  }, [known])
  return <VisuallyHidden><output>{said ?? ''}</output></VisuallyHidden>
}
