import { paperNoticeOf, type PaperNotice } from '#domain/intake/paper-notice.ts'
import type { Day } from '#domain/shared/day.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatDay } from '#i18n/format.ts'
import { Button, LinkButton } from '#ui/Button.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { IdentityParts } from '#ui/IdentityBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Page } from '#ui/Page.tsx'
import { Paper } from '#ui/Paper.tsx'
import { PrintHead } from '#ui/PrintFoot.tsx'
import { hrefOf, useId, useView, useViewChoice } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk, type Asked } from '../app/use-query.ts'
import { paperMessages } from '../intake/paper.messages.ts'
import { householdPaperMessages } from './household-paper.messages.ts'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { Badges, useIdentity } from './HouseholdHead.tsx'
import { VisitParts } from './VisitPaper.tsx'
import { WholeParts } from './WholePaper.tsx'

/** The page for a visit comes first: it is what is asked for most often, and in a hurry. */
const FORMS = ['visit', 'whole'] as const

const noticeFor = ({ members }: HouseholdShown, { answer }: Asked<'getMatterProtection'>): PaperNotice | undefined => {
  const concealed = members.filter((one) => one.concealed)
  return paperNoticeOf({
    areClosedToReader: concealed.length > 0 && concealed.every((one) => one.whereabouts.length === 0),
    isSomebodyConcealed: answer?.concealed === true || concealed.length > 0,
    isAsked: answer?.requests.some((one) => one.kind === 'conceal' && one.answeredAt === null),
  })
}

type SheetProps = { readonly page: HouseholdShown; readonly form: (typeof FORMS)[number]; readonly notice: PaperNotice | undefined }

const Sheet = ({ page, form, notice }: SheetProps) => {
  const words = useMessages(householdPaperMessages)
  const notices = useMessages(paperMessages)
  const { words: said } = useFormWords()
  const { locale } = useLanguage()
  const isNow = useView().view['on'] === undefined
  const Parts = form === 'visit' ? VisitParts : WholeParts
  return (
    <Paper title={form === 'visit' ? words.visitTitle : words.wholeTitle} mark={notice === undefined ? words.mark : words.markConcealed} about={numberText('case', page.number)}>
      <PrintHead text={page.householdName} />
      {notice !== undefined && <p className="paper-notice">{notices[notice]}</p>}
      {!isNow && <p className="paper-notice">{said.asOf({ day: formatDay(locale, page.on as Day) })}</p>}
      {page.isPast && <p className="quiet">{said.asOfExplained}</p>}
      <div>
        <p className="paper-name"><strong><Reading text={page.householdName} reading={page.householdKana} /></strong> {page.title} <Badges page={page} /></p>
        <IdentityParts parts={useIdentity(page, false)} />
      </div>
      <Parts page={page} />
    </Paper>
  )
}

/** 世帯を紙に: one page for the minute before a visit, or everything that is told on the page. */
export const HouseholdPaperPage = () => {
  const words = useMessages(householdPaperMessages)
  const id = useId()
  const on = useView().view['on']
  const [form, setForm] = useViewChoice('form', FORMS)
  const { answer, problem } = useAsk('getHouseholdPage', on === undefined ? { caseId: id, paper: 'household_paper' } : { caseId: id, on, paper: 'household_paper' })
  const protection = useAsk('getMatterProtection', { matterId: id })
  const isKnown = protection.answer !== undefined || protection.problem !== undefined
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<LinkButton href={hrefOf(`/cases/${id}`, { on })} kind="tertiary">{words.back}</LinkButton>}
      primary={<Button kind="primary" onClick={() => window.print()}>{words.print}</Button>}
    >
      <ProblemBanner problem={problem} />
      <FilterBar label={words.form}>
        <FilterChoice label={words.form} value={form} options={FORMS.map((value) => ({ value, label: words[value] }))} onChange={setForm} />
      </FilterBar>
      {answer !== undefined && isKnown && <Sheet page={answer} form={form} notice={noticeFor(answer, protection)} />}
    </Page>
  )
}
