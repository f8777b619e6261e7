import type { PersonKnowing } from '#domain/referral/step.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { paperMessages } from './paper.messages.ts'

/** Whether the person knows of a つなぎ, as its receiver is told, on paper and by link, and its sender sees beforehand: by it they decide whom to call first. */
export const useKnowingText = (): ((knowing: PersonKnowing) => string) => {
  const words = useMessages(paperMessages)
  return (knowing) => ({ knows: words.knows, met: words.metUnsaid, not_told: words.knowsNot, unsaid: words.knowsUnsaid })[knowing]
}
