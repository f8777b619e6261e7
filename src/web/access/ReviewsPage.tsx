import { useState } from 'react'
import { REVIEW_FINDINGS, type ReviewFinding } from '#domain/access/break-glass.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDay, formatMoment, formatTime } from '#i18n/format.ts'
import { conflictKindLabels } from '#i18n/household-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Beyond } from '#ui/Beyond.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Section } from '#ui/Section.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { householdProblems } from '../household/problem.messages.ts'
import { accessMessages } from './access.messages.ts'
import { ReadByBreakGlass } from './ReadByBreakGlass.tsx'

type Opening = AnswerFor<'listBreakGlass'>['openings'][number]

const ReviewDialog = ({ opening, onClose, onDone }: { readonly opening: Opening; readonly onClose: () => void; readonly onDone: () => void }) => {
  const words = useMessages(accessMessages)
  const own = useMessages(householdProblems)
  const [note, setNote] = useState('')
  const [finding, setFinding] = useState<ReviewFinding | ''>('')
  const [now] = useState(() => Date.now())
  const isOpen = Date.parse(opening.expiresAt) > now
  const reviewing = useAct('reviewBreakGlass')
  const send = async (): Promise<void> => {
    if ((await reviewing.run({ id: opening.id, finding: finding as ReviewFinding, note })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.review} onClose={onClose} onSend={() => void send()} sendLabel={words.review} isActing={reviewing.isActing} problem={reviewing.problem} own={own}>
      <p className="written">{opening.reason}</p>
      <h3>{words.whatWasRead}</h3>
      <ReadByBreakGlass id={opening.id} />
      {isOpen && <p>{words.stillOpen({ until: formatTime(opening.expiresAt as Instant) })}</p>}
      <RadioGroup
        label={words.finding} mark="needed" value={finding} onChange={setFinding} isUpright
        options={REVIEW_FINDINGS.map((value) => ({ value, label: words[value], ...(value === 'not_justified' && { hint: words.notJustifiedHint }) }))}
      />
      <TextArea label={words.reviewNote} hint={words.reviewNoteHint} mark="needed" name="note" value={note} onChange={setNote} />
    </FormDialog>
  )
}

const OpeningCard = ({ opening, onReview }: { readonly opening: Opening; readonly onReview: () => void }) => {
  const words = useMessages(accessMessages)
  const { locale } = useLanguage()
  const aside = useAside()
  const [isAsked, setAsked] = useState(false)
  const when = words.openedAt({ from: formatMoment(locale, opening.openedAt as Instant), until: formatTime(opening.expiresAt as Instant) })
  return (
    <Card
      level={3} tone={opening.isLate || opening.holdsUp ? 'danger' : undefined} title={aside(opening.who, opening.agencyName)}
      actions={opening.mayReview && <Button small kind="primary" onClick={onReview}>{words.review}</Button>}
    >
      <p>
        {opening.about === '' ? <span className="quiet">{words.hidden}</span> : <Link href={`/cases/${opening.matterId}`}>{opening.about}</Link>} <span className="quiet">{when}</span>{' '}
        {opening.mine && <Badge>{words.mine}</Badge>} {opening.isLate && <StatusBadge tone="danger">{words.late}</StatusBadge>}
      </p>
      {opening.holdsUp && !opening.mine && <p>{words.holdsUp}</p>}
      <p className="written">{opening.reason}</p>
      {opening.finding === 'not_justified' && <p><StatusBadge tone="danger">{words.not_justified}</StatusBadge></p>}
      {opening.reviewedAt !== null && (
        <p className="quiet">{`${words.reviewedBy({ who: opening.reviewedByName ?? '', at: formatMoment(locale, opening.reviewedAt as Instant) })}　${opening.reviewNote ?? ''}`}</p>
      )}
      <Disclosure title={words.whatWasRead} onOpen={() => setAsked(true)}>{isAsked && <ReadByBreakGlass id={opening.id} />}</Disclosure>
    </Card>
  )
}

const OwnConflicts = () => {
  const words = useMessages(accessMessages)
  const kinds = useMessages(conflictKindLabels)
  const { locale } = useLanguage()
  const { answer } = useAsk('listOwnConflicts', {})
  return (
    <Section title={words.ownConflicts} count={answer?.conflicts.length}>
      <p className="quiet">{answer?.conflicts.length === 0 ? words.noConflicts : words.ownConflictsLead}</p>
      <ul className="plain">
        {answer?.conflicts.map((one) => <li key={one.id}>{`${kinds[one.kind]}　${words.since({ day: formatDay(locale, dayInTokyo(one.since as Instant)) })}`}</li>)}
      </ul>
    </Section>
  )
}

/** 確認: 緊急閲覧 that waits to be looked at, and one's own conflicts of interest. */
export const ReviewsPage = () => {
  const words = useMessages(accessMessages)
  const say = useNotice()
  const [state, setState] = useViewChoice('state', ['waiting', 'reviewed', 'all'])
  const { answer, problem, again } = useAsk('listBreakGlass', { state })
  const [opened, setOpened] = useState<Opening | undefined>(undefined)
  const close = (): void => setOpened(undefined)
  const states = [{ value: 'waiting', label: words.waiting }, { value: 'reviewed', label: words.reviewed }, { value: 'all', label: words.all }] as const
  return (
    <Page title={words.reviewsTitle} lead={words.reviewsLead}>
      <FilterBar label={words.state}><FilterChoice label={words.state} value={state} options={states} onChange={setState} /></FilterBar>
      <ProblemBanner problem={problem} />
      {answer?.openings.length === 0 && <Empty title={words.none} />}
      <div className="stack">{answer?.openings.map((one) => <OpeningCard key={one.id} opening={one} onReview={() => setOpened(one)} />)}</div>
      <Beyond count={answer?.beyond ?? 0} />
      <OwnConflicts />
      {opened !== undefined && <ReviewDialog opening={opened} onClose={close} onDone={() => { close(); say({ text: words.reviewDone }); again() }} />}
    </Page>
  )
}
