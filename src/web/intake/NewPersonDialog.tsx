import { useState } from 'react'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import type { Acting } from '../app/use-act.ts'
import { intakeMessages } from './intake.messages.ts'
import { Resembling } from './Resembling.tsx'
import { similarMessages } from './similar.messages.ts'
import type { Looked } from './SimilarPersons.tsx'

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
