import { useState } from 'react'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { useGo } from '../app/address.ts'
import type { InputFor } from '../app/api.ts'
import { DayField } from '../app/DayField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { leavingMessages } from './accountability.messages.ts'
import { useSuccessors } from './use-successors.ts'

const EMPTY = { agencyId: '', successorId: '', deskId: '', when: 'later' as 'now' | 'later', on: '' }
type Ending = typeof EMPTY

/** What an agency holds now, so that nobody ends it unaware. */
const Holds = ({ agencyId }: { readonly agencyId: string }) => {
  const words = useMessages(leavingMessages)
  const { answer } = useAsk('countAgencyLoad', {})
  const load = answer?.loads.find((one) => one.agencyId === agencyId)
  return load === undefined ? null : <p>{words.agencyHolds({ intakes: load.intakes, cases: load.cases, out: load.referralsOut, in_: load.referralsIn })}</p>
}

const EndingFields = ({ ending, put }: { readonly ending: Ending; readonly put: (change: Partial<Ending>) => void }) => {
  const words = useMessages(leavingMessages)
  const { answer } = useAsk('listStructure', {})
  const desks = useSuccessors(undefined, ending.successorId)
  const agencies = (answer?.agencies ?? []).map((one) => ({ value: one.id, label: one.name }))
  return (
    <>
      <Select label={words.endingAgency} name="agency" mark="needed" value={ending.agencyId} options={agencies} none={words.choose} onChange={(agencyId) => put({ agencyId })} />
      <Holds agencyId={ending.agencyId} />
      <RadioGroup label={words.when} value={ending.when} options={[{ value: 'later', label: words.endLater }, { value: 'now', label: words.endNow }]} onChange={(when) => put({ when })} />
      {ending.when === 'later' && <DayField label={words.endOn} name="on" value={ending.on} onChange={(on) => put({ on })} />}
      <Select label={words.successorAgency} name="successor" mark="needed" value={ending.successorId} options={agencies.filter((one) => one.value !== ending.agencyId)} none={words.choose} onChange={(successorId) => put({ successorId, deskId: '' })} />
      <Select label={words.successorDesk} name="desk" mark="needed" value={ending.deskId} options={desks} none={words.choose} onChange={(deskId) => put({ deskId })} />
    </>
  )
}

const inputOf = ({ agencyId, successorId, deskId, when, on }: Ending): InputFor<'endAgency'> | undefined => {
  const day = dayIn(on)
  if (agencyId === '' || successorId === '' || deskId === '' || (when === 'later' && day === undefined)) return undefined
  return { agencyId, successorId, successorMembershipId: deskId, at: when === 'now' ? new Date().toISOString() : `${day}T00:00:00+09:00` }
}

/** 機関の終了: the day, who goes on, who takes the seats; refused unless somebody stands for everything at every instant after. */
export const EndAgencyPage = () => {
  const words = useMessages(leavingMessages)
  const say = useNotice()
  const go = useGo()
  const structure = useAsk('listStructure', {})
  const [ending, setEnding] = useState(EMPTY)
  const [isAsking, setAsking] = useState(false)
  const acting = useAct('endAgency')
  const nameOf = (id: string): string => structure.answer?.agencies.find((one) => one.id === id)?.shortName ?? ''
  const names = { from: nameOf(ending.agencyId), to: nameOf(ending.successorId) }
  const own = { already_ending: words.alreadyEnding, coordinates_the_city: words.coordinatesCity, ends_before_it_began: words.endsBeforeBegan, successor_not_fit: words.agencyNotFit, last_administrator: words.lastAdministrator, last_handler: words.lastHandlers, coordinator_needed: words.deskCoordinator }
  const end = async (): Promise<void> => {
    setAsking(false)
    const input = inputOf(ending)
    if (input === undefined || (await acting.run(input)) === undefined) return
    say({ text: words.agencyEnded(names) })
    go('/leaving')
  }
  return (
    <Page title={words.endAgency} lead={words.endAgencyLead} actions={<LinkButton href="/leaving">{words.back}</LinkButton>}>
      <ProblemBanner problem={acting.problem ?? structure.problem} own={own} />
      <Card>
        <EndingFields ending={ending} put={(change) => setEnding((before) => ({ ...before, ...change }))} />
        <div className="bar"><Button kind="danger" isDisabled={inputOf(ending) === undefined || acting.isActing} onClick={() => setAsking(true)}>{words.endAgencyDo}</Button></div>
      </Card>
      <Dialog
        isOpen={isAsking} onClose={() => setAsking(false)} isAlert title={words.endAgency}
        actions={<><Button onClick={() => setAsking(false)}>{words.cancel}</Button><Button kind="danger" onClick={() => void end()}>{words.endAgencyDo}</Button></>}
      >
        <p>{words.agencySure(names)}</p>
      </Dialog>
    </Page>
  )
}
