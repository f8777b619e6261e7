import { useState } from 'react'
import type { PlaceField } from '#domain/person/place-history.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDayShort, formatMoment } from '#i18n/format.ts'
import { locationKindLabels } from '#i18n/household-codes.messages.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextDiff } from '#ui/TextDiff.tsx'
import { Timeline, TimelineItem } from '#ui/Timeline.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { useAsk } from '../app/use-query.ts'
import { usePersonWords } from './person-page.ts'

/** Says what stood in a field of a place, in the reader's words. */
const useFieldText = () => {
  const kinds: Readonly<Record<string, string>> = useMessages(locationKindLabels)
  const { locale } = useLanguage()
  const { say } = useOwnWords()
  return (field: PlaceField, value: string | null): string => {
    if (value === null) return ''
    if (field === 'from' || field === 'until') return formatDayShort(locale, value as Day)
    return field === 'kind' ? (kinds[value] ?? value) : say(value)
  }
}

const Changes = ({ personId }: { readonly personId: string }) => {
  const { words } = usePersonWords()
  const { locale } = useLanguage()
  const textOf = useFieldText()
  const { answer, problem } = useAsk('listWhereaboutsChanges', { personId })
  if (answer === undefined) return <ProblemBanner problem={problem} />
  if (answer.areConcealed) return <p className="quiet">{words.concealedFromYou}</p>
  if (answer.changes.length === 0) return <p className="quiet">{words.placeNeverChanged}</p>
  const names: Readonly<Record<PlaceField, string>> = {
    kind: words.placeKind, text: words.place, mayContact: words.mayContact, from: words.from, until: words.until, source: words.source,
  }
  return (
    <Timeline label={words.placeHistory}>
      {answer.changes.map((change) => (
        <TimelineItem key={`${change.placeId} ${change.version}`} head={`${formatMoment(locale, change.at as Instant)} ${change.who}`}>
          <p>{textOf('kind', change.kind)} {change.text}</p>
          {change.fields.map(({ field, before, after }) => (
            <section key={field} aria-label={names[field]}>
              <h3>{names[field]}</h3>
              <TextDiff before={textOf(field, before)} after={textOf(field, after)} by={field === 'source' || field === 'mayContact' ? 'word' : 'line'} />
            </section>
          ))}
        </TimelineItem>
      ))}
    </Timeline>
  )
}

/** 住所・連絡先の変更の履歴: what was written over, by whom and when. Asked for only when it is opened; `places` as they stand, so that it is asked anew when one was changed. */
export const PlaceHistory = ({ personId, places }: { readonly personId: string; readonly places: readonly { readonly id: string; readonly version: number }[] }) => {
  const { words } = usePersonWords()
  const [isOpened, setOpened] = useState(false)
  return (
    <Disclosure title={words.placeHistory} onOpen={() => setOpened(true)}>
      {isOpened && <Changes key={places.map(({ id, version }) => `${id} ${version}`).join()} personId={personId} />}
    </Disclosure>
  )
}
