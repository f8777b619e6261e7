import { basisRuleOn, basisRulesOn } from '#domain/referral/basis.ts'
import type { Day } from '#domain/shared/day.ts'
import { clauseLabels, reachLabels } from '#i18n/basis-clause.messages.ts'
import { basisLabels } from '#i18n/referral-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { sendingMessages } from './sending.messages.ts'
import { asksHow, type FactDraft, type Origin } from './sheet-state.ts'

/** The bases in force on a day, to choose from. */
export const useBasisOptions = (today: string) => {
  const labels = useMessages(basisLabels)
  return optionsFrom(basisRulesOn(today as Day).map((rule) => rule.basis), labels)
}

type BasisProps = { readonly fact: FactDraft; readonly origin: Origin; readonly put: (change: Partial<FactDraft>) => void }

/** The basis of a fact, with its clause, how far it reaches, and the reason where one is needed. */
export const Basis = ({ fact, origin, put }: BasisProps) => {
  const words = useMessages(sendingMessages)
  const clauses = useMessages(clauseLabels)
  const reaches = useMessages(reachLabels)
  const aside = useAside()
  const options = useBasisOptions(origin.today)
  const rule = fact.basis === '' ? undefined : basisRuleOn(fact.basis, origin.today as Day)
  const isNoteNeeded = asksHow(fact, origin)
  return (
    <div className="grid">
      <Select
        label={words.basisOfFact} name={`basis-${fact.key}`} mark="needed" missing={words.basisMissing}
        hint={rule === undefined ? fact.consentedTo && words.consentAnew({ to: fact.consentedTo }) : aside(clauses[rule.basis], reaches[rule.basis])}
        value={fact.basis} options={options} none={words.choose} onChange={(basis) => put({ basis })}
      />
      <TextField
        label={words.noteOfFact} name={`note-${fact.key}`} mark={isNoteNeeded ? 'needed' : 'optional'} missing={isNoteNeeded ? words.noteMissing : undefined}
        value={fact.basisNote} onChange={(basisNote) => put({ basisNote })}
      />
    </div>
  )
}
