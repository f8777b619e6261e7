import { useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Dl } from '#ui/Dl.tsx'
import { Form } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { useGo, useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { DayField } from '../app/DayField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { dayIn, todayHere } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { leavingMessages } from './accountability.messages.ts'
import { DraftFates, type Fate } from './DraftFates.tsx'
import { HeldMatters, ShareDialog, type HeldMatter, type Shares } from './HeldMatters.tsx'
import { KnownEnd } from './KnownEnd.tsx'
import { LeftDrafts } from './LeftDrafts.tsx'
import { PlanLeaving } from './PlanLeaving.tsx'
import { SuccessorField } from './SuccessorField.tsx'
import { useSuccessors, type Successor } from './use-successors.ts'

type Held = AnswerFor<'getHoldings'>

const useProblems = () => {
  const words = useMessages(leavingMessages)
  return {
    your_own: words.yourOwn, last_administrator: words.lastAdministrator, last_handler: words.lastHandler, successor_needed: words.successorNeeded,
    successor_not_fit: words.successorNotFit, coordinator_needed: words.coordinatorNeeded, drafts_left: words.draftsLeft, drafts_not_for_successor: words.draftsNotForThem,
  }
}

/** To whom how many matters go, before it is done: whoever was chosen by mistake is seen here. */
const Sure = (props: {
  readonly name: string
  readonly held: Held
  readonly successors: readonly Successor[]
  readonly successorId: string
  readonly shares: Shares
  readonly onClose: () => void
  readonly onEnd: () => void
}) => {
  const words = useMessages(leavingMessages)
  const { held, successorId } = props
  const goesTo = held.matters.map((one) => props.shares[one.id] || successorId)
  const of = (to: string): number => goesTo.filter((one) => one === to).length + (to === successorId ? held.hiddenMatters : 0)
  const takers = props.successors.filter((one) => one.value === successorId || goesTo.includes(one.value))
  return (
    <Dialog
      isOpen onClose={props.onClose} title={words.end}
      actions={<><Button onClick={props.onClose}>{words.cancel}</Button><Button kind="danger" onClick={props.onEnd}>{words.end}</Button></>}
    >
      <p>{words.sure({ name: props.name })}</p>
      {takers.length > 0 && <ul>{takers.map((one) => <li key={one.value}>{words.sureOf({ to: one.label, n: of(one.value) })}</li>)}</ul>}
      {takers.some((one) => one.isElsewhere) && <Banner tone="warning"><p>{words.elsewhere}</p></Banner>}
    </Dialog>
  )
}

/** How much of everything somebody holds. */
const Counted = ({ held }: { readonly held: Held }) => {
  const words = useMessages(leavingMessages)
  return (
    <Dl
      pairs={[
        { name: words.seats, value: held.seats }, { name: words.tasks, value: held.tasks }, { name: words.areas, value: held.areas },
        { name: words.scarceConcealments, value: held.scarceConcealments }, { name: words.draftsHeld, value: held.drafts },
      ]}
    />
  )
}

const Leaving = ({ membershipId, name, held, onStale }: { readonly membershipId: string; readonly name: string; readonly held: Held; readonly onStale: () => void }) => {
  const words = useMessages(leavingMessages)
  const say = useNotice()
  const go = useGo()
  const successors = useSuccessors(membershipId)
  const ending = useAct('endMembership')
  const own = useProblems()
  const [successorId, setSuccessorId] = useState('')
  const [shares, setShares] = useState<Shares>({})
  const [drafts, setDrafts] = useState<Fate | undefined>(undefined)
  const [sharing, setSharing] = useState<HeldMatter | undefined>(undefined)
  const [isAsking, setAsking] = useState(false)
  const hasRest = held.areas + held.hiddenMatters + held.matters.filter((one) => (shares[one.id] ?? '') === '').length > 0
  const isElsewhere = successors.some((one) => one.isElsewhere && (one.value === successorId || Object.values(shares).includes(one.value)))
  const isEmpty = held.tasks + held.seats + held.areas + held.scarceConcealments + held.drafts === 0
  const end = async (): Promise<void> => {
    setAsking(false)
    const given = Object.entries(shares).flatMap(([matterId, to]) => (to === '' ? [] : [{ matterId, successorId: to }]))
    const ended = await ending.run({ membershipId, version: held.version, shares: given, ...(successorId !== '' && { successorId }), ...(drafts !== undefined && { drafts }) })
    if (ended === undefined) return onStale()
    say({ text: words.ended({ name }) })
    return go('/leaving')
  }
  return (
    <>
      <ProblemBanner problem={ending.problem} own={own} />
      <Form onSend={() => setAsking(true)}>
      <Section title={words.holds}>
        {isEmpty && <p>{words.holdsNothing}</p>}
        <Counted held={held} />
        {!isEmpty && (
          <SuccessorField
            label={words.successor} name="successor" {...(hasRest && { mark: 'needed' as const, missing: words.successorNeeded })}
            value={successorId} successors={successors} none={words.choose} onChange={setSuccessorId}
          />
        )}
        {isElsewhere && <Banner tone="warning" isNews><p>{words.elsewhere}</p></Banner>}
        {held.matters.length > 0 && <HeldMatters matters={held.matters} successors={successors} shares={shares} onChange={setSharing} />}
        {held.drafts > 0 && <DraftFates count={held.drafts} drafts={drafts} onChange={setDrafts} />}
        {held.hiddenMatters > 0 && <p className="quiet">{words.hidden({ n: held.hiddenMatters })}</p>}
      </Section>
      <div className="bar"><Button type="submit" kind="danger" isDisabled={held.scarceConcealments > 0 || ending.isActing}>{words.end}</Button></div>
      </Form>
      {sharing !== undefined && (
        <ShareDialog
          matter={sharing} successors={successors} shares={shares} onClose={() => setSharing(undefined)}
          onShare={(id, to) => setShares((before) => ({ ...before, [id]: to }))}
        />
      )}
      {isAsking && <Sure name={name} held={held} successors={successors} successorId={successorId} shares={shares} onClose={() => setAsking(false)} onEnd={() => void end()} />}
    </>
  )
}

/** 離任する日: nothing is chosen for whoever opens the page. Today: at once, with everything given away; a day to come: from its end the post is over. */
const LastDay = (props: { readonly membershipId: string; readonly name: string; readonly held: Held; readonly again: () => void }) => {
  const words = useMessages(leavingMessages)
  const [typed, setTyped] = useState('')
  const lastDay = dayIn(typed)
  const isPast = lastDay !== undefined && lastDay < todayHere()
  const isToCome = lastDay !== undefined && lastDay > todayHere()
  const planned = (isSet: boolean): void => {
    if (isSet) setTyped('')
    props.again()
  }
  return (
    <>
      {props.held.scarceConcealments > 0 && <Banner tone="danger"><p>{words.lastHandler}</p></Banner>}
      <div className="grid">
        <DayField label={words.lastDay} name="lastDay" hint={words.lastDayHint} mark="needed" missing={words.lastDayNeeded} error={isPast ? words.lastDayPast : undefined} value={typed} onChange={setTyped} />
      </div>
      {isToCome && <PlanLeaving key={`${props.held.version} ${lastDay}`} membershipId={props.membershipId} name={props.name} lastDay={lastDay} held={props.held} onPlanned={planned} />}
      {lastDay === todayHere() && <Leaving membershipId={props.membershipId} name={props.name} held={props.held} onStale={props.again} />}
      {(lastDay === undefined || isPast) && <Section title={words.holds}><Counted held={props.held} /><p className="quiet">{words.chooseDay}</p></Section>}
    </>
  )
}

/** Once a leaving is planned its form is put away: the plan is shown above, and the day is changed only by whoever says so. */
const ChangeDay = (props: Parameters<typeof LastDay>[0]) => {
  const words = useMessages(leavingMessages)
  const [isChanging, setChanging] = useState(false)
  const again = (): void => {
    setChanging(false)
    props.again()
  }
  return isChanging ? <LastDay {...props} again={again} /> : <div className="bar"><Button onClick={() => setChanging(true)}>{words.changeDay}</Button></div>
}

/** 離任: what somebody still holds, to whom each of it goes, and the end itself, refused until nothing is left over. */
export const LeavingPage = () => {
  const words = useMessages(leavingMessages)
  const membershipId = useId()
  const held = useAsk('getHoldings', { membershipId })
  const holders = useAsk('listHolders', {})
  const holder = holders.answer?.holders.find((one) => one.membershipId === membershipId)
  const DayPart = held.answer?.plan == null ? LastDay : ChangeDay
  const title = holder === undefined ? words.leaveFallback : words.leaveTitle({ name: holder.name })
  return (
    <Page title={title} lead={holder && `${holder.agencyName}　${holder.title}`} actions={<LinkButton href="/leaving">{words.back}</LinkButton>}>
      <ProblemBanner problem={held.problem} />
      <LeftDrafts of={membershipId} onDecided={held.again} />
      {held.answer?.endsAt != null && holder !== undefined && (
        <KnownEnd key={held.answer.version} membershipId={membershipId} name={holder.name} held={held.answer} endsAt={held.answer.endsAt} onNamed={held.again} />
      )}
      {held.answer !== undefined && holder !== undefined && <DayPart key={`${held.answer.plan !== null}`} membershipId={membershipId} name={holder.name} held={held.answer} again={held.again} />}
    </Page>
  )
}
