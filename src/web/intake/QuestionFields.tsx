import { QUESTION_KINDS, type QuestionKind } from '#domain/intake/codes.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { questionKindLabels, questionMessages } from './question.messages.ts'

/** A question as it is being written: its choices line by line. */
export type TypedQuestion = { readonly label: string; readonly kind: QuestionKind; readonly choices: string }

/** The fields of a question. */
export const QuestionFields = (props: { readonly typed: TypedQuestion; readonly onChange: (typed: TypedQuestion) => void; readonly send: string; readonly onSend: () => void }) => {
  const words = useMessages(questionMessages)
  const { typed, onChange } = props
  const hasChoices = typed.kind === 'choice' || typed.kind === 'choices'
  return (
    <Form onSend={props.onSend}>
      <div className="field-row">
        <TextField label={words.label} value={typed.label} onChange={(label) => onChange({ ...typed, label })} />
        <Select label={words.kind} value={typed.kind} options={optionsFrom(QUESTION_KINDS, useMessages(questionKindLabels))} onChange={(kind) => onChange({ ...typed, kind: kind === '' ? 'text' : kind })} />
      </div>
      {hasChoices && <TextArea label={words.choices} hint={words.choicesHint} value={typed.choices} onChange={(choices) => onChange({ ...typed, choices })} rows={4} />}
      <div className="bar"><Button type="submit">{props.send}</Button></div>
    </Form>
  )
}
