import { useState } from 'react'
import { Button, LinkButton } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { hrefOf } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { boardMessages } from '../board/board.messages.ts'
import { TakeUpDialog } from '../board/TakeUpDialog.tsx'
import { isLate } from './DueMark.tsx'
import { movingMessages } from './referral.messages.ts'

/** 期限を過ぎたつなぎを調整する: whoever coordinates and stands on neither side takes the need up or passes it on anew from here, as from the board. */
export const CoordinatorMoves = ({ referral }: { readonly referral: AnswerFor<'getReferral'> }) => {
  const words = useMessages(movingMessages)
  const board = useMessages(boardMessages)
  const { acting } = useSession()
  const [isTaking, setTaking] = useState(false)
  const { matterId, matterKind, routeId, need } = referral
  if (acting.role !== 'coordinator' || referral.mine !== 'neither' || !isLate(referral)) return null
  return (
    <>
      {matterId !== null && (
        <div className="bar">
          <Button kind="primary" onClick={() => setTaking(true)}>{board.takeUp}</Button>
          <LinkButton href={hrefOf(`/matters/${matterId}/refer`, { from: referral.id })}>{board.sendAnew}</LinkButton>
        </div>
      )}
      <p><Link href="/board">{words.onBoard}</Link></p>
      {isTaking && <TakeUpDialog stranded={{ routeId, need, matterId, kind: matterKind }} onClose={() => setTaking(false)} />}
    </>
  )
}
