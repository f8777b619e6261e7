import { useEffect, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { askBeforeTelling } from './api.ts'
import { whereaboutsMessages } from './whereabouts.messages.ts'

type Question = { readonly names: string; readonly answer: (isMeant: boolean) => void }

/**
 * 所在の警告: whoever handles a concealment is asked before a text that tells the place is kept where others can read it. It stands
 * over every form at once, so that no form can forget it.
 */
export const WhereaboutsWarning = () => {
  const words = useMessages(whereaboutsMessages)
  const [question, setQuestion] = useState<Question | undefined>(undefined)
  useEffect(() => askBeforeTelling((names) => new Promise((resolve) => setQuestion({ names, answer: resolve }))), [])
  const settle = (isMeant: boolean): void => {
    question?.answer(isMeant)
    setQuestion(undefined)
  }
  return (
    <Dialog
      isOpen={question !== undefined} onClose={() => settle(false)} isAlert title={words.title}
      actions={
        <>
          <Button kind="primary" onClick={() => settle(false)}>{words.back}</Button>
          <Button kind="danger" onClick={() => settle(true)}>{words.keep}</Button>
        </>
      }
    >
      <p><strong>{words.told({ names: question?.names ?? '' })}</strong></p>
      <p>{words.whatToDo}</p>
    </Dialog>
  )
}
