import { find, USUAL, type MatterPlan } from './plan.ts'

/**
 * An intake of mine that came of a referral whose need arose in a matter closed to the kin, and the case it became. Then what is
 * closed by what came of it: a case by a referral that names kin, a referral and its case by the intake of its receiver; and an
 * intake by the one before it, and by the one after.
 */
export const chain = (made: readonly MatterPlan[]): readonly MatterPlan[] => {
  const closed = made.findIndex((plan) => plan.kind === 'referral' && plan.kin === 'nobody' && plan.tiedTo === find(made, { kin: 'household' }))
  const open = made.findIndex((plan) => plan.kind === 'referral' && plan.kin === 'nobody' && plan.tiedTo === find(made, {}))
  const mine = { ...USUAL, accountable: 'mine', isRestricted: false, kin: 'nobody', isChained: true } as const
  const at = made.length
  return [
    { ...mine, kind: 'support_case' }, { ...mine, kind: 'intake', cameBy: closed, tiedTo: at },
    { ...mine, kind: 'support_case' }, { ...mine, kind: 'intake', cameBy: open, tiedTo: at + 2 },
    { ...mine, kind: 'referral', tiedTo: at, recipient: 'theirs' },
    { ...mine, kind: 'support_case' }, { ...mine, kind: 'referral', kin: 'concerned', tiedTo: at + 5, recipient: 'theirs' },
    { ...mine, kind: 'support_case' }, { ...mine, kind: 'referral', tiedTo: at + 7, recipient: 'theirs' }, { ...mine, kind: 'intake', kin: 'concerned', cameBy: at + 8 },
    { ...mine, kind: 'intake', kin: 'concerned' }, { ...mine, kind: 'intake', former: at + 10 },
    { ...mine, kind: 'intake' }, { ...mine, kind: 'intake', kin: 'concerned', former: at + 12 },
  ]
}

/** What is theirs, and what is opened to me by 緊急閲覧: cases of a household I know from a case of mine; intakes; a referral; and what I am on the team of besides. */
export const besideMine = (made: readonly MatterPlan[]): readonly MatterPlan[] => {
  const theirs = { ...USUAL, isRestricted: false, kin: 'nobody', isChained: true } as const
  const known = find(made, { accountable: 'mine' })
  const seated = find(made, { seat: 'lasting' })
  const both = (['support_case', 'intake'] as const).map((kind) => ({ ...theirs, seat: 'lasting', glass: 'lasting', kind }) as const)
  return [...both, ...(['none', 'lasting'] as const).flatMap((glass) => [
    { ...theirs, glass, kind: 'support_case', inHouseholdOf: glass === 'none' ? known : seated } as const,
    ...[1, 2, 3].map(() => ({ ...theirs, glass, kind: 'intake' }) as const),
    { ...theirs, glass, kind: 'referral', tiedTo: known } as const,
    { ...theirs, glass, kind: 'referral', tiedTo: seated } as const,
  ])]
}

/** Matters of every kind that wait for what they are of, in every right one can have to them. */
export const bare = (): readonly MatterPlan[] =>
  (['support_case', 'intake', 'referral'] as const).flatMap((kind) =>
    ([{ accountable: 'mine' }, { seat: 'lasting' }, { glass: 'lasting' }, {}] as const).map((stray) => ({ ...USUAL, ...stray, kind, isRestricted: false, kin: 'nobody', isChained: true, isBare: true }) as const))

/** つなぎ that were sent by one agency and are answered for by another now (引取り): by every agency that may be mine, restricted or not, with whatever else opens them. */
export const takenUp = (made: readonly MatterPlan[]): readonly MatterPlan[] => {
  const usual = { ...USUAL, recipient: 'theirs', kind: 'referral', isChained: true, kin: 'nobody' } as const
  const [unrelated, closed] = [find(made, {}), find(made, { kin: 'household' })]
  return [false, true].flatMap((isRestricted) => [
    ...(['mine', 'endedToMine', 'endedInLine', 'endedToTheirs', 'endsLater'] as const).map((sender) => ({ ...usual, sender, isRestricted, tiedTo: unrelated })),
    ...([{ seat: 'lasting' }, { glass: 'lasting' }, { area: 'root' }, { area: 'none' }, { recipient: 'mine' }, { recipient: 'elsewhere' }, { tiedTo: closed }] as const)
      .map((stray) => ({ ...usual, sender: 'mine', isRestricted, tiedTo: unrelated, ...stray }) as const),
    ...(['theirs', 'endedToMine'] as const).map((sender) => ({ ...usual, accountable: 'mine', sender, isRestricted, tiedTo: unrelated }) as const),
  ])
}

/** つなぎ whose draft one agency began and another sent, or holds still: whoever began it and gave it away sent nothing; whoever sent it did, though they began nothing. */
export const draftsHandedOn = (made: readonly MatterPlan[]): readonly MatterPlan[] => {
  const usual = { ...USUAL, kind: 'referral', isChained: true, kin: 'nobody', tiedTo: find(made, {}) } as const
  return [false, true].flatMap((isRestricted) => [
    { ...usual, isRestricted, drafter: 'mine' }, { ...usual, isRestricted, drafter: 'mine', recipient: 'elsewhere' },
    { ...usual, isRestricted, drafter: 'theirs', accountable: 'mine' }, { ...usual, isRestricted, drafter: 'theirs', accountable: 'mine', recipient: 'theirs' },
    { ...usual, isRestricted, drafter: 'mine', sender: 'elsewhere', recipient: 'theirs' }, { ...usual, isRestricted, drafter: 'endedToMine', sender: 'elsewhere', recipient: 'theirs' },
    { ...usual, isRestricted, drafter: 'elsewhere', sender: 'mine', recipient: 'theirs' }, { ...usual, isRestricted, drafter: 'elsewhere', sender: 'endedToMine', recipient: 'theirs' },
  ] as const)
}
