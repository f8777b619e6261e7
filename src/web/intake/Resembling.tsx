import { resemblesMuch } from '#domain/intake/similar.ts'
import { Beyond } from '#ui/Beyond.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAsk } from '../app/use-query.ts'
import type { Looked } from './SimilarPersons.tsx'

/** Who of those on record resembles somebody so much that it must first be said who they are. */
export const Resembling = ({ looked }: { readonly looked: Looked }) => {
  const { answer } = useAsk('findSimilarPersons', looked)
  return (
    <>
      <ul className="plain">
        {(answer?.persons ?? []).filter(resemblesMuch).map((one) => (
          <li key={one.personId}><p>{[one.name, one.kana, one.householdName, one.agencyName].filter(Boolean).join('　')}</p></li>
        ))}
        {(answer?.masked ?? []).map((one) => (
          <li key={`${one.matterId} ${one.name}`}><p>{one.name}</p><Telephone who={one.askAgency} number={one.askPhone} /></li>
        ))}
      </ul>
      <Beyond count={answer?.beyond.masked ?? 0} />
    </>
  )
}
