import { StatusBadge } from '#ui/Badge.tsx'
import { Beyond } from '#ui/Beyond.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Masked, Matched } from '../SimilarPersons.tsx'
import { importMessages } from './import.messages.ts'
import type { Checked } from './use-import.ts'

/** Whether the person of a row is on record already, as far as the reader may know: the row is taken in all the same, and bound afterwards. */
export const MaybeKnown = ({ known }: { readonly known: Checked['preview'][number]['known'] }) => {
  const words = useMessages(importMessages)
  if (known.persons.length + known.masked.length === 0) return null
  return (
    <div>
      <StatusBadge tone="warning">{words.maybeKnown}</StatusBadge>
      <ul className="plain">
        {known.persons.map((one) => (
          <li key={one.personId}>
            <Link href={`/persons/${one.personId}`}>{one.name}</Link> <span className="quiet">{one.agencyName} <Matched matched={one.matched} /></span>
          </li>
        ))}
        <Masked masked={known.masked} />
      </ul>
      <Beyond count={known.beyond} />
    </div>
  )
}
