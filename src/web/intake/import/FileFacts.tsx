import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { importMessages } from './import.messages.ts'
import type { Checked, Reading } from './use-import.ts'

type Props = { readonly checked: Checked; readonly onRead: (reading: Reading) => void; readonly onStop: () => void }

const HeaderRow = ({ checked, onRead }: Omit<Props, 'onStop'>) => {
  const words = useMessages(importMessages)
  const [typed, setTyped] = useState(String(checked.headerRow))
  const read = (): void => {
    const headerRow = Number(typed.normalize('NFKC'))
    if (Number.isInteger(headerRow) && headerRow > 0 && headerRow !== checked.headerRow) onRead({ headerRow })
    else setTyped(String(checked.headerRow))
  }
  return <TextField label={words.headerRow} hint={words.headerRowHint} value={typed} inputMode="numeric" onChange={setTyped} onEnter={read} onBlur={read} />
}

/** What is known of the file: its name and encoding, which sheet is read and where its headings stand. */
export const FileFacts = ({ checked, onRead, onStop }: Props) => {
  const words = useMessages(importMessages)
  const sheets = checked.sheets.map((sheet) => ({ value: sheet, label: sheet }))
  return (
    <Section title={`${words.fileSection}: ${checked.fileName}`} actions={<Button small onClick={onStop}>{words.otherFile}</Button>}>
      <p className="quiet">{[checked.encoding && `${words.encoding}: ${checked.encoding}`, `${words.rows}: ${checked.rows}`].filter(Boolean).join(' / ')}</p>
      <div className="bar">
        {sheets.length > 1 && checked.sheet !== null && (
          <Select label={words.sheet} value={checked.sheet} options={sheets} onChange={(sheet) => onRead({ sheet })} />
        )}
        <HeaderRow key={`${checked.sheet}/${checked.headerRow}`} checked={checked} onRead={onRead} />
      </div>
    </Section>
  )
}
