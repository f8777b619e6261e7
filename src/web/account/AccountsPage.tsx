import { useState } from 'react'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { dayInTokyo, instantFrom, type Instant } from '#domain/shared/instant.ts'
import { ACCOUNT_STATES, type AccountState } from '#domain/signin/account-state.ts'
import { dayOfInstant, formatDayShort, formatList, formatMoment } from '#i18n/format.ts'
import { roleMessages } from '#i18n/role.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useViewChoice } from '../app/address.ts'
import { act, newKey, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useSession } from '../app/session.tsx'
import { useAsk } from '../app/use-query.ts'
import { accountsMessages, stateMessages } from './account.messages.ts'
import { DisableDialog } from './DisableDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { useAgain } from './use-again.tsx'

type Account = AnswerFor<'listAccounts'>['accounts'][number]
type Asked = { readonly kind: 'invite' | 'disable'; readonly account: Account }

const TONES = { none: 'plain', invited: 'info', lapsed: 'warning', active: 'success', ended: 'plain', disabled: 'plain' } as const satisfies Record<AccountState, string>
const FILTERS = ['all', ...ACCOUNT_STATES] as const

/** Says the last day of a period: its end is the first moment that no longer counts, and people mean the day before. */
const useLastDay = (): ((end: string) => string) => {
  const { locale } = useLanguage()
  return (end) => formatDayShort(locale, dayInTokyo(instantFrom(Date.parse(end) - 1)))
}

const Memberships = ({ account }: { readonly account: Account }) => {
  const words = useMessages(accountsMessages)
  const roles = useMessages(roleMessages)
  const { locale } = useLanguage()
  const aside = useAside()
  const day = (at: string): string => formatDayShort(locale, dayOfInstant(at as Instant))
  const lastDayIn = useLastDay()
  if (account.memberships.length === 0) return <span className="quiet">{words.noMembership}</span>
  return (
    <ul className="plain">
      {account.memberships.map((one) => (
        <li key={one.membershipId}>
          {`${aside(`${one.agencyName} ${one.title}`, roles[one.role])} `}
          <span className="quiet">{one.to === null ? words.from({ day: day(one.from) }) : words.lastDay({ day: lastDayIn(one.to) })}</span>
        </li>
      ))}
    </ul>
  )
}

const State = ({ account }: { readonly account: Account }) => {
  const words = useMessages(accountsMessages)
  const states = useMessages(stateMessages)
  const { locale } = useLanguage()
  const lastDayIn = useLastDay()
  const ways = [...(account.hasTotp ? [words.app] : []), ...(account.passkeys > 0 ? [words.passkeys({ count: account.passkeys })] : [])]
  return (
    <>
      <StatusBadge tone={TONES[account.state]}>{states[account.state]}</StatusBadge>
      {account.state === 'invited' && account.invitedUntil !== null && (
        <span className="quiet">{` ${words.until({ at: formatMoment(locale, account.invitedUntil as Instant) })}`}</span>
      )}
      {account.endedAt !== null && <span className="quiet">{` ${words.lastDay({ day: lastDayIn(account.endedAt) })}`}</span>}
      {ways.length > 0 && account.endedAt === null && <span className="quiet">{` ${formatList(locale, ways)}`}</span>}
    </>
  )
}

const useColumns = (onAsk: (asked: Asked) => void, onWithdraw: (account: Account) => void): readonly Column<Account>[] => {
  const words = useMessages(accountsMessages)
  const { locale } = useLanguage()
  const { staffId } = useSession()
  const actionsFor = (account: Account) =>
    account.staffId === staffId ? null : (
      <span className="bar">
        {account.memberships.length > 0 && (
          <Button small onClick={() => onAsk({ kind: 'invite', account })}>{account.state === 'none' ? words.invite : words.inviteAgain}</Button>
        )}
        {account.state === 'invited' && <Button small kind="tertiary" onClick={() => onWithdraw(account)}>{words.withdraw}</Button>}
        {account.state === 'active' && <Button small kind="tertiary" onClick={() => onAsk({ kind: 'disable', account })}>{words.disable}</Button>}
      </span>
    )
  return [
    { key: 'name', heading: words.name, isRowHeader: true, cell: (one) => one.name },
    { key: 'login', heading: words.loginName, cell: (one) => <code>{one.loginName ?? one.code}</code> },
    { key: 'memberships', heading: words.memberships, cell: (one) => <Memberships account={one} /> },
    { key: 'state', heading: words.state, cell: (one) => <State account={one} /> },
    { key: 'seen', heading: words.lastSeen, cell: (one) => (one.lastSeenAt === null ? '' : formatMoment(locale, one.lastSeenAt as Instant)) },
    { key: 'actions', heading: words.actions, isForDoing: true, isUnbroken: true, cell: actionsFor },
  ]
}

const fits = (account: Account, typed: string): boolean =>
  [account.name, account.kana, account.code, ...account.memberships.flatMap((one) => [one.agencyName, one.agencyKana ?? '', one.title])]
    .some((part) => foldForSearch(part).includes(foldForSearch(typed)))

/** アカウント: everybody who works here and how their account stands; invite, withdraw, disable. Nothing of any matter. */
export const AccountsPage = () => {
  const words = useMessages(accountsMessages)
  const states = useMessages(stateMessages)
  const say = useNotice()
  const { answer, problem, again: refresh } = useAsk('listAccounts', {})
  const { again, dialog } = useAgain()
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const [refused, setRefused] = useState('')
  const [typed, setTyped] = useState('')
  const [state, setState] = useViewChoice('state', FILTERS)
  const withdraw = async (account: Account): Promise<void> => {
    const withdrawn = await act('withdrawInvitation', { staffId: account.staffId }, newKey())
    if (withdrawn.ok) say({ text: words.withdrawn })
    else if (withdrawn.problem.code === 'sign_in_again') return again(() => void withdraw(account))
    setRefused(withdrawn.ok ? '' : withdrawn.problem.code)
    refresh()
  }
  const columns = useColumns(setAsked, (account) => void withdraw(account))
  const accounts = answer?.accounts ?? []
  const rows = accounts.filter((one) => (state === 'all' || one.state === state) && fits(one, typed))
  const options = FILTERS.map((one) => ({
    value: one,
    label: one === 'all' ? words.all : states[one],
    count: one === 'all' ? accounts.length : accounts.filter((account) => account.state === one).length,
  }))
  const close = (): void => {
    setAsked(undefined)
    refresh()
  }
  return (
    <Page title={words.title} lead={words.lead}>
      <FilterBar label={words.title} result={answer && words.shown({ count: rows.length })}>
        <FilterChoice label={words.filter} value={state} options={options} onChange={setState} />
        <TextField label={words.narrow} value={typed} onChange={setTyped} />
      </FilterBar>
      <ProblemBanner problem={problem ?? (refused === '' ? undefined : { code: refused })} />
      {answer !== undefined && (
        <Table caption={words.title} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.staffId} empty={<Empty title={words.nobody}>{words.nobodyNote}</Empty>} />
      )}
      {asked?.kind === 'invite' && <InviteDialog account={asked.account} onAgain={again} onClose={close} />}
      {asked?.kind === 'disable' && <DisableDialog account={asked.account} onAgain={again} onClose={close} />}
      {dialog}
    </Page>
  )
}
