import { useState } from 'react'
import { oneTimeSecretFrom, RANDOM_BYTES } from '#domain/signin/one-time-secret.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { act, newKey, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { accountsMessages } from './account.messages.ts'

type Account = AnswerFor<'listAccounts'>['accounts'][number]
type Made = { readonly code: string; readonly expiresAt: string }

/** The secret is made here: the server is told it once, and keeps its hash. */
const newCode = (): string => oneTimeSecretFrom('invitation', crypto.getRandomValues(new Uint8Array(RANDOM_BYTES.invitation)))

const Handed = ({ made, name, loginName }: { readonly made: Made; readonly name: string; readonly loginName: string }) => {
  const words = useMessages(accountsMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const link = `${window.location.origin}/invitation#${made.code}`
  const copy = (): void => void navigator.clipboard.writeText(link).then(() => say({ text: words.linkCopied({ name }) }))
  return (
    <>
      <p className="no-print">{words.onceOnly({ name })}</p>
      <p className="print-only">{words.toInvited({ name, until: formatMoment(locale, made.expiresAt as Instant) })}</p>
      <Dl
        pairs={[
          { name: words.link, value: <><code className="spaced">{link}</code> <Button small onClick={copy}>{words.copyLink}</Button></> },
          { name: words.code, value: <code className="spaced">{made.code}</code> },
          { name: words.loginName, value: <code>{loginName}</code> },
          { name: words.expires, value: formatMoment(locale, made.expiresAt as Instant) },
        ]}
      />
      <p className="print-only">{words.forYouAlone}</p>
    </>
  )
}

/** 招待する: asks once, then shows the link and the code, once. */
export const InviteDialog = (props: { readonly account: Account; readonly onAgain: (goOn: () => void) => void; readonly onClose: () => void }) => {
  const words = useMessages(accountsMessages)
  const { account } = props
  const [made, setMade] = useState<Made | undefined>(undefined)
  const [problem, setProblem] = useState('')
  const invite = async (): Promise<void> => {
    const code = newCode()
    const answer = await act('inviteToAccount', { staffId: account.staffId, code }, newKey())
    if (answer.ok) setMade({ code, expiresAt: answer.value.expiresAt })
    else if (answer.problem.code === 'sign_in_again') props.onAgain(() => void invite())
    else setProblem(answer.problem.code)
  }
  return (
    <Dialog
      isOpen
      isPrinted={made !== undefined}
      onClose={props.onClose}
      title={made === undefined ? words.inviteTitle({ name: account.name }) : words.invitedNow({ name: account.name })}
      actions={
        made === undefined ? (
          <>
            <Button onClick={props.onClose}>{words.cancel}</Button>
            <Button kind="primary" onClick={() => void invite()}>{account.state === 'none' ? words.invite : words.inviteAgain}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => window.print()}>{words.print}</Button>
            <Button kind="primary" onClick={props.onClose}>{words.close}</Button>
          </>
        )
      }
    >
      <ProblemBanner problem={problem === '' ? undefined : { code: problem }} own={{ your_own: words.your_own }} />
      {made === undefined ? <p>{words.inviteNote}</p> : <Handed made={made} name={account.name} loginName={account.loginName ?? account.code} />}
    </Dialog>
  )
}
