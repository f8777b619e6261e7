import type { AnswerFor } from '../app/api.ts'
import { CheckboxGroup } from '#ui/CheckboxGroup.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { DayField } from '../app/DayField.tsx'
import { useAsk } from '../app/use-query.ts'
import type { Put, TypedSheet } from './sheet.ts'
import { sheetMessages } from './sheet.messages.ts'

type Question = AnswerFor<'listIntakeQuestions'>['questions'][number]

const asText = (answer: string | readonly string[] | undefined): string => (typeof answer === 'string' ? answer : '')
const choice = (value: string) => ({ value, label: value })

const Asked = ({ question, answer, onAnswer }: {
  readonly question: Question
  readonly answer: string | readonly string[] | undefined
  readonly onAnswer: (answer: string | readonly string[]) => void
}) => {
  const words = useMessages(sheetMessages)
  const { label, kind, choices } = question
  switch (kind) {
    case 'yes_no':
      return <RadioGroup label={label} value={asText(answer)} options={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }]} onChange={onAnswer} />
    case 'choice':
      return <Select label={label} value={asText(answer)} options={choices.map(choice)} none={words.unknown} onChange={onAnswer} />
    case 'choices':
      return <CheckboxGroup label={label} value={typeof answer === 'object' ? answer : []} options={choices.map(choice)} onChange={onAnswer} />
    case 'date':
      return <DayField label={label} value={asText(answer)} onChange={onAnswer} />
    case 'text':
      return <TextField label={label} value={asText(answer)} onChange={onAnswer} />
  }
}

/** 市町村の質問: what this municipality asks besides, in its own words. */
export const QuestionsPart = ({ sheet, put }: { readonly sheet: TypedSheet; readonly put: Put }) => {
  const words = useMessages(sheetMessages)
  const { answer } = useAsk('listIntakeQuestions', {})
  if (answer === undefined || answer.questions.length === 0) return null
  return (
    <Disclosure title={words.questions} isOpen>
      <div className="grid">
        {answer.questions.map((question) => (
          <Asked
            key={question.id}
            question={question}
            answer={sheet.answers[question.id]}
            onAnswer={(given) => put('answers')({ ...sheet.answers, [question.id]: given })}
          />
        ))}
      </div>
    </Disclosure>
  )
}
