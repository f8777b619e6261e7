import { FACT_CODES, type FactCode } from '#domain/household/codes.ts'
import { factLabels } from '#i18n/household-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { StandingFor } from '../app/api.ts'
import { sayBy, useSheet } from '../app/both-texts.ts'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { filled, optionsFrom } from '../app/options.ts'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useFormWords, type FormProps, type HouseholdShown } from './household-page.ts'

type Fact = HouseholdShown['facts'][number]
type Standing = Fact | StandingFor<'changeFact'> | undefined
type Sheet = { readonly code: FactCode | ''; readonly text: string; readonly source: string; readonly personId: string; readonly from: string; readonly until: string }

const sheetOf = (fact: Standing): Sheet => ({
  code: FACT_CODES.find((code) => code === fact?.code) ?? '', text: fact?.text ?? '', source: fact?.source ?? '', personId: fact?.personId ?? '', from: fact?.from ?? '', until: fact?.until ?? '',
})

/** 分かっていることを書く・直す: never without its source; what no longer holds is given its last day. */
export const FactDialog = ({ page, fact, onClose, onDone }: FormProps & { readonly fact?: Fact | undefined }) => {
  const { words, own } = useFormWords()
  const codes = useMessages(factLabels)
  const { sheet, put, base, late } = useSheet<Standing, Sheet>(fact, sheetOf)
  const [adding, changing] = [useAct('addFact'), useAct('changeFact')]
  const send = async (from = base): Promise<void> => {
    if (sheet.code === '') return
    const told = { code: sheet.code, text: sheet.text, source: sheet.source, personId: filled(sheet.personId), from: dayIn(sheet.from) }
    const saved = from === undefined
      ? await adding.run({ ...told, caseId: page.caseId })
      : await changing.run({ ...told, id: from.id, version: from.version, until: dayIn(sheet.until) })
    if (saved !== undefined) onDone()
  }
  const people = page.members.map((one) => ({ value: one.personId, label: one.name }))
  const sayWhom = (id: string): string => people.find((one) => one.value === id)?.label ?? words.wholeHousehold
  const names = {
    code: { label: words.factCode, say: sayBy(codes) }, personId: { label: words.aboutWhom, say: sayWhom },
    text: words.factText, source: words.source, from: words.heldFrom, until: words.heldUntil,
  }
  return (
    <FormDialog
      title={fact === undefined ? words.addFact : words.changeFact} onClose={onClose} onSend={() => void send()} sendLabel={words.save}
      isActing={adding.isActing || changing.isActing} problem={adding.problem ?? changing.problem} own={own} late={late(changing, names, (from) => void send(from))}
    >
      <div className="grid">
        <Select label={words.factCode} mark="needed" name="code" value={sheet.code} options={optionsFrom(FACT_CODES, codes)} none={words.choose} onChange={put('code')} />
        <Select label={words.aboutWhom} name="person" value={sheet.personId} options={people} none={words.wholeHousehold} onChange={put('personId')} />
      </div>
      <TextArea label={words.factText} mark="needed" name="text" value={sheet.text} onChange={put('text')} />
      <TextField label={words.source} mark="needed" hint={words.sourceHint} name="source" value={sheet.source} onChange={put('source')} />
      <div className="grid">
        <DayField label={words.heldFrom} name="from" value={sheet.from} onChange={put('from')} />
        {fact !== undefined && <DayField label={words.heldUntil} hint={words.heldUntilHint} name="until" value={sheet.until} onChange={put('until')} />}
      </div>
    </FormDialog>
  )
}
