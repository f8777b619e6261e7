import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { Comparison, type ComparedText } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { bothTexts, sayBy } from '../app/both-texts.ts'
import { DraftNews } from '../draft/DraftLine.tsx'
import type { Keeping } from '../draft/use-draft.ts'
import { useAsk } from '../app/use-query.ts'
import { sheetFromBody } from './kept-sheet.ts'
import { perpetratorMessages } from './perpetrator.messages.ts'
import { referralMessages } from './referral.messages.ts'
import { knowingLabels, sendingMessages } from './sending.messages.ts'
import { travellingOf, type SheetState } from './sheet-state.ts'

/** A sheet somebody else changed first: how it stands, and what may be done about it. */
export type LateDraft = {
  readonly theirs: SheetState
  readonly isByOneself: boolean
  readonly onKeepMine: (sheet: SheetState) => Promise<boolean>
  readonly onTakeTheirs: () => void
}

type Props = { readonly sheet: SheetState; readonly theirs: SheetState; readonly isByOneself: boolean; readonly onKeepMine: () => void; readonly onTakeTheirs: () => void }

const receiverOf = (sheet: SheetState, nameOf: (agencyId: string) => string): string => (sheet.isOutside ? sheet.toOutside : nameOf(sheet.toAgencyId))
const factsOf = (sheet: SheetState): string => travellingOf(sheet).map((fact) => fact.text).join('\n')

/** Both texts of a つなぎ: as it is typed here, and as it stands elsewhere. */
export const useBothSheets = () => {
  const words = { ...useMessages(perpetratorMessages), ...useMessages(referralMessages), ...useMessages(sendingMessages) }
  const [urgencies, warm] = [useMessages(urgencyLabels), useMessages(warmHandoverLabels)]
  const knowing = useMessages(knowingLabels)
  const { answer } = useAsk('listStructure', {})
  const nameOf = (id: string): string => answer?.agencies.find((one) => one.id === id)?.name ?? ''
  const names = {
    need: words.need, why: words.why, urgency: { label: words.urgency, say: sayBy(urgencies) },
    warmHandover: { label: words.warm, say: sayBy(warm) }, warmHandoverOn: words.warmOn,
    personKnows: { label: words.personKnows, say: (said: SheetState['personKnows']) => knowing[said === null ? 'unsaid' : said ? 'knows' : 'not_told'] },
    againstWish: words.againstWish, unwarnedWhy: words.unwarnedWhy,
  }
  return (mine: SheetState, theirs: SheetState): readonly ComparedText[] => [
    { name: words.to, mine: receiverOf(mine, nameOf), theirs: receiverOf(theirs, nameOf) },
    ...bothTexts<SheetState>(names, mine, theirs),
    { name: words.facts, mine: factsOf(mine), theirs: factsOf(theirs) },
  ]
}

/** つなぎの下書き, twice: as it was typed here, and as somebody else kept it meanwhile. */
export const LateSheet = ({ sheet, theirs, isByOneself, onKeepMine, onTakeTheirs }: Props) => {
  const compare = useBothSheets()
  return <Comparison isByOneself={isByOneself} texts={compare(sheet, theirs)} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />
}

/** What somebody has to know of the text they write in: it came from this device, went on elsewhere, or has been passed on. */
export const SheetNews = ({ keeping, mine, onTake }: { readonly keeping: Keeping; readonly mine: SheetState; readonly onTake: (sheet: SheetState) => void }) => {
  const words = useMessages(sendingMessages)
  const compare = useBothSheets()
  const finished = { said: words.alreadyPassedOn, open: words.openPassedOn, hrefOf: (id: string) => `/referrals/${id}` }
  return <DraftNews keeping={keeping} compare={(body) => compare(mine, sheetFromBody(body, mine))} onTake={(body) => onTake(sheetFromBody(body, mine))} finished={finished} />
}
