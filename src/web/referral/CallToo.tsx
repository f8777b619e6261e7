import type { Urgency } from '#domain/intake/codes.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDayOfWeek } from '#i18n/format.ts'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { referralMessages } from './referral.messages.ts'

type CallTooProps = { readonly urgency: Urgency; readonly dueOn: string; readonly who: string; readonly phone: string | null }

/** 電話でも伝える: closed days put the due day later than the urgency says; which day it is, and whom to call instead of waiting. */
export const CallToo = ({ urgency, dueOn, who, phone }: CallTooProps) => {
  const words = useMessages(referralMessages)
  const said = useMessages(urgencyLabels)[urgency]
  const { locale } = useLanguage()
  return (
    <Banner tone="warning" title={words.laterThanSaid({ said, day: formatDayOfWeek(locale, dueOn as Day) })}>
      <p>{words.callToo}</p>
      {who !== '' && <Telephone who={who} number={phone} />}
    </Banner>
  )
}
