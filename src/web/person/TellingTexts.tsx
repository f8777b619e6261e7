import { useState } from 'react'
import { toldKindLabels } from '#i18n/told-kind.messages.ts'
import type { ToldKind } from '#domain/access/told-place.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatDay, formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor } from '../app/api.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { usePersonWords } from './person-page.ts'

type Telling = AnswerFor<'listTellingTexts'>['texts'][number]

const PLACE_OF: Readonly<Record<Exclude<ToldKind, 'elsewhere'>, (one: Telling) => string>> = {
  intake: (one) => `/intakes/${one.id}`,
  support_case: (one) => `/cases/${one.id}`,
  contact_record: (one) => `/records/${one.id}/history`,
  fact: (one) => `/cases/${one.matterId ?? ''}`,
  task: (one) => `/cases/${one.matterId ?? ''}`,
  warning: (one) => `/cases/${one.matterId ?? ''}`,
  referral: (one) => `/referrals/${one.id}`,
  person: (one) => `/persons/${one.id}`,
}

const Where = ({ text }: { readonly text: Telling }) => {
  const kinds = useMessages(toldKindLabels)
  const { locale } = useLanguage()
  return (
    <>
      {text.kind === 'elsewhere' ? `${kinds.elsewhere} ${numberText('intake', text.number ?? 0)}` : <Link href={PLACE_OF[text.kind](text)}>{kinds[text.kind]}</Link>}
      {text.at !== null && ` ${formatDay(locale, dayInTokyo(text.at as Instant))}`}
    </>
  )
}

/** What can be done about one that a handler cannot mend by themselves. */
const useWay = (): ((text: Telling) => string) => {
  const { words } = usePersonWords()
  return ({ kind, receiver }) => (receiver === null ? words.tellingUnmendable : kind === 'elsewhere' ? words.sheetBeyond({ name: receiver.name }) : words.tellingSealed({ name: receiver.name }))
}

/** したことを記録する: whom a handler told what about a text that nobody can mend. */
const SettleDialog = ({ personId, text, onClose, onDone }: { readonly personId: string; readonly text: Telling; readonly onClose: () => void; readonly onDone: () => void }) => {
  const { words, own } = usePersonWords()
  const way = useWay()
  const [note, setNote] = useState('')
  const settling = useAct('settleTellingText')
  const send = async (): Promise<void> => {
    if ((await settling.run({ personId, kind: text.kind, id: text.id, note })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.settle} onClose={onClose} onSend={() => void send()} sendLabel={words.settle} isActing={settling.isActing} problem={settling.problem} own={own}>
      <p>{way(text)}</p>
      {text.receiver !== null && <Telephone who={text.receiver.name} number={text.receiver.phone} />}
      <TextField label={words.settleNote} hint={words.settleNoteHint} mark="needed" name="note" value={note} onChange={setNote} />
    </FormDialog>
  )
}

/** Texts nobody can mend, with what a handler did about each, and when. */
const Settled = ({ texts }: { readonly texts: readonly Telling[] }) => {
  const { words } = usePersonWords()
  const { locale } = useLanguage()
  if (texts.length === 0) return null
  return (
    <>
      <p className="quiet">{words.settledTexts({ n: texts.length })}</p>
      <ul className="plain">
        {texts.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <Where text={one} />
            {one.settled !== null && `　${words.settledBy({ at: formatMoment(locale, one.settled.at as Instant), who: one.settled.who })}　${one.settled.note}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Lines that still wait for a handler, each with what can be done. */
const Open = ({ title, lead, texts, onSettle }: { readonly title: string; readonly lead: string; readonly texts: readonly Telling[]; readonly onSettle: (text: Telling) => void }) => {
  const { words } = usePersonWords()
  const way = useWay()
  if (texts.length === 0) return null
  return (
    <Banner tone="danger" title={title}>
      <p>{lead}</p>
      <ul className="plain">
        {texts.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <Where text={one} />
            {one.receiver !== null && <p>{way(one)}</p>}
            {one.kind === 'elsewhere' && one.receiver !== null && <Telephone who={one.receiver.name} number={one.receiver.phone} />}
            <div className="bar no-print"><Button small kind="tertiary" onClick={() => onSettle(one)}>{words.settle}</Button></div>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

/** 所在が書かれている文章: for the handlers of a concealment, each text that still tells the place, and each sheet elsewhere that may be theirs, to be mended, or settled where nobody can. */
export const TellingTexts = ({ personId }: { readonly personId: string }) => {
  const { words, saySaved } = usePersonWords()
  const { answer, again } = useAsk('listTellingTexts', { personId })
  const [settling, setSettling] = useState<Telling | undefined>(undefined)
  if (answer === undefined) return null
  const open = answer.texts.filter((one) => one.settled === null)
  const [beyond, telling] = [open.filter((one) => one.kind === 'elsewhere'), open.filter((one) => one.kind !== 'elsewhere')]
  const close = (): void => setSettling(undefined)
  return (
    <>
      <Open title={words.tellingTexts({ n: telling.length })} lead={words.tellingLead} texts={telling} onSettle={setSettling} />
      <Open title={words.sheetsBeyond({ n: beyond.length })} lead={words.sheetsBeyondLead} texts={beyond} onSettle={setSettling} />
      <Settled texts={answer.texts.filter((one) => one.settled !== null)} />
      {settling !== undefined && <SettleDialog personId={personId} text={settling} onClose={close} onDone={() => { close(); saySaved(); again() }} />}
    </>
  )
}
