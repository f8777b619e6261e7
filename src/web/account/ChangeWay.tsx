import { useState } from 'react'
import type { DoorAnswer } from '#contract/door.ts'
import type { PasswordHolder } from '#domain/signin/password-rule.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { enrolmentMessages } from '../signin/enrolment.messages.ts'
import { NewPasskey } from '../signin/NewPasskey.tsx'
import { NewPassword } from '../signin/NewPassword.tsx'
import { NewTotp } from '../signin/NewTotp.tsx'
import { RecoveryCodes } from '../signin/RecoveryCodes.tsx'
import { accountMessages } from './account.messages.ts'

/** A way in that is being changed. */
export type Way = 'password' | 'totp' | 'passkey'

/** Changes one way in, in a window over the page. Recovery codes are shown before it closes. */
export const ChangeWay = (props: {
  readonly way: Way | undefined
  readonly holder: PasswordHolder
  readonly codes: readonly string[]
  readonly onCodes: (codes: readonly string[]) => void
  readonly onAgain: (way: Way) => void
  readonly onClose: () => void
}) => {
  const words = useMessages(accountMessages)
  const enrolment = useMessages(enrolmentMessages)
  const say = useNotice()
  const [isDone, setDone] = useState(false)
  const { way, codes } = props
  const close = (): void => {
    setDone(false)
    props.onCodes([])
    props.onClose()
  }
  const done = (text: string): void => {
    say({ text })
    close()
  }
  const gotCodes = (answer: DoorAnswer<'confirmTotp'>): void => {
    setDone(true)
    props.onCodes(answer.recoveryCodes)
  }
  const again = (): void => {
    if (way !== undefined) props.onAgain(way)
  }
  const title = { password: words.password, totp: words.totp, passkey: words.passkeys }[way ?? 'totp']
  return (
    <Dialog isOpen={way !== undefined || codes.length > 0} onClose={close} title={codes.length > 0 ? words.codes : title}>
      {codes.length > 0 && <RecoveryCodes isTitled codes={codes} doneLabel={enrolment.done} onDone={() => (isDone ? done(words.totpSaved) : close())} />}
      {codes.length === 0 && way === 'password' && <NewPassword holder={props.holder} onDone={() => done(words.passwordSaved)} onAgain={again} />}
      {codes.length === 0 && way === 'totp' && <NewTotp onDone={gotCodes} onAgain={again} />}
      {codes.length === 0 && way === 'passkey' && <NewPasskey onDone={() => done(words.passkeySaved)} onAgain={again} />}
    </Dialog>
  )
}
