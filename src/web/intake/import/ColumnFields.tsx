import { IMPORT_FIELDS, type ImportField } from '#domain/intake/import/import-field.ts'
import { formatList } from '#i18n/format.ts'
import { listFieldLabels } from '#i18n/intake-list.messages.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { optionsFrom } from '#web/app/options.ts'
import { importMessages } from './import.messages.ts'
import type { Checked, CheckState } from './use-import.ts'
import { WhileChecked } from './WhileChecked.tsx'

const EXAMPLES = 2
const LETTERS = 24

const examplesOf = (checked: Checked, column: number): string =>
  checked.sample.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '').slice(0, EXAMPLES).map((cell) => cell.slice(0, LETTERS)).join(' ／ ')

/** Choosing a field for a column takes it from the column that had it: nothing is said twice. */
const withField = (mapping: Checked['mapping'], column: number, field: ImportField | null): Checked['mapping'] =>
  mapping.map((held, at) => (at === column ? field : held === field ? null : held))

type Props = { readonly checked: Checked; readonly state: CheckState; readonly onChange: (mapping: Checked['mapping']) => void }

/** What each column of a list holds: guessed or remembered, and to be corrected. */
export const ColumnFields = ({ checked, state, onChange }: Props) => {
  const words = useMessages(importMessages)
  const fields = useMessages(listFieldLabels)
  const { locale } = useLanguage()
  const nameOf = (header: string, column: number): string => (header === '' ? words.unnamedColumn({ n: column + 1 }) : header)
  const leftOut = checked.headers.flatMap((header, at) => (checked.mapping[at] === null && (header !== '' || examplesOf(checked, at) !== '') ? [nameOf(header, at)] : []))
  const said = { guessed: words.mappingGuessed, remembered: words.mappingRemembered, given: words.mappingGiven }
  return (
    <Section title={words.columnsSection} count={checked.headers.length}>
      <p className="quiet"><output>{{ checked: said[checked.mappingFrom], checking: words.checkingChosen, reading_form: words.checking, refused: words.notChecked }[state]}</output></p>
      {leftOut.length > 0 && state !== 'reading_form' && <p><strong>{words.columnsLeftOut({ n: leftOut.length, names: formatList(locale, leftOut) })}</strong></p>}
      <WhileChecked state={state === 'reading_form' ? state : 'checked'}>
        <div className="grid">
          {checked.headers.map((header, column) => {
            const examples = examplesOf(checked, column)
            return (
              <Select
                // Columns have no name of their own: two may have the same heading.
                key={`${column}/${header}`}
                label={nameOf(header, column)}
                hint={examples === '' ? undefined : words.example({ text: examples })}
                value={checked.mapping[column] ?? ''}
                none={words.leftOutColumn}
                options={optionsFrom(IMPORT_FIELDS, fields)}
                onChange={(field) => onChange(withField(checked.mapping, column, field === '' ? null : field))}
              />
            )
          })}
        </div>
      </WhileChecked>
    </Section>
  )
}
