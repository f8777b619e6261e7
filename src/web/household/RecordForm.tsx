import { useState } from 'react'
import { METHODS, SHARING_RANGES, type Method, type SharingRange } from '#domain/casework/codes.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { householdMessages, methodLabels, sharingLabels } from './household.messages.ts'

const EMPTY = { method: 'M1' as Method | '', withWhom: '', facts: '', ownWords: '', judgement: '', nextStep: '', sharing: '' as SharingRange | '' }

/** 支援経過を書く: fact, own words and judgement apart. */
export const RecordForm = ({ matterId, onSaved }: { readonly matterId: string; readonly onSaved: () => void }) => {
  const words = useMessages(householdMessages)
  const methods = useMessages(methodLabels)
  const ranges = useMessages(sharingLabels)
  const [record, setRecord] = useState(EMPTY)
  const saving = useAct('saveContactRecord')
  const put = <K extends keyof typeof EMPTY>(name: K) => (value: (typeof EMPTY)[K]): void => setRecord((before) => ({ ...before, [name]: value }))
  const save = async (): Promise<void> => {
    const { method, sharing, ...texts } = record
    const saved = await saving.run({ matterId, ...texts, method: method === '' ? 'M99' : method, ...(sharing === '' ? {} : { sharing }) })
    if (saved === undefined) return
    setRecord(EMPTY)
    onSaved()
  }
  return (
    <details className="card no-print">
      <summary>{words.write}</summary>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void save() }}>
        <ProblemBanner problem={saving.problem} />
        <div className="grid">
          <Select label={words.method} name="method" value={record.method} options={optionsFrom(METHODS, methods)} onChange={put('method')} />
          <TextField label={words.withWhom} name="withWhom" value={record.withWhom} onChange={put('withWhom')} />
          <Select label={words.sharing} name="sharing" value={record.sharing} options={optionsFrom(SHARING_RANGES, ranges)} none="—" onChange={put('sharing')} />
        </div>
        <TextArea label={words.whatHappened} name="facts" value={record.facts} onChange={put('facts')} onSend={() => void save()} />
        <div className="grid">
          <TextArea label={words.ownWords} name="ownWords" value={record.ownWords} onChange={put('ownWords')} rows={2} />
          <TextArea label={words.judgement} name="judgement" value={record.judgement} onChange={put('judgement')} rows={2} />
        </div>
        <TextField label={words.nextStep} name="nextStep" value={record.nextStep} onChange={put('nextStep')} />
        <div className="bar"><Button type="submit" kind="primary">{words.save}</Button></div>
      </form>
    </details>
  )
}
