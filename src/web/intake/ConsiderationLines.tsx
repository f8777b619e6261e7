import { Fragment } from 'react'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort, formatList } from '#i18n/format.ts'
import { considerationLabels } from '#i18n/intake-codes.messages.ts'
import { Badge } from '#ui/Badge.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import type { AnswerFor } from '../app/api.ts'
import { considerationMessages } from './consideration.messages.ts'

type Told = AnswerFor<'getHouseholdPage'>['considerations'][number]
type ConsiderationProps = { readonly considerations: readonly Told[]; readonly people?: readonly { readonly personId: string; readonly name: string }[] }

const ConsiderationLine = ({ one, people = [] }: Omit<ConsiderationProps, 'considerations'> & { readonly one: Told }) => {
  const words = useMessages(considerationMessages)
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
export const ConsiderationLines = ({ considerations, people }: ConsiderationProps) => (
  <ul className="plain">{considerations.map((one) => <ConsiderationLine key={one.intakeId} one={one} {...(people !== undefined && { people })} />)}</ul>
)

/** The same under its heading, for whoever works with these people; nothing where nothing was told. */
export const ConsiderationCard = ({ considerations, people }: ConsiderationProps) => {
  const words = useMessages(considerationMessages)
  return considerations.length === 0 ? null : <Card title={words.title} tone="warning"><ConsiderationLines considerations={considerations} {...(people !== undefined && { people })} /></Card>
}
