import { useBlocker } from '@tanstack/react-router'
import { isBlank } from '#domain/shared/text-limits.ts'
import { DiscardQuestion } from './DiscardQuestion.tsx'

/** Beside a form of a page whose texts are kept nowhere: asks before a link, a step back or a new loading takes them. */
export const AskBeforeLeaving = ({ texts }: { readonly texts: readonly string[] }) => {
  const isWritten = !texts.every(isBlank)
  const leaving = useBlocker({ shouldBlockFn: ({ current, next }) => isWritten && current.pathname !== next.pathname, enableBeforeUnload: () => isWritten, withResolver: true })
  return <DiscardQuestion isOpen={leaving.status === 'blocked'} isLeaving onGoOn={() => leaving.reset?.()} onDiscard={() => leaving.proceed?.()} />
}
