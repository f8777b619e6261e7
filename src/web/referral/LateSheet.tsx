import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { Comparison } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { bothTexts, sayBy } from '../app/both-texts.ts'
import { useAsk } from '../app/use-query.ts'
import { referralMessages } from './referral.messages.ts'
import { sendingMessages } from './sending.messages.ts'
import { travellingOf, type SheetState } from './sheet-state.ts'

/** A sheet somebody else changed first: how it stands, and what may be done about it. */
export type LateDraft = {
  readonly theirs: SheetState
  readonly onKeepMine: (sheet: SheetState) => Promise<boolean>
  readonly onTakeTheirs: () => void
}

type Props = { readonly sheet: SheetState; readonly theirs: SheetState; readonly onKeepMine: () => void; readonly onTakeTheirs: () => void }

const receiverOf = (sheet: SheetState, nameOf: (agencyId: string) => string): string => (sheet.isOutside ? sheet.toOutside : nameOf(sheet.toAgencyId))
const factsOf = (sheet: SheetState): string => travellingOf(sheet).map((fact) => fact.text).join('\n')

/** つなぎの下書き, twice: as it was typed here, and as somebody else kept it meanwhile. */
export const LateSheet = ({ sheet, theirs, onKeepMine, onTakeTheirs }: Props) => {
  const words = { ...useMessages(referralMessages), ...useMessages(sendingMessages) }
  const [urgencies, warm] = [useMessages(urgencyLabels), useMessages(warmHandoverLabels)]
  const { answer } = useAsk('listStructure', {})
  const nameOf = (id: string): string => answer?.agencies.find((one) => one.id === id)?.name ?? ''
  const names = {
    need: words.need, why: words.why, urgency: { label: words.urgency, say: sayBy(urgencies) },
    warmHandover: { label: words.warm, say: sayBy(warm) }, warmHandoverOn: words.warmOn, personKnows: words.personKnows,
  }
  const texts = [
    { name: words.to, mine: receiverOf(sheet, nameOf), theirs: receiverOf(theirs, nameOf) },
    ...bothTexts<SheetState>(names, sheet, theirs),
    { name: words.facts, mine: factsOf(sheet), theirs: factsOf(theirs) },
  ]
  return <Comparison texts={texts} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />
}
