import { useState } from 'react'
import { URGENCIES, type Urgency } from '#domain/intake/codes.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { FormPage } from '#ui/Page.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useGo, useId } from '../app/address.ts'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { FactsEditor, type DraftFact } from './FactsEditor.tsx'
import { referralMessages } from './referral.messages.ts'

const WARM = ['none', 'accompany', 'three_way'] as const
const EMPTY = { need: '', why: '', toAgencyId: '', toOutside: '', urgency: 'usual' as Urgency | '', warm: 'none' as (typeof WARM)[number] | '' }

/** つなぐ: to whom, what for, and exactly what travels along. */
export const SendReferralPage = () => {
  const words = useMessages(referralMessages)
  const urgency = useMessages(urgencyLabels)
  const go = useGo()
  const matterId = useId()
  const structure = useAsk('listStructure', {})
  const [sheet, setSheet] = useState(EMPTY)
  const [facts, setFacts] = useState<readonly DraftFact[]>([])
  const sending = useAct('sendReferral')
  const agencies = (structure.answer?.agencies ?? []).filter((agency) => agency.takesIntakes)
  const put = <K extends keyof typeof EMPTY>(name: K) => (value: (typeof EMPTY)[K]): void => setSheet((before) => ({ ...before, [name]: value }))
  const own = { one_receiver_needed: words.oneReceiver, concealed_fact: words.concealedFact, basis_reason_needed: words.basisReason }
  const send = async (): Promise<void> => {
    const sent = await sending.run({
      matterId, need: sheet.need, why: sheet.why, urgency: sheet.urgency === '' ? 'usual' : sheet.urgency, warmHandover: sheet.warm === '' ? 'none' : sheet.warm,
      facts: facts.filter((fact) => fact.text !== ''),
      ...(sheet.toAgencyId === '' ? {} : { toAgencyId: sheet.toAgencyId }), ...(sheet.toOutside === '' ? {} : { toOutside: sheet.toOutside }),
    })
    if (sent !== undefined) go(`/referrals/${sent.id}`)
  }
  return (
    <FormPage title={words.send} lead={words.sendLead} onSend={() => void send()} primary={<Button type="submit" kind="primary">{words.send}</Button>}>
      <ProblemBanner problem={sending.problem} own={own} />
      <div className="grid">
        <Select label={words.to} name="toAgencyId" value={sheet.toAgencyId} options={agencies.map((agency) => ({ value: agency.id, label: agency.name }))} none={words.chooseAgency} onChange={put('toAgencyId')} />
        <TextField label={words.outside} name="toOutside" value={sheet.toOutside} onChange={put('toOutside')} />
        <TextField label={words.need} name="need" value={sheet.need} onChange={put('need')} />
        <Select label={words.urgency} name="urgency" value={sheet.urgency} options={optionsFrom(URGENCIES, urgency)} onChange={put('urgency')} />
        <Select label={words.warm} name="warm" value={sheet.warm} options={optionsFrom(WARM, { none: words.warmNone, accompany: words.accompany, three_way: words.threeWay })} onChange={put('warm')} />
      </div>
      <TextArea label={words.why} name="why" value={sheet.why} onChange={put('why')} onSend={() => void send()} />
      <FactsEditor facts={facts} onChange={setFacts} />
    </FormPage>
  )
}
