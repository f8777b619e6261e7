import { useState } from 'react'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { factLabels } from '#i18n/household-codes.messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { FactDialog } from './FactDialog.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'

type Fact = HouseholdShown['facts'][number]
const labelOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code

const FactRow = ({ fact, page, onChange }: { readonly fact: Fact; readonly page: HouseholdShown; readonly onChange: () => void }) => {
  const { words } = useFormWords()
  const codes = useMessages(factLabels)
  const { locale } = useLanguage()
  const named = useNamed()
  const whom = page.members.find((one) => one.personId === fact.personId)?.name
  return (
    <li className="line">
      <div>
        <p className="quiet">{[labelOf(codes, fact.code), whom].filter(Boolean).join('　')}</p>
        <p>{fact.text}</p>
        <p className="quiet">{`${named(words.source, fact.source)}　${formatDayShort(locale, dayInTokyo(fact.notedAt as Instant))}`}</p>
      </div>
      {page.may.write && <div className="line-actions no-print"><Button small kind="tertiary" onClick={onChange}>{words.changeFact}</Button></div>}
    </li>
  )
}

/** 分かっていること: strengths first, each with its source. */
export const FactList = ({ page, onAdd, again }: { readonly page: HouseholdShown; readonly onAdd: () => void; readonly again: () => void }) => {
  const { words, saySaved } = useFormWords()
  const [changed, setChanged] = useState<Fact | undefined>(undefined)
  const close = (): void => setChanged(undefined)
  return (
    <Card title={words.facts} actions={page.may.write && <Button small kind="tertiary" onClick={onAdd}>{words.addFact}</Button>}>
      {page.facts.length === 0 && <p className="quiet">{words.noFacts}</p>}
      <ul className="plain">{page.facts.map((fact) => <FactRow key={fact.id} fact={fact} page={page} onChange={() => setChanged(fact)} />)}</ul>
      {changed !== undefined && <FactDialog page={page} fact={changed} onClose={close} onDone={() => { close(); saySaved(); again() }} />}
    </Card>
  )
}
