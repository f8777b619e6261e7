import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { URGENCIES, type Urgency } from '#domain/intake/codes.ts'
import { act, newKey } from '../app/api.ts'
import { ChoiceField, LineField } from '../app/Fields.tsx'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { TextArea } from '../app/TextArea.tsx'
import { useAsk } from '../app/use-query.ts'
import { urgencyLabels } from '../intake/code-labels.messages.ts'
import { FactsEditor, type DraftFact } from './FactsEditor.tsx'
import { referralMessages } from './referral.messages.ts'

const WARM = ['none', 'accompany', 'three_way'] as const
const EMPTY = { need: '', why: '', toAgencyId: '', toOutside: '', urgency: 'usual' as Urgency | '', warm: 'none' as (typeof WARM)[number] | '' }

/** つなぐ: to whom, what for, and exactly what travels along. */
export const SendReferralPage = () => {
  const words = useMessages(referralMessages)
  const urgency = useMessages(urgencyLabels)
  const navigate = useNavigate()
  const { id: matterId = '' } = useParams({ strict: false })
  const structure = useAsk('listStructure', {})
  const [sheet, setSheet] = useState(EMPTY)
  const [facts, setFacts] = useState<readonly DraftFact[]>([])
  const [key, setKey] = useState(newKey)
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  const agencies = (structure.answer?.agencies ?? []).filter((agency) => agency.takesIntakes)
  const put = <K extends keyof typeof EMPTY>(name: K) => (value: (typeof EMPTY)[K]): void => setSheet((before) => ({ ...before, [name]: value }))
  const own = { one_receiver_needed: words.oneReceiver, concealed_fact: words.concealedFact, basis_reason_needed: words.basisReason }
  const send = async (): Promise<void> => {
    const answer = await act('sendReferral', {
      matterId, need: sheet.need, why: sheet.why, urgency: sheet.urgency === '' ? 'usual' : sheet.urgency, warmHandover: sheet.warm === '' ? 'none' : sheet.warm,
      facts: facts.filter((fact) => fact.text !== ''),
      ...(sheet.toAgencyId === '' ? {} : { toAgencyId: sheet.toAgencyId }), ...(sheet.toOutside === '' ? {} : { toOutside: sheet.toOutside }),
    }, key)
    if (answer.ok) return navigate({ to: '/referrals/$id', params: { id: answer.value.id } })
    setKey(newKey())
    return setProblem(answer.problem)
  }
  return (
    <form className="page" onSubmit={(event) => { event.preventDefault(); void send() }}>
      <title>{words.send}</title>
      <h1>{words.send}</h1>
      <p className="quiet">{words.sendLead}</p>
      <ProblemBanner problem={problem} own={own} />
      <div className="grid">
        <ChoiceField label={words.to} name="toAgencyId" value={sheet.toAgencyId} options={agencies.map((agency) => agency.id)} labels={Object.fromEntries(agencies.map((agency) => [agency.id, agency.name]))} none={words.chooseAgency} onChange={put('toAgencyId')} />
        <LineField label={words.outside} name="toOutside" value={sheet.toOutside} onChange={put('toOutside')} />
        <LineField label={words.need} name="need" value={sheet.need} onChange={put('need')} />
        <ChoiceField label={words.urgency} name="urgency" value={sheet.urgency} options={URGENCIES} labels={urgency} onChange={put('urgency')} />
        <ChoiceField label={words.warm} name="warm" value={sheet.warm} options={WARM} labels={{ none: words.warmNone, accompany: words.accompany, three_way: words.threeWay }} onChange={put('warm')} />
      </div>
      <TextArea label={words.why} name="why" value={sheet.why} onChange={put('why')} onSend={() => void send()} />
      <FactsEditor facts={facts} onChange={setFacts} />
      <div className="bar"><button type="submit" className="button button-primary">{words.send}</button></div>
    </form>
  )
}
