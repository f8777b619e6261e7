import { locationKindLabels } from '#i18n/household-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { NumberAsWritten } from '../app/Telephone.tsx'
import type { HouseholdShown } from './household-page.ts'

type Place = HouseholdShown['members'][number]['whereabouts'][number]

/** What an address or a number is can be seen; a hospital, a school or a workplace is said to be one, or it reads as somebody's home. */
const SPEAK_FOR_THEMSELVES: readonly Place['kind'][] = ['address', 'phone', 'email']

/** Where one of the household is or can be reached, with what kind of place it is. */
export const MemberPlace = ({ who, place }: { readonly who: string; readonly place: Place }) => {
  const kinds = useMessages(locationKindLabels)
  const named = useNamed()
  const text = SPEAK_FOR_THEMSELVES.includes(place.kind) ? place.text : named(kinds[place.kind], place.text)
  return <>{place.kind === 'phone' ? <NumberAsWritten who={who} text={text} /> : text} {place.mayContact}</>
}
