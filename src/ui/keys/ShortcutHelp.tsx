import { partsMessages } from '../language/parts.messages.ts'
import { useMessages } from '../language/LanguageProvider.tsx'
import { Dialog } from '../Dialog.tsx'
import { KeyHint } from '../KeyHint.tsx'
import type { Shortcut } from './shortcut.ts'
import { useShortcutList } from './ShortcutProvider.tsx'

/** Of two that use the same key only the one that works now is told. */
const isLatest = ({ keys }: Shortcut, at: number, all: readonly Shortcut[]): boolean => all.findIndex((one) => one.keys === keys) === at

/** The list of keys that work on this page, with the switch that turns single keys off. */
export const ShortcutHelp = (props: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const words = useMessages(partsMessages)
  const { list, singleKeysOn, switchSingleKeys } = useShortcutList()
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={words.shortcuts}>
      <dl className="pairs">
        {list().filter(isLatest).map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>
              <KeyHint keys={shortcut.keys} />
            </dt>
            <dd>{shortcut.label}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={singleKeysOn} onChange={(event) => switchSingleKeys(event.target.checked)} />
        <span>{words.singleKeys}</span>
      </label>
    </Dialog>
  )
}
