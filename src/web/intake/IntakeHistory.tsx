import { useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { TextDiff } from '#ui/TextDiff.tsx'
import { Timeline, TimelineItem } from '#ui/Timeline.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { intakeMessages } from './intake.messages.ts'
import { sheetFieldLabels } from './sheet.messages.ts'
import { useFieldText } from './use-field-text.ts'

const Changes = ({ id }: { readonly id: string }) => {
  const words = useMessages(intakeMessages)
  const names = useMessages(sheetFieldLabels)
  const textOf = useFieldText()
  const { locale } = useLanguage()
  const named = useNamed()
  const { answer, problem } = useAsk('listIntakeChanges', { id })
  if (answer === undefined) return <ProblemBanner problem={problem} />
  if (answer.areConcealed) return <p className="quiet">{words.historyConcealed}</p>
  if (answer.changes.length === 0) return <p className="quiet">{words.neverChanged}</p>
  return (
    <Timeline label={words.history}>
      {answer.changes.map((change) => (
        <TimelineItem key={change.version} head={`${formatMoment(locale, change.at as Instant)} ${change.who}`}>
          {change.reason !== '' && <p>{named(words.changeReason, change.reason)}</p>}
          {change.fields.map(({ field, before, after }) => (
            <section key={field} aria-label={names[field]}>
              <h4>{names[field]}</h4>
              <TextDiff before={textOf(field, before)} after={textOf(field, after)} by={field === 'whereabouts' ? 'line' : 'word'} />
            </section>
          ))}
        </TimelineItem>
      ))}
    </Timeline>
  )
}

/** 変更の履歴: who changed what and why, from what to what. Asked for only when it is opened. */
export const IntakeHistory = ({ id, version }: { readonly id: string; readonly version: number }) => {
  const words = useMessages(intakeMessages)
  const [isOpened, setOpened] = useState(false)
  return (
    <Disclosure title={words.history} onOpen={() => setOpened(true)}>
      {isOpened && <Changes key={version} id={id} />}
    </Disclosure>
  )
}
