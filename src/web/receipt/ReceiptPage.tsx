import { translateWithRuby } from '#i18n/catalogue.ts'
import type { Day } from '#domain/shared/day.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatDay } from '#i18n/format.ts'
import { localeNames, locales, type Locale } from '#i18n/locale.ts'
import { withoutRuby } from '#i18n/ruby.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RubyText } from '#ui/language/RubyText.tsx'
import { Page } from '#ui/Page.tsx'
import { Paper, PaperTable } from '#ui/Paper.tsx'
import { useId, useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { receiptMessages, receiptScreenMessages } from './receipt.messages.ts'

type Receipt = AnswerFor<'getReceipt'>

const SIZES = ['usual', 'large'] as const
const [FIRST, ...OTHERS] = locales

const languageOf = (locale: Locale): string => (locale === 'en' ? 'en' : 'ja')

/** The offices to call, where there are several, each with its number and its hours. */
const Offices = ({ agencies }: Pick<Receipt, 'agencies'>) => (
  <>{agencies.map((one) => <div key={one.name}>{[one.name, one.phone, one.openHours].filter(Boolean).join('　')}</div>)}</>
)

/** The paper itself, in the language of whoever takes it home. */
const ReceiptPaper = ({ receipt, locale, isLarge }: { readonly receipt: Receipt; readonly locale: Locale; readonly isLarge: boolean }) => {
  const words = translateWithRuby(receiptMessages, locale)
  const only = receipt.agencies.length === 1 ? receipt.agencies[0] : undefined
  const facts = [
    [words.number, numberText('intake', receipt.number)],
    [words.received, `${formatDay(locale, receipt.receivedOn as Day)} ${receipt.receivedTime}`.trim()],
    [words.by, receipt.receivedByName],
    [words.agency, only === undefined ? <Offices agencies={receipt.agencies} /> : only.name],
    [words.phone, only?.phone ?? null],
    [words.hours, only?.openHours ?? null],
    [words.afterHours, receipt.afterHours.length === 0 ? null : <Offices agencies={receipt.afterHours} />],
    [words.next, receipt.nextContactOn && formatDay(locale, receipt.nextContactOn as Day)],
  ] as const
  return (
    <div lang={languageOf(locale)}>
      <Paper title={<RubyText text={words.title} />} isLarge={isLarge} isTakenHome>
        <p><RubyText text={words.lead} /></p>
        <PaperTable
          caption={withoutRuby(words.title)}
          rows={facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name: withoutRuby(name), heading: <RubyText text={name} />, value }]))}
        />
        <h3><RubyText text={words.whatNext} /></h3>
        <p><RubyText text={words[receipt.standing]} /></p>
        <p><RubyText text={words.change} /></p>
        <p><RubyText text={words.privacy} /></p>
      </Paper>
    </div>
  )
}

/** 受付控え: who listened, when, what comes next, whom to call. Nothing on it would betray the one who carries it. */
export const ReceiptPage = () => {
  const words = useMessages(receiptScreenMessages)
  const id = useId()
  const [locale, setLocale] = useViewChoice('paperLanguage', [FIRST, ...OTHERS])
  const [size, setSize] = useViewChoice('size', SIZES)
  const { answer, problem } = useAsk('getReceipt', { id })
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<LinkButton href={`/intakes/${id}`} kind="tertiary">{words.back}</LinkButton>}
      primary={<Button kind="primary" onClick={() => window.print()}>{words.print}</Button>}
    >
      <FilterBar label={words.language}>
        <FilterChoice label={words.language} value={locale} options={locales.map((value) => ({ value, label: localeNames[value] }))} onChange={setLocale} />
        <FilterChoice label={words.size} value={size} options={[{ value: 'usual', label: words.usual }, { value: 'large', label: words.large }]} onChange={setSize} />
      </FilterBar>
      <ProblemBanner problem={problem} />
      <div className="no-print"><Banner tone="warning"><p>{words.care}</p></Banner></div>
      {answer !== undefined && <ReceiptPaper receipt={answer} locale={locale} isLarge={size === 'large'} />}
    </Page>
  )
}
