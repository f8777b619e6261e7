import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'

/** いま受け持つ機関: whoever answers for the need now, and how they are reached. */
export const HeldBy = ({ referral }: { readonly referral: AnswerFor<'getReferral'> }) => referral.heldBy.map((one) => <Telephone key={one.name} who={one.name} number={one.phone} />)
