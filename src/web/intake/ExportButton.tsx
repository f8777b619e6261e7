import { useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { EXPORT_PURPOSES, type ExportPurpose } from '#domain/intake/export-purpose.ts'
import { dayOfInstant } from '#i18n/format.ts'
import { exportPurposeLabels } from '#i18n/intake-list.messages.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ask, type InputFor } from '../app/api.ts'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { CSV_TYPE, saveFile } from '../app/save-file.ts'
import { exportMessages } from './export.messages.ts'

const FORMATS = ['xlsx', 'csv'] as const
const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: CSV_TYPE } as const

type Filters = Omit<InputFor<'exportIntakes'>, 'format' | 'language' | 'purpose' | 'purposeNote'>

const bytesFrom = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

type Choice = { readonly format: (typeof FORMATS)[number]; readonly purpose: ExportPurpose | ''; readonly note: string }

const Choices = ({ choice, onChange }: { readonly choice: Choice; readonly onChange: (choice: Choice) => void }) => {
  const words = useMessages(exportMessages)
  const purposes = useMessages(exportPurposeLabels)
  return (
    <>
      <RadioGroup label={words.format} value={choice.format} options={optionsFrom(FORMATS, words)} onChange={(format) => onChange({ ...choice, format })} />
      <Select
        label={words.purpose} hint={words.purposeHint} value={choice.purpose} none={words.noPurpose}
        options={optionsFrom(EXPORT_PURPOSES, purposes)} onChange={(purpose) => onChange({ ...choice, purpose })}
      />
      {choice.purpose === 'other' && <TextField label={words.note} hint={words.noteHint} value={choice.note} onChange={(note) => onChange({ ...choice, note })} />}
    </>
  )
}

/** Takes the list as it is looked at out as a file. */
export const ExportButton = ({ filters }: { readonly filters: Filters }) => {
  const words = useMessages(exportMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const [isOpen, setOpen] = useState(false)
  const [choice, setChoice] = useState<Choice>({ format: 'xlsx', purpose: '', note: '' })
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  const own = { purpose_needed: words.purpose_needed, purpose_needs_a_note: words.purpose_needs_a_note, too_many_rows: words.too_many_rows }
  const close = (): void => {
    setOpen(false)
    setProblem(undefined)
  }
  const save = async (): Promise<void> => {
    const { format, purpose, note } = choice
    const taken = await ask('exportIntakes', { ...filters, format, language: locale, purposeNote: note, ...(purpose !== '' && { purpose }) })
    if (!taken.ok) return setProblem(taken.problem)
    const today = dayOfInstant(new Date().toISOString() as Instant)
    saveFile(`${words.fileName}_${today}.${format}`, bytesFrom(taken.value.content), TYPES[format])
    close()
    return say({ text: words.saved({ n: taken.value.rows }) })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      <Dialog
        isOpen={isOpen} onClose={close} title={words.title}
        actions={<><Button onClick={close}>{words.cancel}</Button><Button kind="primary" onClick={() => void save()}>{words.save}</Button></>}
      >
        <p>{words.lead}</p>
        <ProblemBanner problem={problem} own={own} />
        <Choices choice={choice} onChange={setChoice} />
      </Dialog>
    </>
  )
}
