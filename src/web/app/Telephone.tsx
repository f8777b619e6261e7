import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { telephoneMessages } from './telephone.messages.ts'

/** Whom to ask, and by which number, where one is known. */
export const Telephone = ({ who, number }: { readonly who: string; readonly number: string | null }) => {
  const words = useMessages(telephoneMessages)
  if (number === null || number === '') return <p>{who}</p>
  return <p>{who}　<span className="no-wrap"><Link href={`tel:${number}`} aria-label={words.call({ who, phone: number })}>{number}</Link></span></p>
}

/** Whom to call, as it stands on paper: a number is never broken in two. */
export const TelephoneOnPaper = ({ names, number }: { readonly names: readonly (string | null | undefined)[]; readonly number: string | null | undefined }) => (
  <>{names.filter(Boolean).join('　')}　<span className="no-wrap">{number}</span></>
)
