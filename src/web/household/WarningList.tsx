import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { warningKindLabels } from '#i18n/casework-codes.messages.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { EndWarningDialog, ReviewWarningDialog } from './WarningDialogs.tsx'

type Warning = HouseholdShown['warnings'][number]
type Asked = { readonly what: 'review' | 'end'; readonly warning: Warning }

const labelOf = (labels: Readonly<Record<string, string>>, kind: string): string => labels[kind] ?? kind

const WarningRow = ({ warning, page, onAsk }: { readonly warning: Warning; readonly page: HouseholdShown; readonly onAsk: (asked: Asked) => void }) => {
  const { words } = useFormWords()
  const kinds = useMessages(warningKindLabels)
  const { locale } = useLanguage()
  const whom = page.members.find((one) => one.personId === warning.personId)?.name
  const added = words.addedBy({ who: warning.addedByName, day: formatDayShort(locale, dayInTokyo((warning.reviewedAt ?? warning.addedAt) as Instant)) })
  const review = warning.reviewOn !== null && words.reviewBy({ day: formatDayShort(locale, warning.reviewOn as Day) })
  const isToReview = warning.reviewOn !== null && warning.reviewOn <= page.on
  return (
    <li className="line">
      <div>
        <p><Badge>{labelOf(kinds, warning.kind)}</Badge> <strong>{warning.text}</strong></p>
        <p className="quiet">
          {[whom, warning.toldToPerson ? words.told : words.notTold, added, !isToReview && review].filter(Boolean).join('　')}
          {isToReview && <>{' '}<StatusBadge tone="danger">{words.reviewOverdue}</StatusBadge></>}
        </p>
      </div>
      {page.may.write && (
        <div className="line-actions no-print">
          <Button small onClick={() => onAsk({ what: 'review', warning })}>{words.review}</Button>
          <Button small kind="tertiary" onClick={() => onAsk({ what: 'end', warning })}>{words.end}</Button>
        </div>
      )}
    </li>
  )
}

/** 注意事項: what to beware of before one rings the bell. */
export const WarningList = ({ page, again }: { readonly page: HouseholdShown; readonly again: () => void }) => {
  const { words, saySaved } = useFormWords()
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  if (page.warnings.length === 0) return null
  const close = (): void => setAsked(undefined)
  const done = (): void => {
    close()
    saySaved()
    again()
  }
  const Form = asked?.what === 'end' ? EndWarningDialog : ReviewWarningDialog
  return (
    <Card title={words.warnings} tone="warning">
      <ul className="plain">
        {page.warnings.map((warning) => <WarningRow key={warning.id} warning={warning} page={page} onAsk={setAsked} />)}
      </ul>
      {asked !== undefined && <Form warning={asked.warning} today={page.on} onClose={close} onDone={done} />}
    </Card>
  )
}
