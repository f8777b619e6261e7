import { useState } from 'react'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { DUE_GROUPS, DUE_KINDS } from '#domain/today/due.ts'
import { formatDay } from '#i18n/format.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { Split } from '#ui/Split.tsx'
import { WaitingForMe } from '../access/WaitingForMe.tsx'
import { useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { Around } from './Around.tsx'
import { DueLines } from './DueLines.tsx'
import { LeavingsNear } from './LeavingsNear.tsx'
import { todayMessages } from './today.messages.ts'

type MyDay = AnswerFor<'getMyDay'>

const Day = ({ day }: { readonly day: MyDay }) => {
  const words = useMessages(todayMessages)
  const [now] = useState(() => Date.now())
  const [kind, setKind] = useViewChoice('kind', ['all', ...DUE_KINDS])
  const shown = kind === 'all' ? day.due : day.due.filter((one) => one.kind === kind)
  const counted = (one: (typeof DUE_KINDS)[number]) => ({ value: one, label: words[one], count: day.due.filter((due) => due.kind === one).length })
  const there = DUE_KINDS.map(counted).filter((one) => one.count > 0 || one.value === kind)
  return (
    <Split sideLabel={words.around} side={<Around day={day} />}>
      <FilterBar label={words.show} result={words.shown({ count: shown.length })}>
        <FilterChoice label={words.show} value={kind} options={[{ value: 'all', label: words.all, count: day.due.length }, ...there]} onChange={setKind} />
      </FilterBar>
      <LeavingsNear leavings={day.leavings} />
      {shown.length === 0 && <Empty title={words.nothingDue}>{words.nothingDueLead}</Empty>}
      {DUE_GROUPS.map((group) => {
        const due = shown.filter((one) => one.group === group)
        if (due.length === 0) return null
        return (
          <Section key={group} title={words[group]} count={due.length} isLate={group === 'long_overdue'}>
            <DueLines label={words[group]} due={due} today={dayInTokyo(instantFrom(now))} />
          </Section>
        )
      })}
    </Split>
  )
}

/** わたしの一日: what is late stands first. */
export const TodayPage = () => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  const [now] = useState(() => Date.now())
  const { answer, problem } = useAsk('getMyDay', {})
  return (
    <Page
      title={words.title}
      about={<span className="quiet">{formatDay(locale, dayInTokyo(instantFrom(now)))}</span>}
      primary={<LinkButton href="/intakes/new" kind="primary" keys="n">{words.newIntake}</LinkButton>}
    >
      <ProblemBanner problem={problem} />
      <WaitingForMe />
      {answer !== undefined && <Day day={answer} />}
    </Page>
  )
}
