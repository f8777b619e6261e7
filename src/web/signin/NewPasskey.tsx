import { useState } from 'react'
import type { DoorAnswer } from '#contract/door.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { EnrolProblem } from './EnrolProblem.tsx'
import { enrolmentMessages } from './enrolment.messages.ts'
import { makePasskey } from './use-passkey.ts'

/** パスキーを登録する, under a name by which its holder knows it again. */
export const NewPasskey = (props: {
  readonly invitation?: string
  readonly onDone: (answer: DoorAnswer<'confirmPasskey'>) => void
  readonly onAgain?: () => void
}) => {
  const words = useMessages(enrolmentMessages)
  const [label, setLabel] = useState(words.usualLabel)
  const [problem, setProblem] = useState('')
  const make = async (): Promise<void> => {
    const answer = await makePasskey(isBlank(label) ? words.usualLabel : label, props.invitation === undefined ? {} : { invitation: props.invitation })
    if (answer.ok) return props.onDone(answer.value as DoorAnswer<'confirmPasskey'>)
    if (answer.problem.code === 'sign_in_again' && props.onAgain !== undefined) return props.onAgain()
    setProblem(answer.problem.code)
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void make() }}>
      <EnrolProblem code={problem} />
      <TextField label={words.passkeyLabel} hint={words.passkeyLabelHint} name="passkeyLabel" value={label} onChange={setLabel} />
      <div className="bar"><Button type="submit" kind="primary">{words.makePasskey}</Button></div>
    </form>
  )
}
