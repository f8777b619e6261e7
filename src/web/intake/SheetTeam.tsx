import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useAside } from '#ui/language/use-named.ts'
import type { AnswerFor } from '../app/api.ts'
import { EndSeatDialog, type SeatToEnd } from '../household/EndSeatDialog.tsx'
import { useFormWords } from '../household/household-page.ts'
import { SeatDialog } from '../household/TeamDialogs.tsx'

type Protected = AnswerFor<'getMatterProtection'>

/** チーム of a sheet: who was let in beside whoever leads it, and how to add a colleague of any agency, or take one off, as on the page of a household. */
export const SheetTeam = ({ matter, again }: { readonly matter: Protected; readonly again: () => void }) => {
  const { words, saySaved } = useFormWords()
  const aside = useAside()
  const [isOpen, setOpen] = useState(false)
  const [leaver, setLeaver] = useState<SeatToEnd>()
  const done = (): void => {
    saySaved()
    setOpen(false)
    setLeaver(undefined)
    again()
  }
  if (!matter.may.seat) return null
  return (
    <div className="no-print">
      <ul className="plain">
        {matter.seats.map((one) => (
          <li key={one.membershipId} className="line">
            <p>{aside(one.who, one.agencyName)}</p>
            {one.mayEnd && <div className="line-actions"><Button small kind="tertiary" onClick={() => setLeaver(one)}>{one.mine ? words.leaveTeam : words.removeFromTeam}</Button></div>}
          </li>
        ))}
      </ul>
      <div className="bar"><Button small onClick={() => setOpen(true)}>{words.addToTeam}</Button></div>
      {isOpen && <SeatDialog matterId={matter.matterId} onClose={() => setOpen(false)} onDone={done} />}
      {leaver && <EndSeatDialog matterId={matter.matterId} seat={leaver} onClose={() => setLeaver(undefined)} onDone={done} />}
    </div>
  )
}
