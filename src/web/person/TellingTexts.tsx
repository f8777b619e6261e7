import { useState } from 'react'
import { toldKindLabels } from '#i18n/told-kind.messages.ts'
import type { ToldKind } from '#domain/access/told-place.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
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

const PLACE_OF: Readonly<Record<ToldKind, (one: Telling) => string>> = {
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
      <Link href={PLACE_OF[text.kind](text)}>{kinds[text.kind]}</Link>
      {text.at !== null && ` ${formatDay(locale, dayInTokyo(text.at as Instant))}`}
    </>
  )
}

/** したことを記録する: whom a handler told what about a text that nobody can mend. */
const SettleDialog = ({ personId, text, onClose, onDone }: { readonly personId: string; readonly text: Telling; readonly onClose: () => void; readonly onDone: () => void }) => {
  const { words, own } = usePersonWords()
  const [note, setNote] = useState('')
  const settling = useAct('settleTellingText')
  const send = async (): Promise<void> => {
    if ((await settling.run({ personId, kind: text.kind, id: text.id, note })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.settle} onClose={onClose} onSend={() => void send()} sendLabel={words.settle} isActing={settling.isActing} problem={settling.problem} own={own}>
      <p>{text.receiver === null ? words.tellingUnmendable : words.tellingSealed({ name: text.receiver.name })}</p>
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

/** 所在が書かれている文章: for the handlers of a concealment, each text that still tells the place, to be mended, or settled where nobody can. */
export const TellingTexts = ({ personId }: { readonly personId: string }) => {
  const { words, saySaved } = usePersonWords()
  const { answer, again } = useAsk('listTellingTexts', { personId })
  const [settling, setSettling] = useState<Telling | undefined>(undefined)
  if (answer === undefined) return null
  const open = answer.texts.filter((one) => one.settled === null)
  const close = (): void => setSettling(undefined)
  return (
    <>
      {open.length > 0 && (
        <Banner tone="danger" title={words.tellingTexts({ n: open.length })}>
          <p>{words.tellingLead}</p>
          <ul className="plain">
            {open.map((one) => (
              <li key={`${one.kind} ${one.id}`}>
                <Where text={one} />
                {one.receiver !== null && <p>{words.tellingSealed({ name: one.receiver.name })}</p>}
                <div className="bar no-print"><Button small kind="tertiary" onClick={() => setSettling(one)}>{words.settle}</Button></div>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <Settled texts={answer.texts.filter((one) => one.settled !== null)} />
      {settling !== undefined && <SettleDialog personId={personId} text={settling} onClose={close} onDone={() => { close(); saySaved(); again() }} />}
    </>
  )
}
