import { readersOf, type ReaderKind } from '#domain/access/readers.ts'
import { formatList } from '#i18n/format.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Telephone } from '../app/Telephone.tsx'
import { protectionMessages } from './protection.messages.ts'

/** A group of readers, and those of it who can be named, or by which telephone they are asked. */
export type Readers = { readonly kind: ReaderKind; readonly ask?: { readonly phone: string | null } | null; readonly people: readonly { readonly who: string; readonly agencyName: string }[] }

type Named = { readonly agencyName: string; readonly recipientName?: string | null }

/** The name of a group in words; of the team nobody is told where nobody is on it. */
const useGroupName = ({ agencyName, recipientName }: Named): ((kind: ReaderKind) => string) => {
  const words = useMessages(protectionMessages)
  return (kind) => {
    const word = words[kind]
    const agency = kind === 'recipient' || kind === 'recipient_supervisors' ? recipientName : agencyName
    return typeof word === 'string' ? word : word({ agency: agency ?? '' })
  }
}

/** Who may read, one group a line, in the words of the rule, with the names of those who can be named. */
export const ReaderList = ({ readers, ...named }: Named & { readonly readers: readonly Readers[] }) => {
  const words = useMessages(protectionMessages)
  const nameOf = useGroupName(named)
  const { locale } = useLanguage()
  const aside = useAside()
  return (
    <>
      <ul>
        {readers.filter(({ kind, people }) => kind !== 'team' || people.length > 0).map(({ kind, people, ask }) => (
          <li key={kind}>
            {nameOf(kind)}
            {ask != null && <Telephone who={words.askedThrough({ agency: named.agencyName })} number={ask.phone} />}
            {people.length > 0 && <span className="quiet">{`　${formatList(locale, people.map((one) => aside(one.who, one.agencyName)))}`}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.outOfReach}</p>
    </>
  )
}

/** この受付を読める人, folded, while the sheet is being written: by the rule alone, for nobody is named on it yet. */
export const ReadersOfSheet = ({ areaId, mayArea }: { readonly areaId: string; readonly mayArea: boolean }) => {
  const words = useMessages(protectionMessages)
  const matter = { municipalityCode: '', accountableAgencyId: 'receiving', recipientAgencyId: null, senderAgencyId: null, areaId: areaId === '' && mayArea ? null : areaId, isRestricted: false }
  return (
    <Disclosure title={words.sheetTitle}>
      <ReaderList agencyName={words.receivingAgency} readers={readersOf(matter).map((kind) => ({ kind, people: [] }))} />
      <p>{words.placesOpen}</p>
    </Disclosure>
  )
}
