import { DISCLOSURE_BASES, type DisclosureBasis } from '#domain/referral/basis.ts'
import { FACT_CATEGORIES, type FactCategory } from '#domain/referral/travelling-fact.ts'
import { Button } from '#ui/Button.tsx'
import { FieldGroup } from '#ui/FieldGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { basisLabels, categoryLabels, referralMessages } from './referral.messages.ts'

/** A fact being written down, before it travels. */
export type DraftFact = { readonly category: FactCategory; readonly text: string; readonly basis: DisclosureBasis; readonly basisNote: string }

const NEW: DraftFact = { category: 'situation', text: '', basis: 'consent', basisNote: '' }

/** Exactly which facts travel, each on its basis. */
export const FactsEditor = ({ facts, onChange }: { readonly facts: readonly DraftFact[]; readonly onChange: (facts: readonly DraftFact[]) => void }) => {
  const words = useMessages(referralMessages)
  const categories = useMessages(categoryLabels)
  const bases = useMessages(basisLabels)
  const put = (at: number, change: Partial<DraftFact>): void => onChange(facts.map((fact, n) => (n === at ? { ...fact, ...change } : fact)))
  return (
    <FieldGroup label={words.facts} hint={words.factsLead} className="group">
      {facts.map((fact, n) => (
        <div className="grid" key={n}>
          <Select label={words.category} name={`category-${n}`} value={fact.category} options={optionsFrom(FACT_CATEGORIES, categories)} onChange={(category) => category !== '' && put(n, { category })} />
          <TextField label={words.factText} name={`fact-${n}`} value={fact.text} onChange={(text) => put(n, { text })} />
          <Select label={words.basis} name={`basis-${n}`} value={fact.basis} options={optionsFrom(DISCLOSURE_BASES, bases)} onChange={(basis) => basis !== '' && put(n, { basis })} />
          <TextField label={words.basisNote} name={`basis-note-${n}`} value={fact.basisNote} onChange={(basisNote) => put(n, { basisNote })} />
        </div>
      ))}
      <div className="bar"><Button small onClick={() => onChange([...facts, NEW])}>{words.addFact}</Button></div>
    </FieldGroup>
  )
}
