import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useAside } from '#ui/language/use-named.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useFormWords } from '../household/household-page.ts'
import { SeatDialog } from '../household/TeamDialogs.tsx'

type Protected = AnswerFor<'getMatterProtection'>

/** チーム of a sheet: who was let in beside whoever leads it, and how to add a colleague of any agency, or take one off, as on the page of a household. */
export const SheetTeam = ({ matter, again }: { readonly matter: Protected; readonly again: () => void }) => {
  const { words, own, saySaved } = useFormWords()
  const aside = useAside()
  const [isOpen, setOpen] = useState(false)
  const leaving = useAct('leaveTeam')
  const done = (): void => {
    saySaved()
    setOpen(false)
    again()
  }
  const leave = async (membershipId: string): Promise<void> => {
    if ((await leaving.run({ matterId: matter.matterId, membershipId })) !== undefined) done()
  }
  if (!matter.may.seat) return null
  return (
    <div className="no-print">
      <ProblemBanner problem={leaving.problem} own={own} />
      <ul className="plain">
        {matter.seats.map((one) => (
          <li key={one.membershipId} className="line">
            <p>{aside(one.who, one.agencyName)}</p>
            {one.mayEnd && <div className="line-actions"><Button small kind="tertiary" onClick={() => void leave(one.membershipId)}>{one.mine ? words.leaveTeam : words.removeFromTeam}</Button></div>}
          </li>
        ))}
      </ul>
      <div className="bar"><Button small onClick={() => setOpen(true)}>{words.addToTeam}</Button></div>
      {isOpen && <SeatDialog matterId={matter.matterId} onClose={() => setOpen(false)} onDone={done} />}
    </div>
  )
}
