import { useState } from 'react'
import type { Protection } from '#domain/access/protection-request.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { AskDialog, Deciders, RestrictDialog, type Protected } from './ProtectionDialogs.tsx'
import { protectionMessages } from './protection.messages.ts'
import { ReaderList } from './ReaderList.tsx'

type Props = { readonly matter: Protected; readonly again: () => void }
type Request = Protected['requests'][number]

const isOpen = (request: Request): boolean => request.answeredAt === null

/** While something that was asked for waits: that nothing is protected yet stands above everything else, with whom to call. */
export const ProtectionWaiting = ({ matter }: { readonly matter: Protected }) => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  return matter.requests.filter(isOpen).map((request) => (
    <Banner key={request.id} tone="warning" title={request.kind === 'conceal' ? words.notConcealedYet : words.notRestrictedYet}>
      <p>{words.waitsForDecision({ who: request.who, at: formatMoment(locale, request.askedAt as Instant) })}</p>
      <p className="written">{request.why}</p>
      <p>{request.kind === 'conceal' ? words.placesOpenMeanwhile : words.callMeanwhile}</p>
      <Deciders people={matter.deciders[request.kind]} />
    </Banner>
  ))
}

/** What was asked before, and how it was answered. */
const Answered = ({ requests }: { readonly requests: readonly Request[] }) => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  if (requests.length === 0) return null
  const lineOf = ({ kind, isDone, note, answeredAt, answeredByName }: Request): string => {
    const by = { who: answeredByName ?? '', at: formatMoment(locale, answeredAt as Instant) }
    return [kind === 'conceal' ? words.askConceal : words.askRestrict, isDone === true ? words.done(by) : words.declined(by), note].filter(Boolean).join('　')
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
  const [opened, setOpened] = useState<Protection | 'set' | undefined>(undefined)
  const close = (): void => setOpened(undefined)
  const waits = (kind: Protection): boolean => matter.requests.some((one) => one.kind === kind && isOpen(one))
  const { may, restricted } = matter
  const done = (): void => {
    say({ text: opened === 'set' ? words.saved : words.asked })
    close()
    again()
  }
  return (
    <>
      {may.conceal && <p>{words.concealOnPage}</p>}
      <div className="bar no-print">
        {may.ask && !may.conceal && !matter.concealed && !waits('conceal') && <Button small onClick={() => setOpened('conceal')}>{words.askConceal}</Button>}
        {may.ask && !may.restrict && !restricted && !waits('restrict') && <Button small onClick={() => setOpened('restrict')}>{words.askRestrict}</Button>}
        {may.restrict && <Button small onClick={() => setOpened('set')}>{restricted ? words.liftRestriction : words.restrict}</Button>}
      </div>
      {opened === 'set' && <RestrictDialog matter={matter} onClose={close} onDone={done} />}
      {(opened === 'conceal' || opened === 'restrict') && <AskDialog matter={matter} kind={opened} onClose={close} onDone={done} />}
    </>
  )
}

/** この記録を読める人: who they are by the rule, whether places are concealed, and how to have it for few. */
export const ProtectionCard = ({ matter, again }: Props) => {
  const words = useMessages(protectionMessages)
  return (
    <Card title={words.title} tone={matter.restricted ? 'danger' : undefined}>
      {matter.restrictedReason !== null && <p>{words.restrictedWhy({ why: matter.restrictedReason })}</p>}
      <ReaderList readers={matter.readers} agencyName={matter.agencyName} recipientName={matter.recipientName} />
      <p>{matter.concealed ? words.placesConcealed : words.placesOpen}</p>
      <Answered requests={matter.requests.filter((one) => !isOpen(one))} />
      <Deeds matter={matter} again={again} />
    </Card>
  )
}
