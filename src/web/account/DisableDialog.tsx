import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { act, newKey, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { accountsMessages } from './account.messages.ts'

type Account = AnswerFor<'listAccounts'>['accounts'][number]

/** 利用を止める: refused in words, with the way on, while anything open is in these hands. */
export const DisableDialog = (props: { readonly account: Account; readonly onAgain: (goOn: () => void) => void; readonly onClose: () => void }) => {
  const words = useMessages(accountsMessages)
  const say = useNotice()
  const [problem, setProblem] = useState('')
  const { staffId, name } = props.account
  const disable = async (): Promise<void> => {
    const answer = await act('disableAccount', { staffId }, newKey())
    if (answer.ok) {
      say({ text: words.disabled })
      props.onClose()
    } else if (answer.problem.code === 'sign_in_again') props.onAgain(() => void disable())
    else setProblem(answer.problem.code)
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={words.disableTitle({ name })}
      actions={
        <>
          <Button onClick={props.onClose}>{words.cancel}</Button>
          <Button kind="danger" onClick={() => void disable()}>{words.disable}</Button>
        </>
      }
    >
      <ProblemBanner problem={problem === '' ? undefined : { code: problem }} own={{ still_holds: words.still_holds, your_own: words.your_own }} />
      {problem === 'still_holds' ? <p><Link href="/leaving">{words.toLeaving}</Link></p> : <p>{words.disableNote}</p>}
    </Dialog>
  )
}
