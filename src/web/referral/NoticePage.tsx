import { useState } from 'react'
import { numberText } from '#domain/shared/number-text.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { formatDay } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Page } from '#ui/Page.tsx'
import { Paper, PaperTable } from '#ui/Paper.tsx'
import { useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { TelephoneOnPaper } from '../app/Telephone.tsx'
import { useAsk } from '../app/use-query.ts'
import { paperMessages } from './paper.messages.ts'

type Referral = AnswerFor<'getReferral'>

/** What is told of each state, in the person's words. */
const useTold = (referral: Referral): string => {
  const words = useMessages(paperMessages)
  const to = { to: referral.toFullName }
  const told: Readonly<Record<ReferralStatus, string>> = {
    drafted: '', sent: words.noticeSent(to), received: words.noticeSent(to), accepted: words.noticeAccepted(to), met: words.noticeMet(to),
    confirmed: words.noticeMet(to), returned: words.noticeReturned(to), withdrawn: words.noticeWithdrawn,
  }
  return told[referral.status]
}

const Notice = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(paperMessages)
  const { locale } = useLanguage()
  const told = useTold(referral)
  const named = useNamed()
  const [today] = useState(() => dayInTokyo(instantFrom(Date.now())))
  const contactBy = referral.status === 'accepted' && referral.contactDueOn !== null ? words.noticeContactBy({ day: formatDay(locale, referral.contactDueOn as Day) }) : undefined
  const call = [
    { name: words.contact, value: <TelephoneOnPaper names={[referral.fromFullName, referral.sentByAgencyName === null && referral.sentByName]} number={referral.fromPhone} /> },
    { name: words.number, value: numberText('referral', referral.number) },
  ]
  return (
    <Paper title={words.noticeTo} about={formatDay(locale, today)} isLarge isTakenHome>
      <p>{told}</p>
      {contactBy !== undefined && <p>{named(words.noticeNext, contactBy)}</p>}
      <p>{words.noticeNobodyDropped}</p>
      <PaperTable caption={words.contact} rows={call} />
    </Paper>
  )
}

/** 本人へのお知らせ: what the receiver answered and what comes next, without name or contents, in the reader's language. */
export const NoticePage = () => {
  const words = useMessages(paperMessages)
  const id = useId()
  const { answer, problem } = useAsk('getReferral', { id, paper: 'referral_notice' })
  return (
    <Page
      title={words.notice}
      actions={<LinkButton href={`/referrals/${id}`}>{words.back}</LinkButton>}
      primary={<Button kind="primary" onClick={() => window.print()}>{words.print}</Button>}
    >
      <ProblemBanner problem={problem} />
      <div className="no-print"><Banner tone="warning"><p>{words.noticeCare}</p></Banner></div>
      {answer !== undefined && answer.status !== 'drafted' && <Notice referral={answer} />}
    </Page>
  )
}
