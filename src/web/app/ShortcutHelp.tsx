import type { RefObject } from 'react'
import { useMessages } from './locale.tsx'
import { shellMessages } from './shell.messages.ts'

const KEYS = [
  { key: 'n', word: 'newIntake' },
  { key: 'h', word: 'today' },
  { key: '/', word: 'search' },
  { key: '?', word: 'shortcuts' },
] as const

/** The list of keys that work anywhere. */
export const ShortcutHelp = ({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) => {
  const words = useMessages(shellMessages)
  return (
    <dialog ref={dialog} aria-labelledby="shortcut-help">
      <h2 id="shortcut-help">{words.shortcuts}</h2>
      <dl className="pairs">
        {KEYS.map((one) => (
          <div key={one.key}>
            <dt><kbd>{one.key}</kbd></dt>
            <dd>{words[one.word]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>{words.close}</button>
    </dialog>
  )
}
