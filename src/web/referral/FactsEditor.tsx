import { DISCLOSURE_BASES, FACT_CATEGORIES, type DisclosureBasis, type FactCategory } from '#domain/referral/basis.ts'
import { ChoiceField, LineField } from '../app/Fields.tsx'
import { useMessages } from '../app/locale.tsx'
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
    <fieldset>
      <legend>{words.facts}</legend>
      <p className="quiet">{words.factsLead}</p>
      {facts.map((fact, n) => (
        <div className="grid" key={n}>
          <ChoiceField label={words.category} name={`category-${n}`} value={fact.category} options={FACT_CATEGORIES} labels={categories} onChange={(category) => category !== '' && put(n, { category })} />
          <LineField label={words.factText} name={`fact-${n}`} value={fact.text} onChange={(text) => put(n, { text })} />
          <ChoiceField label={words.basis} name={`basis-${n}`} value={fact.basis} options={DISCLOSURE_BASES} labels={bases} onChange={(basis) => basis !== '' && put(n, { basis })} />
          <LineField label={words.basisNote} name={`basis-note-${n}`} value={fact.basisNote} onChange={(basisNote) => put(n, { basisNote })} />
        </div>
      ))}
      <button type="button" className="button button-small" onClick={() => onChange([...facts, NEW])}>{words.addFact}</button>
    </fieldset>
  )
}
