import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** Something that just happened, said once at the foot of the page; with `onUndo` it can be taken back for a while. */
export type Notice = { readonly text: string; readonly onUndo?: () => void }
type Shown = Notice & { readonly id: number }

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined)
const STAYS = 10_000

const NoticeLine = ({ notice, onGone }: { readonly notice: Shown; readonly onGone: () => void }) => {
  const words = useMessages(partsMessages)
  return (
    <div className="toast">
      <p>{notice.text}</p>
      {notice.onUndo !== undefined && (
        <Button
          small
          onClick={() => {
            notice.onUndo?.()
            onGone()
          }}
        >
          {words.undo}
        </Button>
      )}
      <Button small kind="tertiary" onClick={onGone}>
        {words.close}
      </Button>
    </div>
  )
}

/** Holds the notices of a page. They are read aloud, and stay ten seconds unless somebody points at them. */
export const NoticeProvider = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [isHeld, setHeld] = useState(false)
  const remove = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), [])
  const say = useCallback(
    (notice: Notice) => setShown((all) => [...all.slice(-2), { ...notice, id: (all.at(-1)?.id ?? 0) + 1 }]),
    [],
  )
  return (
    <NoticeContext value={say}>
      {children}
      <div className="toasts" aria-live="polite" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
        {shown.map((notice) => (
          <Timed key={notice.id} isHeld={isHeld} onOver={() => remove(notice.id)}>
            <NoticeLine notice={notice} onGone={() => remove(notice.id)} />
          </Timed>
        ))}
      </div>
    </NoticeContext>
  )
}

const Timed = (props: { readonly isHeld: boolean; readonly onOver: () => void; readonly children: ReactNode }) => {
  const { isHeld, onOver } = props
  const start = useCallback(
    (element: HTMLDivElement | null) => {
      if (element === null || isHeld) return undefined
      const timer = setTimeout(onOver, STAYS)
      return () => clearTimeout(timer)
    },
    [isHeld, onOver],
  )
  return useMemo(() => <div ref={start}>{props.children}</div>, [start, props.children])
}

/** Says what just happened. */
export const useNotice = (): ((notice: Notice) => void) => use(NoticeContext)
