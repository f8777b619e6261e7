import { useEffect, useState } from 'react'
import { useMessages } from '../language/LanguageProvider.tsx'
import { partsMessages } from '../language/parts.messages.ts'
import { codeOf, rareLettersIn } from './rare-letters.ts'
import { undrawnIn } from './undrawn.ts'

/**
 * What is said of letters of a text that this device cannot draw (行政事務標準文字・異体字): that they are kept as they were written,
 * though they are seen as a box or as another form. Nothing is said of letters it can draw, nor while that is being found out.
 */
export const useUndrawn = (text: string): string | undefined => {
  const words = useMessages(partsMessages)
  const [undrawn, setUndrawn] = useState<readonly string[]>([])
  const letters = rareLettersIn(text).join('')
  useEffect(() => {
    let isAsked = true
    void undrawnIn(letters).then((found) => isAsked && setUndrawn(found))
    return () => {
      isAsked = false
    }
  }, [letters])
  const told = undrawn.filter((letter) => letters.includes(letter))
  return told.length === 0 ? undefined : words.undrawn({ letters: told.map((letter) => words.letterWithCode({ letter, code: codeOf(letter) })).join(words.comma) })
}
