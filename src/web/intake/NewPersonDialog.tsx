import { useState } from 'react'
import { resemblesMuch } from '#domain/intake/similar.ts'
import { Beyond } from '#ui/Beyond.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { Telephone } from '../app/Telephone.tsx'
import type { Acting } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { intakeMessages } from './intake.messages.ts'
import { similarMessages } from './similar.messages.ts'
import type { Looked } from './SimilarPersons.tsx'

const Resembling = ({ looked }: { readonly looked: Looked }) => {
  const { answer } = useAsk('findSimilarPersons', looked)
  return (
    <>
      <ul className="plain">
        {(answer?.persons ?? []).filter(resemblesMuch).map((one) => (
          <li key={one.personId}><p>{[one.name, one.kana, one.householdName, one.agencyName].filter(Boolean).join('　')}</p></li>
        ))}
        {(answer?.masked ?? []).map((one) => (
          <li key={`${one.matterId} ${one.name}`}><p>{one.name}</p><Telephone who={one.askAgency} number={one.askPhone} /></li>
        ))}
      </ul>
      <Beyond count={answer?.beyond.masked ?? 0} />
    </>
  )
}

/** Asks once more, and for the reason, before somebody becomes a new person beside another who resembles them. */
export const NewPersonDialog = ({ looked, binding, onSend, onClose }: {
  readonly looked: Looked
  readonly binding: Acting<'bindIntakePerson'>
  readonly onSend: (whyNew: string) => void
  readonly onClose: () => void
}) => {
  const words = useMessages(similarMessages)
  const intake = useMessages(intakeMessages)
  const [why, setWhy] = useState('')
  return (
    <FormDialog title={words.newTitle} onClose={onClose} onSend={() => onSend(why)} sendLabel={intake.makePerson} isActing={binding.isActing}
      problem={binding.problem?.code === 'resembles_somebody' ? undefined : binding.problem} own={{ already_bound: intake.alreadyBound }}>
      <p>{words.newLead}</p>
      <Resembling looked={looked} />
      <TextField label={words.whyNew} hint={words.whyNewHint} mark="needed" name="whyNew" value={why} onChange={setWhy} />
    </FormDialog>
  )
}
