import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import type { InputFor } from '../app/api.ts'
import { leavingMessages } from './accountability.messages.ts'

/** What becomes of half-written things. */
export type Fate = NonNullable<InputFor<'endMembership'>['drafts']>

/** 下書き: what they have half written nobody else can open; it is finished first, goes to the successor, or is thrown away. */
export const DraftFates = ({ count, drafts, onChange }: { readonly count: number; readonly drafts: Fate | undefined; readonly onChange: (fate: Fate) => void }) => {
  const words = useMessages(leavingMessages)
  return (
    <>
      <p>{words.draftsLead({ n: count })}</p>
      <RadioGroup
        label={words.draftsFate} mark="needed" missing={words.draftsLeft} value={drafts ?? ''}
        options={[{ value: 'hand_on', label: words.draftsHandOn }, { value: 'discard', label: words.draftsDiscard }]} onChange={onChange}
      />
    </>
  )
}
