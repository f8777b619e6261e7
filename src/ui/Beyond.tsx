import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { Link } from './Link.tsx'

/** How much of a list does not stand here (ほか何件), with the way to all of it where there is one; nothing when all of it stands here. */
export const Beyond = ({ count, href }: { readonly count: number; readonly href?: string }) => {
  const words = useMessages(partsMessages)
  if (count <= 0) return null
  const text = words.andMore({ count })
  return <p className="quiet">{href === undefined ? text : <Link href={href}>{text}</Link>}</p>
}
