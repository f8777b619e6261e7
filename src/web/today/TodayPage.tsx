import { useState } from 'react'
import { isPressing } from '#domain/intake/decide-by.ts'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { DUE_GROUPS, DUE_KINDS, type DueKind } from '#domain/today/due.ts'
import { formatDay } from '#i18n/format.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Pager } from '#ui/Pager.tsx'
import { Section } from '#ui/Section.tsx'
import { Split } from '#ui/Split.tsx'
import { WaitingForMe } from '../access/WaitingForMe.tsx'
import { hrefOf, useView } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk, useLast } from '../app/use-query.ts'
import { Around } from './Around.tsx'
import { DueLines } from './DueLines.tsx'
import { LeavingsNear } from './LeavingsNear.tsx'
import { Takeovers } from './Takeovers.tsx'
import { todayMessages } from './today.messages.ts'

type MyDay = AnswerFor<'getMyDay'>

/** Which of what is due the page shows: what stands in the address. */
const useWanted = () => {
  const { view, look } = useView()
  const kind = DUE_KINDS.find((one) => one === view['kind'])
  const page = Math.max(1, Math.trunc(Number(view['page'] ?? 1)) || 1)
  const setKind = (one: DueKind | 'all'): void => look({ kind: one === 'all' ? undefined : one, page: undefined })
  return { kind, page, setKind, hrefOfPage: (n: number) => hrefOf('/', { ...view, page: n === 1 ? undefined : String(n) }) }
}

/** Where something is a matter of hours, it stands before what is due sooner: that is said, or the list looks unsorted. */
const isPressingFirst = (due: MyDay['due']): boolean => due.length > 1 && due.some((one) => isPressing(one.urgency))

type DayProps = { readonly day: MyDay; readonly wanted: ReturnType<typeof useWanted> }

const Day = ({ day, wanted: { kind, page, setKind, hrefOfPage } }: DayProps) => {
  const words = useMessages(todayMessages)
  const [now] = useState(() => Date.now())
  const countOf = (one: DueKind): number => day.dueCounts.find((due) => due.kind === one)?.count ?? 0
  const total = day.dueCounts.reduce((sum, one) => sum + one.count, 0)
  const there = DUE_KINDS.map((value) => ({ value, label: words[value], count: countOf(value) })).filter((one) => one.count > 0 || one.value === kind)
  const wantedInAll = kind === undefined ? total : countOf(kind)
  // Asked anew for a kind, the answer before it still stands for a moment.
  const shown = kind === undefined ? day.due : day.due.filter((one) => one.kind === kind)
  const paging = { page, pages: Math.max(1, Math.ceil(wantedInAll / day.pageSize)), total: wantedInAll, pageSize: day.pageSize }
  return (
    <Split sideLabel={words.around} side={<Around day={day} />}>
      <FilterBar label={words.show} result={words.shown({ count: wantedInAll })} paging={paging}>
        <FilterChoice label={words.show} value={kind ?? 'all'} options={[{ value: 'all', label: words.all, count: total }, ...there]} onChange={setKind} />
      </FilterBar>
      <LeavingsNear leavings={day.leavings} />
      {shown.length === 0 && <Empty title={words.nothingDue}>{words.nothingDueLead}</Empty>}
      {DUE_GROUPS.map((group) => {
        const due = shown.filter((one) => one.group === group)
        if (due.length === 0) return null
        return (
          <Section key={group} title={words[group]} count={due.length} isLate={group === 'long_overdue'}>
            {isPressingFirst(due) && <p className="quiet">{words.pressingFirst}</p>}
            <DueLines label={words[group]} due={due} now={instantFrom(now)} />
          </Section>
        )
      })}
      <Pager {...paging} hrefOf={hrefOfPage} />
    </Split>
  )
}

/** わたしの一日: what is late stands first. */
export const TodayPage = () => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  const [now] = useState(() => Date.now())
  const wanted = useWanted()
  const { answer, problem, again } = useAsk('getMyDay', { kind: wanted.kind, page: wanted.page })
  const day = useLast(answer)
  return (
    <Page
      title={words.title}
      about={<span className="quiet">{formatDay(locale, dayInTokyo(instantFrom(now)))}</span>}
      primary={<LinkButton href="/intakes/new" kind="primary" keys="n">{words.newIntake}</LinkButton>}
    >
      <ProblemBanner problem={problem} />
      <WaitingForMe />
      {day !== undefined && <Takeovers takeovers={day.takeovers} onSeen={again} />}
      {day !== undefined && <Day day={day} wanted={wanted} />}
    </Page>
  )
}
