import { useState } from 'react'
import { isBlank } from '#domain/shared/text-limits.ts'
import { SearchField } from '#ui/SearchField.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { ask, type AnswerFor } from '../app/api.ts'
import { useFormWords } from './household-page.ts'

type Found = AnswerFor<'searchEverything'>['persons']

const describe = (one: Found[number]): string => [one.name, one.kana, one.birthYear, one.householdName].filter(Boolean).join('　')

/** Finds somebody who is on record already, among those one may open. */
export const KnownPersonField = ({ value, onChange }: { readonly value: string; readonly onChange: (personId: string) => void }) => {
  const { words } = useFormWords()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | undefined>(undefined)
  const search = async (): Promise<void> => {
    if (isBlank(text)) return
    const answer = await ask('searchEverything', { words: text })
    setFound(answer.ok ? answer.value.persons : [])
  }
  return (
    <div className="stack">
      <SearchField label={words.findPerson} value={text} onChange={setText} onSearch={() => void search()} />
      {found !== undefined && found.length === 0 && <p className="quiet">{words.unknown}</p>}
      {found !== undefined && found.length > 0 && (
        <RadioGroup label={words.knownPerson} mark="needed" value={value} options={found.map((one) => ({ value: one.personId, label: describe(one) }))} onChange={onChange} isUpright />
      )}
    </div>
  )
}
