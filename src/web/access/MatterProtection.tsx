import { useState, type ReactNode } from 'react'
import type { Protection } from '#domain/access/protection-request.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import type { Asked } from '../app/use-query.ts'
import { ConcealHereDialog } from './ConcealHereDialog.tsx'
import { AskDialog, Deciders, RestrictDialog, type Protected } from './ProtectionDialogs.tsx'
import { protectionMessages } from './protection.messages.ts'
import { ReaderList } from './ReaderList.tsx'

type AskedProtection = Asked<'getMatterProtection'>
type Props = { readonly matter: Protected; readonly again: () => void }
type Request = Protected['requests'][number]

const isOpen = (request: Request): boolean => request.answeredAt === null

/** What is not known is said: no banner must not read as "nothing was asked". Who reads a sheet as the beginning of a case alone is told on the page of the case. */
const Unknown = ({ asked }: { readonly asked: AskedProtection }) => {
  const words = useMessages(protectionMessages)
  if (asked.problem === undefined || asked.problem.code === 'not_found') return null
  return (
    <>
      <Banner tone="danger" title={words.notKnown} actions={<Button small onClick={asked.again}>{words.lookAgain}</Button>}><p>{words.takeCareMeanwhile}</p></Banner>
      <ProblemBanner problem={asked.problem} />
    </>
  )
}

const decidesHere = (matter: Protected, { kind }: Request): boolean => (kind === 'conceal' ? matter.may.conceal : matter.may.restrict)

/** Whoever asked, with the telephone of their agency: for whoever decides, and has something to ask first. */
const WhoAsked = ({ request }: { readonly request: Request }) => {
  const aside = useAside()
  return request.mine ? null : <Telephone who={aside(request.who, request.agencyName)} number={request.agencyPhone} />
}

/** Who of the record is concealed, with the handlers to ask. */
const Concealments = ({ matter }: { readonly matter: Protected }) => {
  const words = useMessages(protectionMessages)
  const aside = useAside()
  if (matter.concealments.length === 0) return null
  return (
    <ul className="plain">
      {matter.concealments.map((one) => (
        <li key={one.personId}>
          <p>{words.handlersOf({ name: one.name === '' ? words.somebody : one.name })}</p>
          {one.handlers.map((handler) => <Telephone key={handler.membershipId} who={aside(handler.who, handler.agencyName)} number={handler.agencyPhone} />)}
        </li>
      ))}
    </ul>
  )
}

const Waits = ({ matter, request }: { readonly matter: Protected; readonly request: Request }) => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  return (
    <Banner tone="warning" title={request.kind === 'conceal' ? words.notConcealedYet : words.notRestrictedYet}>
      <p>{words.waitsForDecision({ who: request.who, at: formatMoment(locale, request.askedAt as Instant) })}</p>
      {request.whom !== '' && <p>{words.whom({ name: request.whom })}</p>}
      <p className="written">{request.why}</p>
      {request.matterId !== matter.matterId && <p>{words.askedOnSheet} <Link href={`/intakes/${request.matterId}`}>{words.openSheet}</Link></p>}
      <p>{decidesHere(matter, request) ? words.youDecide : request.kind === 'conceal' ? words.placesOpenMeanwhile : words.callMeanwhile}</p>
      {matter.may.ask && (decidesHere(matter, request) ? <WhoAsked request={request} /> : <Deciders people={matter.deciders[request.kind]} />)}
    </Banner>
  )
}

/** For the handlers of somebody in it: places that others read all the same, or that went to other agencies before; where they are mended or settled is the page of the person. */
const Telling = ({ matter, isAbout }: { readonly matter: Protected; readonly isAbout: string | undefined }) => {
  const words = useMessages(protectionMessages)
  const open = isAbout === undefined ? matter.concealments.filter((one) => one.telling > 0) : []
  return open.map((one) => (
    <div key={one.personId} className="no-print">
      <Banner tone="danger" title={words.toldElsewhere({ name: one.name === '' ? words.somebody : one.name, n: one.telling })}>
        <p>{words.toldElsewhereLead} <Link href={`/persons/${one.personId}`}>{words.openPerson}</Link></p>
      </Banner>
    </div>
  ))
}

/**
 * While something that was asked for waits: that nothing is protected yet stands above everything else, with whom to call; on the page of one person, what was asked for them.
 * Beside it, for handlers, what tells a place all the same.
 */
export const ProtectionWaiting = ({ asked, isAbout }: { readonly asked: AskedProtection; readonly isAbout?: string }) => {
  const { answer } = asked
  if (answer === undefined) return <Unknown asked={asked} />
  const isMeant = (one: Request): boolean => isAbout === undefined || (one.kind === 'conceal' && (one.personId === isAbout || one.whom === ''))
  return (
    <>
      <Telling matter={answer} isAbout={isAbout} />
      {answer.requests.filter((one) => isOpen(one) && isMeant(one)).map((request) => <Waits key={request.id} matter={answer} request={request} />)}
    </>
  )
}

/** What was asked before, and how it was answered. */
const Answered = ({ requests }: { readonly requests: readonly Request[] }) => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  if (requests.length === 0) return null
  const lineOf = ({ kind, whom, isDone, note, answeredAt, answeredByName }: Request): string => {
    const by = { who: answeredByName ?? '', at: formatMoment(locale, answeredAt as Instant) }
    return [kind === 'conceal' ? words.askConceal : words.askRestrict, whom, isDone === true ? words.done(by) : words.declined(by), note].filter(Boolean).join('　')
  }
  return (
    <>
      <p className="quiet">{words.pastRequests}</p>
      <ul className="plain">{requests.map((one) => <li key={one.id}>{lineOf(one)}</li>)}</ul>
    </>
  )
}

/** What may be done about it here: doing it oneself, or asking whoever may. */
const Deeds = ({ matter, again }: Props) => {
  const words = useMessages(protectionMessages)
  const say = useNotice()
  const [opened, setOpened] = useState<Protection | 'set' | 'here' | undefined>(undefined)
  const close = (): void => setOpened(undefined)
  const waits = (kind: Protection): boolean => matter.requests.some((one) => one.matterId === matter.matterId && one.kind === kind && isOpen(one))
  const { may, restricted } = matter
  const isSomebodyLeft = matter.people.length > 1 || !matter.concealed
  const mayAskForAnother = matter.people.length > 1 || (isSomebodyLeft && !waits('conceal'))
  const done = (): void => {
    say({ text: opened === 'set' || opened === 'here' ? words.saved : words.asked })
    close()
    again()
  }
  return (
    <>
      {may.conceal && matter.people.length === 0 && <p>{words.nobodyHere}</p>}
      <div className="bar no-print">
        {may.conceal && matter.people.length > 0 && isSomebodyLeft && <Button small onClick={() => setOpened('here')}>{words.concealHere}</Button>}
        {may.ask && !may.conceal && mayAskForAnother && <Button small onClick={() => setOpened('conceal')}>{words.askConceal}</Button>}
        {may.ask && !may.restrict && !restricted && !waits('restrict') && <Button small onClick={() => setOpened('restrict')}>{words.askRestrict}</Button>}
        {may.restrict && <Button small onClick={() => setOpened('set')}>{restricted ? words.liftRestriction : words.restrict}</Button>}
      </div>
      {opened === 'here' && <ConcealHereDialog matter={matter} onClose={close} onDone={done} />}
      {opened === 'set' && <RestrictDialog matter={matter} onClose={close} onDone={done} />}
      {(opened === 'conceal' || opened === 'restrict') && <AskDialog matter={matter} kind={opened} onClose={close} onDone={done} />}
    </>
  )
}

/** この記録を読める人: who they are by the rule, whether places are concealed, and how to have it for few. A paper is read by whoever holds it. */
export const ProtectionCard = ({ asked: { answer: matter }, again, children }: {
  readonly asked: AskedProtection
  readonly again: () => void
  /** Where they are let in, on a page that tells of its team nowhere else. */
  readonly children?: (matter: Protected) => ReactNode
}) => {
  const words = useMessages(protectionMessages)
  if (matter === undefined) return null
  return (
    <Card title={words.title} tone={matter.restricted ? 'danger' : undefined} isForScreen>
      {matter.restrictedReason !== null && <p>{words.restrictedWhy({ why: matter.restrictedReason })}</p>}
      <ReaderList readers={matter.readers} agencyName={matter.agencyName} recipientName={matter.recipientName} />
      {children?.(matter)}
      <p>{matter.concealed ? words.placesConcealed : words.placesOpen}</p>
      <Concealments matter={matter} />
      <Answered requests={matter.requests.filter((one) => !isOpen(one))} />
      <Deeds matter={matter} again={again} />
    </Card>
  )
}
