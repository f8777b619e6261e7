import { parsePhone, phoneShown } from '#domain/shared/phone.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { telephoneMessages } from './telephone.messages.ts'

/** Whom to ask, and by which number, where one is known. */
export const Telephone = ({ who, number }: { readonly who: string; readonly number: string | null }) => {
  const words = useMessages(telephoneMessages)
  if (number === null || number === '') return <p>{who}</p>
  return <p>{who}　<span className="no-wrap"><Link href={`tel:${number}`} aria-label={words.call({ who, phone: number })}>{number}</Link></span></p>
}

const LEAST_DIGITS = 6

/** A number as somebody wrote it (0999-11-2002（夜）), in the usual form where nothing else stands with it, which a phone rings at a touch; what is no number stands as it is. */
export const NumberAsWritten = ({ who, text }: { readonly who: string; readonly text: string }) => {
  const words = useMessages(telephoneMessages)
  const read = parsePhone(text)
  const isOne = read.ok && read.value.warning !== 'several_numbers' && read.value.key.length >= LEAST_DIGITS
  if (!isOne) return text
  return <span className="no-wrap"><Link href={`tel:${read.value.key}`} aria-label={words.call({ who, phone: phoneShown(text) })}>{phoneShown(text)}</Link></span>
}

/** Whom to call, as it stands on paper: a number is never broken in two. */
export const TelephoneOnPaper = ({ names, number }: { readonly names: readonly (string | false | null | undefined)[]; readonly number: string | null | undefined }) => (
  <>{names.filter(Boolean).join('　')}　<span className="no-wrap">{number}</span></>
)
