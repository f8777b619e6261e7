import { useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { METHODS, SHARING_RANGES, type Method, type SharingRange } from '#domain/casework/codes.ts'
import { act, newKey } from '../app/api.ts'
import { ChoiceField, LineField } from '../app/Fields.tsx'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { TextArea } from '../app/TextArea.tsx'
import { householdMessages, methodLabels, sharingLabels } from './household.messages.ts'

const EMPTY = { method: 'M1' as Method | '', withWhom: '', facts: '', ownWords: '', judgement: '', nextStep: '', sharing: '' as SharingRange | '' }

/** 支援経過を書く: fact, own words and judgement apart. */
export const RecordForm = ({ matterId, onSaved }: { readonly matterId: string; readonly onSaved: () => void }) => {
  const words = useMessages(householdMessages)
  const methods = useMessages(methodLabels)
  const ranges = useMessages(sharingLabels)
  const [record, setRecord] = useState(EMPTY)
  const [key, setKey] = useState(newKey)
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  const put = <K extends keyof typeof EMPTY>(name: K) => (value: (typeof EMPTY)[K]): void => setRecord((before) => ({ ...before, [name]: value }))
  const save = async (): Promise<void> => {
    const { method, sharing, ...texts } = record
    const answer = await act('saveContactRecord', { matterId, ...texts, method: method === '' ? 'M99' : method, ...(sharing === '' ? {} : { sharing }) }, key)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    setRecord(EMPTY)
    setKey(newKey())
    onSaved()
  }
  return (
    <details className="card no-print">
      <summary>{words.write}</summary>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void save() }}>
        <ProblemBanner problem={problem} />
        <div className="grid">
          <ChoiceField label={words.method} name="method" value={record.method} options={METHODS} labels={methods} onChange={put('method')} />
          <LineField label={words.withWhom} name="withWhom" value={record.withWhom} onChange={put('withWhom')} />
          <ChoiceField label={words.sharing} name="sharing" value={record.sharing} options={SHARING_RANGES} labels={ranges} none="—" onChange={put('sharing')} />
        </div>
        <TextArea label={words.whatHappened} name="facts" value={record.facts} onChange={put('facts')} onSend={() => void save()} />
        <div className="grid">
          <TextArea label={words.ownWords} name="ownWords" value={record.ownWords} onChange={put('ownWords')} rows={2} />
          <TextArea label={words.judgement} name="judgement" value={record.judgement} onChange={put('judgement')} rows={2} />
        </div>
        <LineField label={words.nextStep} name="nextStep" value={record.nextStep} onChange={put('nextStep')} />
        <button type="submit" className="button button-primary">{words.save}</button>
      </form>
    </details>
  )
}
