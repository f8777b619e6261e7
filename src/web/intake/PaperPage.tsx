import { Button, LinkButton } from '#ui/Button.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { paperNoticeOf, type PaperNotice } from '#domain/intake/paper-notice.ts'
import { consentFormFor } from '#domain/intake/consent-form.ts'
import { useId, useViewChoice } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useAsk, type Asked } from '../app/use-query.ts'
import { IntakePaper } from './IntakePaper.tsx'
import { paperMessages } from './paper.messages.ts'

const FORMS = ['with', 'without'] as const

const Choice = () => {
  const words = useMessages(paperMessages)
  const [form, setForm] = useViewChoice('form', FORMS)
  const labels = { with: words.withConsent, without: words.withoutConsent }
  return (
    <FilterBar label={words.form}>
      <FilterChoice label={words.form} value={form} options={FORMS.map((value) => ({ value, label: labels[value] }))} onChange={setForm} />
    </FilterBar>
  )
}

/** 相談受付・申込票（空欄）: to be written on by hand, at the counter or on the way. */
export const BlankPaperPage = () => {
  const words = useMessages(paperMessages)
  const [form] = useViewChoice('form', FORMS)
  return (
    <Page title={words.blankTitle} lead={words.blankLead} primary={<Button kind="primary" onClick={() => window.print()}>{words.print}</Button>}>
      <Choice />
      <IntakePaper intake={undefined} form={form} />
    </Page>
  )
}

const noticeFor = (intake: AnswerFor<'getIntake'>, { answer }: Asked<'getMatterProtection'>): PaperNotice | undefined =>
  paperNoticeOf({
    areClosedToReader: intake.whereaboutsConcealed,
    isSomebodyConcealed: answer?.concealed === true || intake.subjects.some((one) => one.concealed),
    isAsked: answer?.requests.some((one) => one.kind === 'conceal' && one.answeredAt === null),
  })

/** 相談受付・申込票: an intake on paper, on the form that belongs to its state of consent. */
export const FilledPaperPage = () => {
  const words = useMessages(paperMessages)
  const id = useId()
  const { answer, problem } = useAsk('getIntake', { id, paper: 'intake_paper' })
  const protection = useAsk('getMatterProtection', { matterId: id })
  const isKnown = protection.answer !== undefined || protection.problem !== undefined
  return (
    <Page
      title={words.filledTitle}
      lead={words.filledLead}
      actions={<LinkButton href={`/intakes/${id}`} kind="tertiary">{words.back}</LinkButton>}
      primary={<Button kind="primary" onClick={() => window.print()}>{words.print}</Button>}
    >
      <ProblemBanner problem={problem} />
      {answer !== undefined && isKnown && (
        <IntakePaper intake={answer} form={consentFormFor(answer.consent) === 'without' ? 'without' : 'with'} notice={noticeFor(answer, protection)} />
      )}
    </Page>
  )
}
