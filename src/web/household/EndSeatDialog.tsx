import { FormDialog } from '../app/FormDialog.tsx'
import { useAct } from '../app/use-act.ts'
import { useFormWords } from './household-page.ts'

/** Somebody beside whoever leads a team, as the lists of it show them. */
export type SeatToEnd = { readonly membershipId: string; readonly who: string; readonly agencyName: string; readonly mine: boolean }

type EndSeatProps = { readonly matterId: string; readonly seat: SeatToEnd; readonly onClose: () => void; readonly onDone: () => void }

/** チームから外す・抜ける, of a case or of a sheet: asked once, for whoever leaves may not come back by themselves. */
export const EndSeatDialog = ({ matterId, seat, onClose, onDone }: EndSeatProps) => {
  const { words, own } = useFormWords()
  const leaving = useAct('leaveTeam')
  const send = async (): Promise<void> => {
    if ((await leaving.run({ matterId, membershipId: seat.membershipId })) !== undefined) onDone()
  }
  return (
    <FormDialog
      title={seat.mine ? words.endMySeat : words.endSeatOf({ who: seat.who, agency: seat.agencyName })}
      onClose={onClose}
      onSend={() => void send()}
      sendLabel={seat.mine ? words.leaveTeam : words.removeFromTeam}
      isActing={leaving.isActing}
      problem={leaving.problem}
      own={own}
    >
      <p>{seat.mine ? words.afterEndMySeat : words.afterEndSeat}</p>
    </FormDialog>
  )
}
