import type { ReactNode } from 'react'
import { isBlank } from '#domain/shared/text-limits.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { sheetMessages } from './sheet.messages.ts'

/** Where somebody is reached, with what is said of that place alone beneath it: nobody reads the one without the other. */
export const PlaceShown = ({ text, said }: { readonly text: ReactNode; readonly said: string }) => {
  const words = useMessages(sheetMessages)
  const named = useNamed()
  return (
    <>
      {text}
      {!isBlank(said) && <p className="written">{named(words.mayContact, said)}</p>}
    </>
  )
}
