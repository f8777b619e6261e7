import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { useNotice } from '#ui/Notices.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { useSession } from '../app/session.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import type { Ending } from '../structure/use-ending.ts'
import { endingMessages } from './ending.messages.ts'

/** 終了の予定の取消し: what becomes of the agency is said before its end is taken back. */
const TakeBackDialog = ({ ending, onClose, again }: { readonly ending: Ending; readonly onClose: () => void; readonly again: () => void }) => {
  const words = useMessages(endingMessages)
  const say = useNotice()
  const acting = useAct('takeBackEnding')
  const { agencyId, version, name, successorName } = ending
  const takeBack = async (): Promise<void> => {
    const takenBack = await acting.run({ agencyId, version })
    again()
    if (takenBack === undefined) return
    say({ text: words.takenBack({ from: name }) })
    onClose()
  }
  return (
    <FormDialog
      title={words.takeBack} onClose={onClose} onSend={() => void takeBack()} sendLabel={words.takeBack} isActing={acting.isActing}
      problem={acting.problem} own={{ nothing_planned: words.nothingPlanned, last_day_past: words.tooLate }}
    >
      <p>{words.takeBackSure({ from: name, to: successorName })}</p>
    </FormDialog>
  )
}

/** 終了が決まっている機関: which, until when, and who goes on; an administrator takes an end back that was planned here, until it has come. */
export const EndingList = () => {
  const words = useMessages(endingMessages)
  const { locale } = useLanguage()
  const named = useNamed()
  const { role } = useSession().acting
  const { answer, again } = useAsk('listStructure', {})
  const [askedId, setAskedId] = useState('')
  const endings = (answer?.endings ?? []).filter((one) => !one.isOver)
  const asked = endings.find((one) => one.agencyId === askedId)
  const takeBackOf = (one: Ending) => {
    if (!one.isPlanned) return <span className="quiet">{words.byFile}</span>
    return role === 'administrator' && <Button small aria-label={named(words.takeBack, one.name)} onClick={() => setAskedId(one.agencyId)}>{words.takeBack}</Button>
  }
  const columns: readonly Column<Ending>[] = [
    { key: 'agency', heading: words.agency, isRowHeader: true, cell: (one) => one.name },
    { key: 'day', heading: words.lastDay, cell: (one) => formatDay(locale, one.lastDay as Day), isUnbroken: true },
    { key: 'successor', heading: words.successor, cell: (one) => one.successorName },
    { key: 'back', heading: words.actions, isForDoing: true, cell: takeBackOf },
  ]
  if (endings.length === 0) return null
  return (
    <Section title={words.endings} count={endings.length}>
      <Table caption={words.endings} isCaptionHidden columns={columns} rows={endings} keyOf={(one) => one.agencyId} />
      {asked !== undefined && <TakeBackDialog ending={asked} onClose={() => setAskedId('')} again={again} />}
    </Section>
  )
}
