import { useState } from 'react'
import { LINK_DAYS } from '#domain/referral/link.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { useNotice } from '#ui/Notices.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { linkAddress, newLinkToken } from './link-token.ts'
import { movingMessages, referralMessages } from './referral.messages.ts'

type Referral = AnswerFor<'getReferral'>

const DAYS = ['3', '7', '14', '31'] as const

const State = ({ link }: { readonly link: NonNullable<Referral['link']> }) => {
  const words = useMessages(movingMessages)
  const { locale } = useLanguage()
  const [now] = useState(() => Date.now())
  const aside = useAside()
  const at = (moment: string | null): string => (moment === null ? '' : formatMoment(locale, moment as Instant))
  const isOver = Date.parse(link.expiresAt) <= now && link.answeredAt === null
  return (
    <Dl
      pairs={[
        { name: words.linkExpires, value: aside(at(link.expiresAt), isOver ? words.linkEnded : '') },
        { name: words.linkOpened, value: link.openedAt === null ? words.linkNotOpened : at(link.openedAt) },
        { name: words.linkAnswered, value: at(link.answeredAt) },
      ]}
    />
  )
}

/** The link as it is shown once, to be handed on. */
const Shown = ({ address }: { readonly address: string }) => {
  const words = useMessages(movingMessages)
  const say = useNotice()
  const copy = (): void => void navigator.clipboard.writeText(address).then(() => say({ text: words.linkCopied }))
  return (
    <Banner tone="success" isNews actions={<Button small onClick={copy}>{words.linkCopy}</Button>}>
      <p>{words.linkMade}</p>
      <TextField label={words.link} value={address} onChange={() => undefined} readOnly />
    </Banner>
  )
}

/** 一回限りのリンクと紙: how a receiver without an account is reached. The token is made here; the office keeps its hash alone. */
export const LinkPanel = ({ referral, onIssued }: { readonly referral: Referral; readonly onIssued: () => void }) => {
  const words = { ...useMessages(referralMessages), ...useMessages(movingMessages) }
  const issuing = useAct('issueReferralLink')
  const [days, setDays] = useState<(typeof DAYS)[number] | ''>(String(LINK_DAYS.usual) as '7')
  const [address, setAddress] = useState('')
  const issue = async (): Promise<void> => {
    const token = newLinkToken()
    const issued = await issuing.run({ id: referral.id, token, days: Number(days || LINK_DAYS.usual), endsEarlier: referral.link !== null })
    // One that a colleague has made meanwhile stands on the page now: whoever goes on ends it knowingly.
    if (issued === undefined) return onIssued()
    setAddress(linkAddress(token))
    onIssued()
  }
  return (
    <Card title={words.link} actions={<LinkButton small href={`/referrals/${referral.id}/paper`}>{words.paper}</LinkButton>}>
      <p className="quiet">{words.linkLead}</p>
      <ProblemBanner problem={issuing.problem} own={{ not_possible_now: words.notPossible, link_stands: words.linkStands }} />
      {address !== '' && <Shown address={address} />}
      {referral.link !== null && <State link={referral.link} />}
      <Select label={words.linkDays} name="days" value={days} options={DAYS.map((value) => ({ value, label: value }))} onChange={setDays} />
      <div className="bar"><Button onClick={() => void issue()} isDisabled={issuing.isActing}>{referral.link === null ? words.linkMake : words.linkAgain}</Button></div>
    </Card>
  )
}
