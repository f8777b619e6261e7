type Step = { readonly referralId: string; readonly step: string; readonly agencyName: string | null }
type Side = { readonly id: string; readonly mine: 'sender' | 'receiver' | 'neither'; readonly fromAgencyName: string; readonly toName: string }

/**
 * What the other side wrote last of having found that they are two people (別の人と確かめた), told to the side that has not said so yet; to whoever stands on neither, what was
 * written last. What one's own side wrote later answers it: the question came anew since then.
 */
export const foundApartByOthers = <S extends Step>(steps: readonly S[], { id, mine, fromAgencyName, toName }: Side): S | undefined => {
  const own = mine === 'sender' ? fromAgencyName : mine === 'receiver' ? toName : undefined
  const last = steps.findLast((one) => one.referralId === id && one.step === 'known_apart')
  return last === undefined || last.agencyName === own ? undefined : last
}
