import { useEffect, useState } from 'react'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { useLast } from '../app/use-query.ts'
import { similarMessages } from './similar.messages.ts'

/** Whoever listens while they type is told once they pause, and not between two letters. */
const PAUSE = 1_000

/** How many records resemble somebody, for whoever listens to the screen: said where the number became another one. `undefined`: not known yet, and nothing is said. */
export const ToldAlike = ({ count }: { readonly count: number | undefined }) => {
  const words = useMessages(similarMessages)
  const known = useLast(count)
  const [told, setTold] = useState<number | undefined>(undefined)
  useEffect(() => {
    const timer = setTimeout(() => setTold(known), PAUSE)
    return () => clearTimeout(timer)
  }, [known])
  return <VisuallyHidden><output>{told === undefined ? '' : told === 0 ? words.none : words.toAlike({ n: told })}</output></VisuallyHidden>
}
