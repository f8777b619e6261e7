import { useState } from 'react'
import { addDays, type Day } from '#domain/shared/day.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { formatDay } from '#i18n/format.ts'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { PickOne } from '#ui/PickOne.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { useGo } from '../app/address.ts'
import type { AnswerFor, InputFor } from '../app/api.ts'
import { DayField } from '../app/DayField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { useEndingOf } from '../structure/use-ending.ts'
import { leavingMessages } from './accountability.messages.ts'
import { endingMessages } from './ending.messages.ts'
import { SuccessorField } from './SuccessorField.tsx'
import { useSuccessors } from './use-successors.ts'

type Agency = AnswerFor<'listStructure'>['agencies'][number]
const EMPTY = { agencyId: '', successorId: '', deskId: '', when: 'later' as 'now' | 'later', on: '' }
type Ending = typeof EMPTY

/** What an agency holds now, so that nobody ends it unaware. */
const Holds = ({ agencyId }: { readonly agencyId: string }) => {
  const words = useMessages(endingMessages)
  const { answer } = useAsk('countAgencyLoad', {})
  const load = answer?.loads.find((one) => one.agencyId === agencyId)
  return load === undefined ? null : <p>{words.agencyHolds({ intakes: load.intakes, cases: load.cases, out: load.referralsOut, in_: load.referralsIn })}</p>
}

/** One of some agencies, found by name or reading; one that will end says so. */
const AgencyField = ({ agencies, ...field }: {
  readonly label: string
  readonly name: string
  readonly hint?: string
  readonly value: string
  readonly agencies: readonly Agency[]
  readonly onChange: (agencyId: string) => void
}) => {
  const [words, leaving] = [useMessages(endingMessages), useMessages(leavingMessages)]
  const endingOf = useEndingOf()
  const isFitting = (id: string, typed: string): boolean =>
    agencies.some((one) => one.id === id && [one.name, one.shortName, one.kana, one.shortKana].some((part) => foldForSearch(part ?? '').includes(foldForSearch(typed))))
  const options = agencies.map((one) => ({ value: one.id, label: [one.name, endingOf(one.id)].filter(Boolean).join('　') }))
  return <PickOne {...field} mark="needed" options={options} none={leaving.choose} isFitting={isFitting} narrow={words.narrow} nothing={words.nothing} />
}

const EndingFields = ({ ending, put }: { readonly ending: Ending; readonly put: (change: Partial<Ending>) => void }) => {
  const [words, leaving] = [useMessages(endingMessages), useMessages(leavingMessages)]
  const { answer } = useAsk('listStructure', {})
  const desks = useSuccessors(undefined, { agencyId: ending.successorId, lastDay: ending.when === 'now' ? undefined : dayIn(ending.on) })
  const agencies = answer?.agencies ?? []
  const goesOn = (one: Agency): boolean => answer?.endings.some(({ agencyId }) => agencyId === one.id) !== true
  return (
    <>
      <AgencyField label={words.endingAgency} name="agency" hint={words.endingAgencyHint} value={ending.agencyId} agencies={agencies.filter(goesOn)} onChange={(agencyId) => put({ agencyId })} />
      <Holds agencyId={ending.agencyId} />
      <RadioGroup label={words.when} value={ending.when} options={[{ value: 'later', label: words.endLater }, { value: 'now', label: words.endNow }]} onChange={(when) => put({ when, deskId: '' })} />
      {ending.when === 'later' && <DayField label={words.lastDay} name="on" hint={words.lastDayHint} mark="needed" value={ending.on} onChange={(on) => put({ on, deskId: '' })} />}
      <AgencyField
        label={words.successorAgency} name="successor" value={ending.successorId} agencies={agencies.filter((one) => one.id !== ending.agencyId)}
        onChange={(successorId) => put({ successorId, deskId: '' })}
      />
      <SuccessorField label={words.successorDesk} name="desk" mark="needed" value={ending.deskId} successors={desks} none={leaving.choose} onChange={(deskId) => put({ deskId })} />
    </>
  )
}

const inputOf = ({ agencyId, successorId, deskId, when, on }: Ending, agencies: readonly Agency[]): InputFor<'endAgency'> | undefined => {
  const lastDay = when === 'now' ? null : dayIn(on)
  const agency = agencies.find((one) => one.id === agencyId)
  if (agency === undefined || successorId === '' || deskId === '' || lastDay === undefined) return undefined
  return { agencyId, version: agency.version, successorId, successorMembershipId: deskId, lastDay }
}

const useProblems = (): Readonly<Record<string, string>> => {
  const words = useMessages(endingMessages)
  return {
    already_ending: words.alreadyEnding, coordinates_the_city: words.coordinatesCity, last_day_past: words.lastDayPast,
    last_day_too_far: words.lastDayTooFar, ends_before_it_began: words.endsBeforeBegan,
    successor_not_fit: words.agencyNotFit, last_administrator: words.lastAdministrator, last_handler: words.lastHandlers, coordinator_needed: words.deskCoordinator,
  }
}

/** 機関の終了: its last day, who goes on, who takes the seats; refused unless somebody stands for everything at every instant after. */
export const EndAgencyPage = () => {
  const [words, leaving] = [useMessages(endingMessages), useMessages(leavingMessages)]
  const { locale } = useLanguage()
  const say = useNotice()
  const go = useGo()
  const structure = useAsk('listStructure', {})
  const [ending, setEnding] = useState(EMPTY)
  const [isAsking, setAsking] = useState(false)
  const acting = useAct('endAgency')
  const own = useProblems()
  const agencies = structure.answer?.agencies ?? []
  const nameOf = (id: string): string => agencies.find((one) => one.id === id)?.name ?? ''
  const names = { from: nameOf(ending.agencyId), to: nameOf(ending.successorId) }
  const input = inputOf(ending, agencies)
  const lastDay = (input?.lastDay ?? null) as Day | null
  const day = (days: number): string => (lastDay === null ? '' : formatDay(locale, addDays(lastDay, days)))
  const end = async (): Promise<void> => {
    setAsking(false)
    if (input === undefined) return
    const ended = await acting.run(input)
    structure.again()
    if (ended === undefined) return
    say({ text: lastDay === null ? words.endedNow(names) : words.endPlanned({ ...names, day: day(0) }) })
    go('/leaving')
  }
  return (
    <Page title={words.endAgency} lead={words.endAgencyLead} actions={<LinkButton href="/leaving">{leaving.back}</LinkButton>}>
      <ProblemBanner problem={acting.problem ?? structure.problem} own={own} />
      <Card>
        <EndingFields ending={ending} put={(change) => setEnding((before) => ({ ...before, ...change }))} />
        <div className="bar"><Button kind="danger" isDisabled={input === undefined || acting.isActing} onClick={() => setAsking(true)}>{words.endAgencyDo}</Button></div>
      </Card>
      <Dialog
        isOpen={isAsking} onClose={() => setAsking(false)} isAlert title={words.endAgency}
        actions={<><Button onClick={() => setAsking(false)}>{leaving.cancel}</Button><Button kind="danger" onClick={() => void end()}>{words.endAgencyDo}</Button></>}
      >
        <p>{lastDay === null ? words.sureNow(names) : words.sureLater({ ...names, day: day(0), next: day(1) })}</p>
      </Dialog>
    </Page>
  )
}
