import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** How what is being typed stands: not yet kept, on its way, kept, not kept, kept on this device alone. */
export type SavingStatus =
  | { readonly is: 'idle' | 'waiting' | 'saving' | 'failed' | 'offline' }
  | { readonly is: 'saved'; readonly at: string }

/** 「10:32 下書きを保存（まだ受け付けていません）」: whether a text that saves itself is safe. `notYet` says what it has not become. */
export const SavingLine = ({ status, notYet }: { readonly status: SavingStatus; readonly notYet?: string | undefined }) => {
  const words = useMessages(partsMessages)
  const texts = { idle: '', waiting: words.waitingToSave, saving: words.saving, failed: words.notSaved, offline: words.offline }
  return (
    <output className="saving" data-status={status.is}>
      {status.is === 'saved' ? words.saved({ at: status.at, notYet: notYet ?? words.notSent }) : texts[status.is]}
    </output>
  )
}
