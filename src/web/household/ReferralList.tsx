import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { statusLabels } from '#i18n/referral-codes.messages.ts'
import { useFormWords, type HouseholdShown } from './household-page.ts'

/** 進行中のつなぎ: what was passed on and has not arrived yet. */
export const ReferralList = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const status = useMessages(statusLabels)
  const { locale } = useLanguage()
  return (
    <Card title={words.referrals} actions={page.may.write && <LinkButton small kind="tertiary" href={`/matters/${page.caseId}/refer`}>{words.refer}</LinkButton>}>
      {page.referrals.length === 0 && <p className="quiet">{words.noReferrals}</p>}
      <ul className="plain">
        {page.referrals.map((one) => (
          <li key={one.id} className="line">
            <div>
              <p><Link href={`/referrals/${one.id}`}>{one.need}</Link></p>
              <p className="quiet">{`→ ${one.toName}　${one.dueOn === null ? '' : formatDayShort(locale, one.dueOn as Day)}`}</p>
            </div>
            <Badge>{status[one.status]}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}
