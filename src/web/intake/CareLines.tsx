import { Fragment } from 'react'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort, formatList } from '#i18n/format.ts'
import { considerationLabels } from '#i18n/intake-codes.messages.ts'
import { Badge } from '#ui/Badge.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import type { AnswerFor } from '../app/api.ts'
import { careMessages } from './care.messages.ts'

type Care = AnswerFor<'getHouseholdPage'>['care'][number]
type CareProps = { readonly care: readonly Care[]; readonly people?: readonly { readonly personId: string; readonly name: string }[] }

const CareLine = ({ one, people = [] }: Omit<CareProps, 'care'> & { readonly one: Care }) => {
  const words = useMessages(careMessages)
  const labels = useMessages(considerationLabels)
  const { locale } = useLanguage()
  const whose = formatList(locale, people.filter((person) => one.personIds.includes(person.personId)).map((person) => person.name))
  const told = words.told({ day: formatDayShort(locale, dayInTokyo(one.receivedAt as Instant)) })
  return (
    <li>
      <p>
        {one.considerations.map((consideration) => <Fragment key={consideration}><Badge>{labels[consideration]}</Badge> </Fragment>)}
        {one.note !== '' && <strong>{one.note}</strong>}{' '}
        <span className="quiet">
          {[whose, one.toldBy === null ? '' : words.by({ who: one.toldBy })].filter(Boolean).join('　')} {one.opens ? <Link href={`/intakes/${one.intakeId}`}>{told}</Link> : told}
        </span>
      </p>
    </li>
  )
}

/** 配慮事項, consultation by consultation: what was marked and written, of whom, and the sheet on which it stands. */
export const CareLines = ({ care, people }: CareProps) => (
  <ul className="plain">{care.map((one) => <CareLine key={one.intakeId} one={one} {...(people !== undefined && { people })} />)}</ul>
)

/** The same under its heading, for whoever works with these people; nothing where nothing was told. */
export const CareCard = ({ care, people }: CareProps) => {
  const words = useMessages(careMessages)
  return care.length === 0 ? null : <Card title={words.title} tone="warning"><CareLines care={care} {...(people !== undefined && { people })} /></Card>
}
