import type { Instant } from '#domain/shared/instant.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatMoment } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { importMessages } from './import.messages.ts'
import { knownMessages } from './known.messages.ts'
import { sayKnown, type Known, type SaidOfRows, type Saying } from './row-answers.ts'

type Props = { readonly known: readonly Known[]; readonly said: SaidOfRows; readonly onSay: (saying: Saying) => void }

const SHOWN = 200

const Choice = ({ one, said, onSay }: Omit<Props, 'known'> & { readonly one: Known }) => {
  const words = useMessages(knownMessages)
  const take = said.known[one.mark]
  return (
    <Select
      label={words.choice({ row: one.row })} isLabelHidden value={take === undefined ? '' : take ? 'take' : 'leave'} none={words.undecided}
      options={[{ value: 'leave', label: words.leave }, { value: 'take', label: words.take }]}
      onChange={(value) => onSay((before) => sayKnown([one], before, value === '' ? undefined : value === 'take'))}
    />
  )
}

/** One word for all rows that come wholly again, or for all that were rewritten. */
const ForAll = ({ known, onSay }: Omit<Props, 'said'>) => {
  const words = useMessages(knownMessages)
  const [same, rewritten] = (['same', 'rewritten'] as const).map((how) => known.filter((one) => one.how === how))
  const say = (rows: readonly Known[] | undefined, take: boolean) => () => onSay((before) => sayKnown(rows ?? [], before, take))
  return (
    <div className="bar">
      {same !== undefined && same.length > 0 && <Button small onClick={say(same, false)}>{words.leaveAllSame({ n: same.length })}</Button>}
      {rewritten !== undefined && rewritten.length > 0 && (
        <>
          <Button small onClick={say(rewritten, false)}>{words.leaveAllRewritten({ n: rewritten.length })}</Button>
          <Button small onClick={say(rewritten, true)}>{words.takeAllRewritten({ n: rewritten.length })}</Button>
        </>
      )}
    </div>
  )
}

/** 前に取り込んだ行: what of a list is on record already, or says anew what is, and what shall become of each. */
export const KnownTable = ({ known, said, onSay }: Props) => {
  const words = useMessages(knownMessages)
  const importing = useMessages(importMessages)
  const { locale } = useLanguage()
  const columns: readonly Column<Known>[] = [
    { key: 'row', heading: importing.row, cell: (one) => one.row, isNumber: true },
    { key: 'text', heading: importing.text, cell: (one) => <>{one.text}{one.name !== '' && <div className="quiet">{one.name}</div>}</>, isRowHeader: true },
    { key: 'how', heading: words.how, cell: (one) => <Badge>{words[one.how]}</Badge> },
    {
      key: 'earlier', heading: words.earlier,
      cell: ({ earlier }) => (
        <>
          <Link href={`/intakes/${earlier.id}`}>{numberText('intake', earlier.number)}</Link> <span className="quiet">{formatMoment(locale, earlier.receivedAt as Instant)}</span>
          <div>{earlier.text}</div>
        </>
      ),
    },
    { key: 'choice', heading: words.choiceHeading, cell: (one) => <Choice one={one} said={said} onSay={onSay} /> },
  ]
  if (known.length === 0) return null
  return (
    <Section title={words.section} count={known.length}>
      <p>{words.lead}</p>
      <ForAll known={known} onSay={onSay} />
      <Table caption={words.section} isCaptionHidden columns={columns} rows={known.slice(0, SHOWN)} keyOf={(one) => String(one.row)} />
      {known.length > SHOWN && <p className="quiet">{words.firstShown({ shown: SHOWN, all: known.length })}</p>}
    </Section>
  )
}
