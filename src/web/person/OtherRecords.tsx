import { resemblesMuch } from '#domain/intake/similar.ts'
import { Banner } from '#ui/Banner.tsx'
import { Beyond } from '#ui/Beyond.tsx'
import { Link } from '#ui/Link.tsx'
import { useAsk } from '../app/use-query.ts'
import { Masked } from '../intake/SimilarPersons.tsx'
import { usePersonWords, type PersonShown } from './person-page.ts'

/** Other records that may be of the same person: what is concealed on one stays open on another. */
export const OtherRecords = ({ person }: { readonly person: PersonShown }) => {
  const { words } = usePersonWords()
  const [name] = person.names
  const placeOf = (kind: string): string => person.whereabouts.find((one) => one.kind === kind && one.until === null)?.text ?? ''
  const typed = { name: name?.asWritten ?? '', kana: name?.kana ?? '', birth: person.birthText ?? person.birthOn ?? '', phone: placeOf('phone'), email: placeOf('email'), address: placeOf('address') }
  const { answer } = useAsk('findSimilarPersons', { personId: person.personId, ...typed })
  const others = (answer?.persons ?? []).filter(resemblesMuch)
  const masked = answer?.masked ?? []
  // Who agrees in less stands behind: only where all that came are strong there may be more of them.
  const beyond = (answer?.beyond.masked ?? 0) + (others.length === answer?.persons.length ? answer.beyond.persons : 0)
  if (others.length + masked.length === 0) return null
  return (
    <Banner tone="warning" title={words.otherRecords}>
      <p>{words.otherRecordsLead}</p>
      <ul className="plain">
        {others.map((one) => (
          <li key={one.personId}><Link href={`/persons/${one.personId}`}>{[one.name, one.kana, one.householdName, one.agencyName].filter(Boolean).join('　')}</Link></li>
        ))}
        <Masked masked={masked} />
      </ul>
      <Beyond count={beyond} />
    </Banner>
  )
}
