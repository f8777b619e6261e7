import { mayOpenMatters, type Role } from '#domain/access/role.ts'
import { staysAfter } from '#domain/accountability/stays-after.ts'
import type { Day } from '#domain/shared/day.ts'
import { toUtc } from '#domain/shared/instant.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import type { PersonInOffice } from '../app/persons-in-office.ts'
import { todayHere } from '../app/read-day.ts'
import { useAsk } from '../app/use-query.ts'
import { leavingMessages } from './accountability.messages.ts'

/** Somebody who could go on, in one post. `isElsewhere`: of another agency than whoever leaves. */
export type Successor = { readonly value: string; readonly label: string; readonly person: PersonInOffice; readonly isElsewhere: boolean; readonly group?: string }

/** After which day somebody goes on, today where none is named; and of which agency, where it is named. */
type GoingOn = { readonly lastDay?: Day | undefined; readonly agencyId?: string }

/**
 * Who could go on (後任の候補): everybody whose role may open matters and who is still there after the last day, save whoever leaves. Colleagues of
 * whoever leaves stand first.
 */
export const useSuccessors = (leaverId: string | undefined, { lastDay = todayHere(), agencyId }: GoingOn = {}): readonly Successor[] => {
  const words = useMessages(leavingMessages)
  const { answer } = useAsk('listColleagues', { reach: 'all' })
  const aside = useAside()
  const colleagues = answer?.colleagues ?? []
  const home = colleagues.find((one) => one.membershipId === leaverId)?.agencyId
  const found = colleagues
    .filter((one) => one.membershipId !== leaverId && mayOpenMatters(one.role as Role) && (agencyId === undefined || one.agencyId === agencyId)
      && staysAfter(one.to === null ? undefined : toUtc(one.to), lastDay))
    .map((one) => {
      const isElsewhere = home !== undefined && one.agencyId !== home
      const group = home === undefined ? {} : { group: isElsewhere ? words.otherAgencies : words.sameAgency }
      return { value: one.membershipId, person: { ...one, posts: [one] }, label: `${one.agencyName}　${aside(one.name, one.title)}`, isElsewhere, ...group }
    })
  return [...found.filter((one) => !one.isElsewhere), ...found.filter((one) => one.isElsewhere)]
}
