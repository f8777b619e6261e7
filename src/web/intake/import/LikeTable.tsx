import { formatList } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { matchLabels } from '../similar.messages.ts'
import { importMessages } from './import.messages.ts'
import { likeMessages } from './like.messages.ts'
import type { SamePersons } from './row-answers.ts'
import type { Checked } from './use-import.ts'

type Like = Checked['like'][number]
type Props = { readonly like: readonly Like[]; readonly same: SamePersons; readonly onChange: (same: SamePersons) => void }

const SHOWN = 200
const OTHER = 'other'

const Choice = ({ one, same, onChange }: Omit<Props, 'like'> & { readonly one: Like }) => {
  const words = useMessages(likeMessages)
  const said = same[one.row]
  const choose = (value: string): void => {
    const { [one.row]: _, ...others } = same
    onChange(value === '' ? others : { ...others, [one.row]: value === OTHER ? null : Number(value) })
  }
  return (
    <Select
      label={words.choice({ row: one.row })} isLabelHidden value={said === undefined ? '' : said === null ? OTHER : String(said)} none={words.undecided}
      options={[...one.earlier.map(({ row }) => ({ value: String(row), label: words.same({ row }) })), { value: OTHER, label: words.other }]} onChange={choose}
    />
  )
}

/** 同じ人かもしれない行: rows of one list that resemble earlier ones as the panel of possible duplicates has it, and what is said of each. */
export const LikeTable = ({ like, same, onChange }: Props) => {
  const words = useMessages(likeMessages)
  const importing = useMessages(importMessages)
  const matches = useMessages(matchLabels)
  const { locale } = useLanguage()
  const columns: readonly Column<Like>[] = [
    { key: 'row', heading: importing.row, cell: (one) => one.row, isNumber: true },
    { key: 'name', heading: importing.previewName, cell: (one) => one.name, isRowHeader: true },
    {
      key: 'like', heading: words.likeWhom,
      cell: (one) => one.earlier.map((each) => <div key={each.row}>{words.ofRow(each)} <span className="quiet">{formatList(locale, each.matched.map((what) => matches[what]))}</span></div>),
    },
    { key: 'choice', heading: words.choiceHeading, cell: (one) => <Choice one={one} same={same} onChange={onChange} /> },
  ]
  if (like.length === 0) return null
  return (
    <Section title={words.section} count={like.length}>
      <p>{words.lead}</p>
      <Table caption={words.section} isCaptionHidden columns={columns} rows={like.slice(0, SHOWN)} keyOf={(one) => String(one.row)} />
      {like.length > SHOWN && <p className="quiet">{words.firstShown({ shown: SHOWN, all: like.length })}</p>}
    </Section>
  )
}
