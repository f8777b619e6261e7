import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDay, formatTime } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useView } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { besideMessages } from '../intake/beside.messages.ts'
import { CasesBeside } from '../intake/CasesBeside.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { HandedOver } from './HandedOver.tsx'
import { ReturnedReferral } from './ReturnedReferral.tsx'

type Props = { readonly page: HouseholdShown; readonly again: () => void }

const Request = ({ request, page, again }: Props & { readonly request: HouseholdShown['requests'][number] }) => {
  const { words, own } = useFormWords()
  const [isOver, setOver] = useState(false)
  const answering = useAct('answerTeamRequest')
  const [note, setNote] = useState('')
  const answer = async (accept: boolean): Promise<void> => {
    if ((await answering.run({ id: request.id, version: request.version, accept, note: note.trim() })) === undefined) return
    setOver(true)
    again()
  }
  if (isOver) return null
  if (answering.standing !== undefined) {
    const now = answering.standing.accept === true ? words.wasAccepted : words.wasDeclined
    const title = (answering.isByOneself ? words.answeredByOneself : words.answeredFirst)({ who: request.who })
    return (
      <Banner tone="warning" isNews title={title} actions={<Button small onClick={() => { setOver(true); again() }}>{words.takeNote}</Button>}>
        <p>{[now, answering.standing.note].filter(Boolean).join(' ')}</p>
      </Banner>
    )
  }
  return (
    <Banner
      tone="info"
      title={words.wantsToJoin({ who: request.who, agency: request.agencyName })}
      {...(page.may.decideLead && {
        actions: (
          <>
            <Button small kind="primary" onClick={() => void answer(true)}>{words.accept}</Button>
            <Button small onClick={() => void answer(false)}>{words.notNow}</Button>
          </>
        ),
      })}
    >
      <p className="written">{request.why}</p>
      {page.may.decideLead && <TextField label={words.answerNote({ who: request.who })} mark="optional" name="note" value={note} onChange={setNote} />}
      <ProblemBanner problem={answering.problem} own={own} />
    </Banner>
  )
}

/** 緊急閲覧 that keeps the page open: until when, that it will be reviewed, or by whom it has been. */
const OpenForHour = ({ page: { openUntil, openingReviewedAt, openingReviewedBy } }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  if (openUntil === null) return null
  const at = formatTime(openUntil as Instant)
  const reviewed = openingReviewedAt !== null && words.openReviewed({ at, who: openingReviewedBy ?? '', reviewed: formatTime(openingReviewedAt as Instant) })
  return <Banner tone="danger"><p>{reviewed || words.openForHour({ at })}</p></Banner>
}

/** What one must know before reading on: 緊急閲覧, an earlier day, a つなぎ that came back, somebody who asks to be let in. */
export const HouseholdNotices = ({ page, again }: Props) => {
  const { words } = useFormWords()
  const beside = useMessages(besideMessages)
  const { locale } = useLanguage()
  const { view, look } = useView()
  return (
    <>
      <OpenForHour page={page} />
      {view['on'] !== undefined && (
        <Banner tone="info" title={words.asOf({ day: formatDay(locale, page.on as Day) })} actions={<Button small onClick={() => look({ on: undefined })}>{words.backToNow}</Button>}>
          {page.isPast && <p>{words.asOfExplained}</p>}
        </Banner>
      )}
      <HandedOver page={page} again={again} />
      {page.beside.length > 0 && <Banner tone="info" title={beside.ofHousehold}><CasesBeside beside={page.beside} /></Banner>}
      {page.referrals.filter((one) => one.status === 'returned').map((one) => <ReturnedReferral key={one.id} one={one} mayWrite={page.may.write} />)}
      {page.requests.map((request) => <Request key={request.id} request={request} page={page} again={again} />)}
    </>
  )
}
