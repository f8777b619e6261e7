import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { leavingMessages } from './accountability.messages.ts'
import { TakeBackLeaving } from './TakeBackLeaving.tsx'

/** Somebody whom the reader may let go. */
export type Holder = AnswerFor<'listHolders'>['holders'][number]
type Planned = Holder & { readonly end: NonNullable<Holder['end']> & { readonly plan: NonNullable<NonNullable<Holder['end']>['plan']> } }

const isPlanned = (one: Holder): one is Planned => one.end !== null && one.end.plan !== null

/** 離任の予定: whose last day was set, which it is and who goes on; each can be taken back here, until it is over. */
export const PlannedLeavings = ({ holders, again }: { readonly holders: readonly Holder[]; readonly again: () => void }) => {
  const words = useMessages(leavingMessages)
  const { locale } = useLanguage()
  const named = useNamed()
  const own = useSession().acting.membershipId
  const [askedId, setAskedId] = useState('')
  const planned = holders.filter(isPlanned).toSorted((a, b) => (a.end.lastDay < b.end.lastDay ? -1 : 1))
  // As the list holds it now: after somebody else was faster, the version that was refused would be refused again.
  const asked = planned.find((one) => one.membershipId === askedId)
  const columns: readonly Column<Planned>[] = [
    { key: 'name', heading: words.name, isRowHeader: true, cell: (one) => one.name },
    { key: 'agency', heading: words.agency, cell: (one) => `${one.agencyName}　${one.title}` },
    { key: 'day', heading: words.lastDay, cell: (one) => formatDay(locale, one.end.lastDay as Day), isUnbroken: true },
    { key: 'successor', heading: words.successorOnLeaving, cell: (one) => one.end.successorName ?? words.supervisorThen },
    {
      key: 'back', heading: words.actions, isForDoing: true,
      cell: (one) => one.membershipId !== own && <Button small aria-label={named(words.takeBack, one.name)} onClick={() => setAskedId(one.membershipId)}>{words.takeBack}</Button>,
    },
  ]
  const done = (isTakenBack: boolean): void => {
    if (isTakenBack) setAskedId('')
    again()
  }
  if (planned.length === 0) return null
  return (
    <Section title={words.plannedLeavings} count={planned.length}>
      <Table caption={words.plannedLeavings} isCaptionHidden columns={columns} rows={planned} keyOf={(one) => one.membershipId} hrefOf={(one) => `/leaving/${one.membershipId}`} />
      <Dialog isOpen={asked !== undefined} onClose={() => setAskedId('')} title={words.leaveTitle({ name: asked?.name ?? '' })}>
        {asked !== undefined && <TakeBackLeaving membershipId={asked.membershipId} name={asked.name} version={asked.version} plan={asked.end.plan} onDone={done} />}
      </Dialog>
    </Section>
  )
}
