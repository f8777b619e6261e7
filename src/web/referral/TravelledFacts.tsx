import { basisRuleOn } from '#domain/referral/basis.ts'
import type { TravellingFact } from '#domain/referral/travelling-fact.ts'
import type { Day } from '#domain/shared/day.ts'
import { clauseLabels } from '#i18n/basis-clause.messages.ts'
import { basisLabels, categoryLabels } from '#i18n/referral-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { FactText } from './FactText.tsx'
import { referralMessages } from './referral.messages.ts'
import { sendingMessages } from './sending.messages.ts'

/** The facts that travel, each with the basis it travels on and the clause as it stood on that day. */
export const TravelledFacts = ({ facts, on }: { readonly facts: readonly TravellingFact[]; readonly on: Day }) => {
  const words = { ...useMessages(sendingMessages), ...useMessages(referralMessages) }
  const categories = useMessages(categoryLabels)
  const bases = useMessages(basisLabels)
  const clauses = useMessages(clauseLabels)
  const columns: readonly Column<TravellingFact>[] = [
    { key: 'category', heading: words.category, cell: (fact) => categories[fact.category] },
    { key: 'text', heading: words.factText, cell: (fact) => <FactText fact={fact} />, isRowHeader: true },
    {
      key: 'basis', heading: words.basis,
      cell: (fact) => (
        <>
          <span title={basisRuleOn(fact.basis, on) && clauses[fact.basis]}>{bases[fact.basis]}</span>
          {fact.basisNote !== '' && <span className="quiet">{`　${fact.basisNote}`}</span>}
        </>
      ),
    },
  ]
  return <Table caption={words.facts} isCaptionHidden columns={columns} rows={facts} keyOf={(fact) => `${fact.category} ${fact.text}`} empty={<p className="quiet">{words.noFacts}</p>} />
}
