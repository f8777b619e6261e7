import { deviceFrom } from '#domain/signin/device.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { door, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { accountMessages } from './account.messages.ts'

type Mine = AnswerFor<'getMyAccount'>
type Device = Mine['sessions'][number]

const useDeviceName = (): ((saysOfItself: string) => string) => {
  const words = useMessages(accountMessages)
  return (saysOfItself) => {
    const { browser, system } = deviceFrom(saysOfItself)
    if (browser === undefined && system === undefined) return saysOfItself === '' ? words.unknownDevice : saysOfItself.slice(0, 40)
    return browser === undefined || system === undefined ? (browser ?? system ?? '') : words.deviceIs({ browser, system })
  }
}

const signOutEverywhere = async (): Promise<void> => {
  await door('sign-out-everywhere')
  window.location.assign('/')
}

/** サインイン中の端末: each can be let go, and all others at once. */
export const Devices = ({ sessions, onChange }: { readonly sessions: Mine['sessions']; readonly onChange: () => void }) => {
  const words = useMessages(accountMessages)
  const { locale } = useLanguage()
  const nameOf = useDeviceName()
  const say = useNotice()
  const [one, others] = [useAct('endMySession'), useAct('endMyOtherSessions')]
  const told = (answer: { ended: number } | undefined): void => {
    if (answer === undefined) return
    say({ text: words.ended({ count: answer.ended }) })
    onChange()
  }
  const moment = (at: string): string => formatMoment(locale, at as Instant)
  const columns: readonly Column<Device>[] = [
    {
      key: 'device',
      heading: words.device,
      isRowHeader: true,
      cell: (device) => <span className="bar">{nameOf(device.device)}{device.isThis && <StatusBadge tone="info">{words.thisOne}</StatusBadge>}</span>,
    },
    { key: 'address', heading: words.address, cell: (device) => device.address },
    { key: 'since', heading: words.since, cell: (device) => moment(device.createdAt) },
    { key: 'seen', heading: words.lastSeen, cell: (device) => moment(device.lastSeenAt) },
    {
      key: 'end',
      heading: words.end,
      cell: (device) => !device.isThis && <Button small onClick={() => void one.run({ id: device.id }).then(told)}>{words.end}</Button>,
    },
  ]
  return (
    <Section
      title={words.devices}
      count={sessions.length}
      actions={
        <div className="bar">
          {sessions.length > 1 && <Button small onClick={() => void others.run({}).then(told)}>{words.endOthers}</Button>}
          <Button small kind="tertiary" onClick={() => void signOutEverywhere()}>{words.everywhere}</Button>
        </div>
      }
    >
      <ProblemBanner problem={one.problem ?? others.problem} />
      <Table caption={words.devices} isCaptionHidden columns={columns} rows={sessions} keyOf={(device) => device.id} />
    </Section>
  )
}
