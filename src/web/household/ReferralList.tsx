import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { LinkButton } from '#ui/Button.tsx'
import { StatusBadge } from '#ui/Badge.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { StandingBadge } from '../referral/StandingBadge.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'

type Passed = HouseholdShown['referrals'][number]

/** The day that counts now, called by what it is the day of. */
export const useDue = (): ((one: Passed) => string) => {
  const { words } = useFormWords()
  const { locale } = useLanguage()
  const sayings: Partial<Record<Passed['status'], (p: { readonly day: string }) => string>> = {
    sent: words.answerBy, received: words.answerBy, accepted: words.contactBy, met: words.confirmBy, returned: words.nextBy,
  }
  return (one) => (one.dueOn === null ? '' : (sayings[one.status]?.({ day: formatDayShort(locale, one.dueOn as Day) }) ?? ''))
}

/** 進行中のつなぎ: what was passed on and has not arrived yet, or came back: how it stands, who holds it, the day that counts. */
export const ReferralList = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const dueOf = useDue()
  const isLate = (one: Passed): boolean => one.dueOn !== null && one.dueOn < page.on
  return (
    <Card title={words.referrals} actions={page.may.write && <LinkButton small kind="tertiary" href={`/matters/${page.caseId}/refer`}>{words.refer}</LinkButton>}>
      {page.referrals.length === 0 && <p className="quiet">{words.noReferrals}</p>}
      <ul className="plain">
        {page.referrals.map((one) => (
          <li key={one.id} className="line">
            <div>
              <p><Link href={`/referrals/${one.id}`}>{one.need}</Link></p>
              <p className="quiet">{[`→ ${one.toName}`, dueOf(one), words.holds({ who: one.holderName })].filter(Boolean).join('　')} {isLate(one) && <StatusBadge tone="danger">{words.overdue}</StatusBadge>}</p>
            </div>
            <StandingBadge status={one.status} isLate={isLate(one)} mine={one.mine} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
