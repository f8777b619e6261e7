import { formatList } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { hrefOf } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { besideMessages } from './beside.messages.ts'

/** A support case that stands open about the same people. */
export type Beside = AnswerFor<'listCasesToJoin'>['beside'][number]

/** One that may not be opened: whom to ask, how to be let in, and the way to pass the consultation on to them. */
const Elsewhere = ({ one, referFrom }: { readonly one: Beside; readonly referFrom: string | undefined }) => {
  const words = useMessages(besideMessages)
  return (
    <>
      <Telephone who={(one.restricted ? words.restricted : words.elsewhere)({ agency: one.agencyName })} number={one.phone} />
      <div className="bar">
        <Link href={`/matters/${one.caseId}/masked`}>{words.joinTeam}</Link>
        {referFrom !== undefined && <Link href={hrefOf(`/matters/${referFrom}/refer`, { to: one.agencyId })}>{words.refer}</Link>}
      </div>
    </>
  )
}

/** ほかの支援ケース: who supports the same people already; by its name where it may be opened. `referFrom`: the sheet that could be passed on instead. */
export const CasesBeside = ({ beside, referFrom }: { readonly beside: readonly Beside[]; readonly referFrom?: string | undefined }) => {
  const words = useMessages(besideMessages)
  const { locale } = useLanguage()
  return (
    <ul className="plain">
      {beside.map((one) => (
        <li key={one.caseId}>
          {one.names.length > 0 && <p>{formatList(locale, one.names.map((who) => words.who({ who })))}</p>}
          {one.opens === 'page' ? <p><Link href={`/cases/${one.caseId}`}>{one.householdName}</Link> <span className="quiet">{one.agencyName}</span></p> : <Elsewhere one={one} referFrom={referFrom} />}
        </li>
      ))}
    </ul>
  )
}
