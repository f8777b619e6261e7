import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Link } from '#ui/Link.tsx'
import { Page as PageFrame } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { useId } from '../app/address.ts'
import { act, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { statusLabels } from '#i18n/referral-codes.messages.ts'
import { householdMessages } from './household.messages.ts'
import { RecordForm } from './RecordForm.tsx'
import { StandingBadge } from './StandingBadge.tsx'
import { Story } from './Story.tsx'
import { Viewers } from './Viewers.tsx'

type Page = AnswerFor<'getHouseholdPage'>

const Members = ({ page }: { readonly page: Page }) => {
  const words = useMessages(householdMessages)
  const { locale } = useLanguage()
  const columns: readonly Column<Page['members'][number]>[] = [
    { key: 'name', heading: words.name, cell: (one) => <Reading text={one.name} reading={one.kana ?? undefined} />, isRowHeader: true },
    { key: 'relation', heading: words.relation, cell: (one) => one.relationship },
    { key: 'birth', heading: words.birth, cell: (one) => (one.birthOn === null ? one.birthText : formatDay(locale, one.birthOn as Day)) },
    {
      key: 'whereabouts',
      heading: words.whereabouts,
      cell: (one) => <>{one.concealed && <StatusBadge tone="danger">{words.concealed}</StatusBadge>} {one.whereabouts.map((place) => place.text).join(' ')}</>,
    },
  ]
  return (
    <Section title={words.members} count={page.members.length}>
      <Table caption={words.members} isCaptionHidden columns={columns} rows={page.members} keyOf={(one) => one.personId} />
    </Section>
  )
}

const Around = ({ page, again }: { readonly page: Page; readonly again: () => void }) => {
  const words = useMessages(householdMessages)
  const status = useMessages(statusLabels)
  const finish = async (task: { id: string; version: number }): Promise<void> => {
    await act('finishTask', task)
    again()
  }
  return (
    <div className="columns">
      <Card title={words.team}>
        <ul className="plain">{page.team.map((one) => <li key={one.who}>{`${one.who}（${one.agencyName} ${one.title}）`}{one.part === 'lead' && <Badge>{words.lead}</Badge>}</li>)}</ul>
      </Card>
      <Card title={words.tasks}>
        {page.tasks.length === 0 && <p>{words.noTasks}</p>}
        <ul className="plain">
          {page.tasks.map((task) => (
            <li key={task.id}>{`${task.dueOn} ${task.text}（${task.who}）`} <Button small onClick={() => void finish({ id: task.id, version: task.version })}>{words.finish}</Button></li>
          ))}
        </ul>
      </Card>
      <Card title={words.facts}><Dl pairs={page.facts.map((fact) => ({ name: fact.code, value: fact.text }))} /></Card>
      <Card title={words.referrals}>
        <ul className="plain">{page.referrals.map((one) => <li key={one.id}><Link href={`/referrals/${one.id}`}>{`${one.need} → ${one.toName}：${status[one.status]}`}</Link></li>)}</ul>
      </Card>
    </div>
  )
}

const Head = ({ page, id }: { readonly page: Page; readonly id: string }) => {
  const words = useMessages(householdMessages)
  return (
    <IdentityBar
      title={page.householdName}
      windowTitle={page.householdName}
      badges={<><StandingBadge standing={page.standing} />{page.restricted && <StatusBadge tone="danger">{words.restricted}</StatusBadge>}</>}
      parts={[
        { name: words.title, value: [page.title, page.areaName].filter(Boolean).join('　') },
        { name: words.agency, value: page.agencyName },
        { name: words.lastContact, value: page.lastContactOn },
      ]}
      actions={<Button kind="tertiary" onClick={() => window.print()}>{words.print}</Button>}
      primary={<LinkButton href={`/matters/${id}/refer`} kind="primary">{words.refer}</LinkButton>}
    />
  )
}

/** 世帯ページ: what one needs in the minute before a visit. */
export const HouseholdPage = () => {
  const words = useMessages(householdMessages)
  const id = useId()
  const { answer, problem, again } = useAsk('getHouseholdPage', { caseId: id })
  if (answer === undefined) return <PageFrame title={words.household}><ProblemBanner problem={problem} /></PageFrame>
  return (
    <article className="page">
      <Head page={answer} id={id} />
      {answer.warnings.map((one) => <Banner key={one.id} tone="warning"><p>{`${one.kind}：${one.text}（${words.reviewOn({ day: one.reviewOn })}）`}</p></Banner>)}
      <RecordForm matterId={id} onSaved={again} />
      <Members page={answer} />
      <Around page={answer} again={again} />
      <Story caseId={id} />
      <Viewers matterId={id} />
    </article>
  )
}
