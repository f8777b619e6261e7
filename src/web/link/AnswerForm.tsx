import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { LinkShown } from '#contract/referral-link.ts'
import type { LinkAnswerKind } from '#domain/referral/link.ts'
import { asksWhichFits, RETURN_REASONS, type ReturnReason } from '#domain/referral/return.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { linkAnswerLabels, returnLabels } from '#i18n/referral-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Form } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { answerLink } from './call-link.ts'
import { linkMessages } from './link.messages.ts'

type Words = Readonly<Record<keyof typeof linkMessages, unknown>>
type Gap = 'kindNeeded' | 'byNeeded' | 'reasonNeeded' | 'nextStepNeeded'

const EMPTY = { kind: '' as LinkAnswerKind | '', by: '', reason: '' as ReturnReason | '', fittingOutside: '', nextStep: '', note: '' }
type Given = typeof EMPTY

const gapOf = (given: Given): Gap | undefined => {
  if (given.kind === '') return 'kindNeeded'
  if (isBlank(given.by)) return 'byNeeded'
  if (given.kind !== 'return') return undefined
  if (given.reason === '') return 'reasonNeeded'
  return isBlank(given.nextStep) ? 'nextStepNeeded' : undefined
}

const isWritten = ({ by, fittingOutside, nextStep, note }: Given): boolean => ![by, fittingOutside, nextStep, note].every(isBlank)

const PROBLEMS: Readonly<Record<string, keyof Words>> = {
  next_step_needed: 'nextStepNeeded', reason_needed: 'reasonNeeded', not_possible_now: 'notPossible', not_found: 'deadLead', rate_limited: 'slow', unreachable: 'unreachable',
}

const Returning = ({ given, put }: { readonly given: Given; readonly put: (change: Partial<Given>) => void }) => {
  const words = useMessages(linkMessages)
  return (
    <>
      <Select
        label={words.reason} name="reason" mark="needed" missing={words.reasonNeeded} value={given.reason}
        options={optionsFrom(RETURN_REASONS, useMessages(returnLabels))} none="—" onChange={(reason) => put({ reason })}
      />
      {asksWhichFits(given.reason) && (
        <TextField label={words.fitting} hint={words.fittingHint} name="fittingOutside" mark="optional" value={given.fittingOutside} onChange={(fittingOutside) => put({ fittingOutside })} />
      )}
      <TextArea label={words.nextStep} hint={words.nextStepHint} name="nextStep" mark="needed" missing={words.nextStepNeeded} rows={2} value={given.nextStep} onChange={(nextStep) => put({ nextStep })} />
    </>
  )
}

/** The answer of a receiver without an account: received, and then the one that counts: taken up, met, or given back with a reason and a next step. */
export const AnswerForm = ({ token, shown, onAnswered }: { readonly token: string; readonly shown: LinkShown; readonly onAnswered: (kind: LinkAnswerKind) => void }) => {
  const words = useMessages(linkMessages)
  const [given, setGiven] = useState(EMPTY)
  const [problem, setProblem] = useState<keyof Words | undefined>(undefined)
  const [isActing, setActing] = useState(false)
  const put = (change: Partial<Given>): void => setGiven((before) => ({ ...before, ...change }))
  // Nothing of it is kept for whoever has no account: the browser asks before the page is left.
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => isWritten(given) })
  const send = async (): Promise<void> => {
    const { kind, by, note, nextStep, reason } = given
    const gap = gapOf(given)
    setProblem(gap)
    if (gap !== undefined || kind === '' || isActing) return
    setActing(true)
    const answered = await answerLink(token, { kind, by, note, nextStep, reason: reason === '' ? 'other' : reason, fittingOutside: kind === 'return' && asksWhichFits(reason) ? given.fittingOutside : '' })
    setActing(false)
    if (answered.ok) onAnswered(kind)
    else setProblem(PROBLEMS[answered.problem.code] ?? 'wrong')
  }
  return (
    <Card title={words.answer}>
      <Form onSend={() => void send()}>
        {problem !== undefined && <Banner tone="danger" isNews><p>{String(words[problem])}</p></Banner>}
        <RadioGroup label={words.kind} mark="needed" value={given.kind} options={optionsFrom(shown.answers, useMessages(linkAnswerLabels))} onChange={(kind) => put({ kind })} isUpright />
        {given.kind === 'return' && <Returning given={given} put={put} />}
        <TextField label={words.by} name="by" mark="needed" value={given.by} onChange={(by) => put({ by })} />
        <TextArea label={words.note} name="note" mark="optional" rows={2} value={given.note} onChange={(note) => put({ note })} />
        <div className="bar"><Button type="submit" kind="primary" isDisabled={isActing}>{words.send}</Button></div>
      </Form>
    </Card>
  )
}
