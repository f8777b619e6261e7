import { formatList } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { importMessages } from './import.messages.ts'
import type { RowAnswers, Telling } from './row-answers.ts'
import { tellingMessages } from './telling.messages.ts'

type Props = { readonly telling: readonly Telling[]; readonly answers: RowAnswers; readonly onChange: (answers: RowAnswers) => void }

const OPENLY = 'openly'

const Choice = ({ one, answers, onChange }: Omit<Props, 'telling'> & { readonly one: Telling }) => {
  const words = useMessages(tellingMessages)
  const answer = answers[one.row]
  const hasText = one.persons.some((person) => person.inTexts)
  const asThem = one.persons.filter((person) => person.inPlaces)
    .map(({ personId, name }) => ({ value: personId, label: hasText ? words.asPersonOpen({ name }) : words.asPerson({ name }) }))
  const choose = (value: string): void => {
    const { [one.row]: _, ...others } = answers
    const said = value === OPENLY ? { openly: true } : { personId: value, openly: hasText }
    onChange(value === '' ? others : { ...others, [one.row]: said })
  }
  return (
    <Select
      label={words.choice({ row: one.row })} isLabelHidden value={answer === undefined ? '' : (answer.personId ?? OPENLY)} none={words.leaveOut}
      options={[...asThem, { value: OPENLY, label: words.openly }]} onChange={choose}
    />
  )
}

/** 所在が書かれている行: what of a list tells a handler of a concealed place, and what shall become of each row, by itself. */
export const TellingTable = ({ telling, answers, onChange }: Props) => {
  const words = useMessages(tellingMessages)
  const importing = useMessages(importMessages)
  const { locale } = useLanguage()
  const aside = useAside()
  const where = (one: Telling['persons'][number]): string =>
    aside(one.name, formatList(locale, [...(one.inPlaces ? [words.inPlaces] : []), ...(one.inTexts ? [words.inTexts] : [])]))
  const columns: readonly Column<Telling>[] = [
    { key: 'row', heading: importing.row, cell: (one) => one.row, isNumber: true },
    { key: 'text', heading: importing.text, cell: (one) => <>{one.text}{one.name !== '' && <div className="quiet">{one.name}</div>}</>, isRowHeader: true },
    { key: 'whose', heading: words.whose, cell: (one) => one.persons.map(where).join('\n') },
    { key: 'choice', heading: words.choiceHeading, cell: (one) => <Choice one={one} answers={answers} onChange={onChange} /> },
  ]
  if (telling.length === 0) return null
  return (
    <Section title={words.section} count={telling.length}>
      <p>{words.lead}</p>
      <Table caption={words.section} isCaptionHidden columns={columns} rows={telling} keyOf={(one) => String(one.row)} />
    </Section>
  )
}
