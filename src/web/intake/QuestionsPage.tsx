import { useState } from 'react'
import type { QuestionKind } from '#domain/intake/codes.ts'
import { formatList } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { questionKindLabels, questionMessages } from './question.messages.ts'
import { QuestionFields, type TypedQuestion } from './QuestionFields.tsx'

type Question = AnswerFor<'listIntakeQuestions'>['questions'][number]

const BLANK: TypedQuestion = { label: '', kind: 'text' as QuestionKind, choices: '' }
const messageOf = (typed: TypedQuestion) => ({
  label: typed.label, kind: typed.kind, choices: typed.choices.split('\n').map((one) => one.trim()).filter((one) => one !== ''),
})

const useOwnWords = (): Readonly<Record<string, string>> => {
  const words = useMessages(questionMessages)
  return { label_needed: words.labelNeeded, choices_needed: words.choicesNeeded, choices_repeat: words.choicesRepeat, question_ended: words.alreadyEnded, not_all_questions: words.changedMeanwhile }
}

const Add = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useMessages(questionMessages)
  const own = useOwnWords()
  const say = useNotice()
  const adding = useAct('addIntakeQuestion')
  const [typed, setTyped] = useState(BLANK)
  const add = async (): Promise<void> => {
    if ((await adding.run(messageOf(typed))) === undefined) return
    setTyped(BLANK)
    say({ text: words.added })
    onDone()
  }
  return (
    <Card title={words.add}>
      <ProblemBanner problem={adding.problem} own={own} />
      <QuestionFields typed={typed} onChange={setTyped} send={words.addIt} onSend={() => void add()} />
    </Card>
  )
}

const Change = ({ question, onDone }: { readonly question: Question; readonly onDone: () => void }) => {
  const words = useMessages(questionMessages)
  const own = useOwnWords()
  const say = useNotice()
  const changing = useAct('changeIntakeQuestion')
  const [typed, setTyped] = useState<TypedQuestion>({ label: question.label, kind: question.kind, choices: question.choices.join('\n') })
  const change = async (): Promise<void> => {
    if ((await changing.run({ id: question.id, ...messageOf(typed) })) === undefined) return
    say({ text: words.changed })
    onDone()
  }
  return (
    <Disclosure title={words.change}>
      <p className="quiet">{words.changeLead}</p>
      <ProblemBanner problem={changing.problem} own={own} />
      <QuestionFields typed={typed} onChange={setTyped} send={words.changeIt} onSend={() => void change()} />
    </Disclosure>
  )
}

const swapped = (ids: readonly string[], at: number, by: -1 | 1): string[] =>
  ids.map((id, n) => (n === at ? (ids[at + by] ?? id) : n === at + by ? (ids[at] ?? id) : id))

const Asked = ({ questions, at, again }: { readonly questions: readonly Question[]; readonly at: number; readonly again: () => void }) => {
  const words = useMessages(questionMessages)
  const kinds = useMessages(questionKindLabels)
  const own = useOwnWords()
  const { locale } = useLanguage()
  const ordering = useAct('orderIntakeQuestions')
  const ending = useAct('endIntakeQuestion')
  const question = questions[at]
  if (question === undefined) return null
  const move = async (by: -1 | 1): Promise<void> => {
    await ordering.run({ ids: swapped(questions.map((one) => one.id), at, by), before: questions.map((one) => one.id) })
    again()
  }
  // What stands now comes in a moment later; until then a question nobody here knew is left out.
  const orderOf = (ids: readonly string[]): string => formatList(locale, ids.flatMap((id) => questions.filter((one) => one.id === id).map((one) => one.label)))
  const end = async (): Promise<void> => {
    if ((await ending.run({ id: question.id })) !== undefined) again()
  }
  return (
    <li>
      <Card title={question.label} level={3} actions={<Badge>{kinds[question.kind]}</Badge>}>
        {ordering.standing !== undefined && <Banner tone="warning" isNews><p>{(ordering.isByOneself ? words.orderByOneself : words.orderNow)({ order: orderOf(ordering.standing.ids) })}</p></Banner>}
        <ProblemBanner problem={(ordering.standing === undefined ? ordering.problem : undefined) ?? ending.problem} own={own} />
        {question.choices.length > 0 && <p>{question.choices.join('　/　')}</p>}
        <p className="quiet">{words.edition({ n: question.edition })}</p>
        <div className="bar">
          <Button small isDisabled={at === 0} onClick={() => void move(-1)}>{words.up}</Button>
          <Button small isDisabled={at === questions.length - 1} onClick={() => void move(1)}>{words.down}</Button>
          <Button small kind="danger" onClick={() => void end()}>{words.end}</Button>
        </div>
        <Change key={question.id} question={question} onDone={again} />
      </Card>
    </li>
  )
}

/** 相談受付の追加の質問: the municipality’s own, added, reworded, ordered and ended without a line of code. */
export const QuestionsPage = () => {
  const words = useMessages(questionMessages)
  const aside = useAside()
  const { answer, problem, again } = useAsk('listIntakeQuestions', { withEnded: true })
  const asked = (answer?.questions ?? []).filter((one) => one.validTo === null)
  const ended = (answer?.questions ?? []).filter((one) => one.validTo !== null)
  return (
    <Page title={words.title} lead={words.lead}>
      <ProblemBanner problem={problem} />
      {answer !== undefined && asked.length === 0 && <Empty title={words.none}>{words.noneLead}</Empty>}
      <ol className="plain stack">
        {asked.map((one, at) => <Asked key={one.id} questions={asked} at={at} again={again} />)}
      </ol>
      <Add onDone={again} />
      {ended.length > 0 && (
        <Section title={words.ended} count={ended.length}>
          <ul>{ended.map((one) => <li key={one.id}>{aside(one.label, words.edition({ n: one.edition }))}</li>)}</ul>
        </Section>
      )}
    </Page>
  )
}
