import { mayOpenMatters, type Role } from '#domain/access/role.ts'
import { useAside } from '#ui/language/use-named.ts'
import { useAsk } from '../app/use-query.ts'

/** Who could go on (後任の候補): everybody in office whose role may open matters, save whoever leaves; of one agency when it is named. */
export const useSuccessors = (leaverId: string | undefined, agencyId?: string): readonly { readonly value: string; readonly label: string }[] => {
  const { answer } = useAsk('listColleagues', { reach: 'all' })
  const aside = useAside()
  return (answer?.colleagues ?? [])
    .filter((one) => one.membershipId !== leaverId && mayOpenMatters(one.role as Role) && (agencyId === undefined || one.agencyId === agencyId))
    .map((one) => ({ value: one.membershipId, label: `${one.agencyName}　${aside(one.name, one.title)}` }))
}
