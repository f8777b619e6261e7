type Step = { readonly referralId: string; readonly step: string; readonly isOurs: boolean }
type Side = { readonly id: string; readonly mine: 'sender' | 'receiver' | 'neither' }

/**
 * What the other side wrote last of having found that they are two people (別の人と確かめた), told to the side that has not said so yet; to whoever stands on neither, what was
 * written last. What one's own side wrote later answers it: the question came anew since then.
 */
export const foundApartByOthers = <S extends Step>(steps: readonly S[], { id, mine }: Side): S | undefined => {
  const last = steps.findLast((one) => one.referralId === id && one.step === 'known_apart')
  return last === undefined || (mine !== 'neither' && last.isOurs) ? undefined : last
}
