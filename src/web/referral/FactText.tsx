import { contactParts } from '#domain/referral/caller-fact.ts'
import type { FactCategory } from '#domain/referral/travelling-fact.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { NumberAsWritten } from '../app/Telephone.tsx'
import { sendingMessages } from './sending.messages.ts'

type Shown = { readonly category: FactCategory; readonly text: string; readonly mayContact?: string | undefined }

/** 連絡してよい時間・方法, beneath the number or address it is said of: nobody reads the one without the other. */
export const WhenToCall = ({ fact }: { readonly fact: Shown }) => {
  const words = useMessages(sendingMessages)
  const named = useNamed()
  return isBlank(fact.mayContact ?? '') ? null : <p className="written">{named(words.mayContact, fact.mayContact ?? '')}</p>
}

/** A fact that travelled (渡された情報): as it was written; a number rings at a touch, and when one may call stands beneath it. */
export const FactText = ({ fact }: { readonly fact: Shown }) => {
  if (fact.category !== 'contact') return <span className="written">{fact.text}</span>
  const { who, place } = contactParts(fact.text)
  return (
    <>
      <span className="written">{who}<NumberAsWritten who={who.trim()} text={place} /></span>
      <WhenToCall fact={fact} />
    </>
  )
}
