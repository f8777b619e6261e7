/** What is done at the door (受付口), where nobody acts for an agency yet. The contract promises none of it; the journal tells of it. */
export type DoorDeed =
  | 'signIn' | 'openSession' | 'signOut' | 'signOutEverywhere' | 'lock' | 'unlock' | 'setPassword' | 'setTotp' | 'addPasskey' | 'renewRecoveryCodes'
  | 'openInvitation' | 'takeUpInvitation' | 'switchMembership' | 'stayHere'

/** What the office does by itself (自動), or somebody without an account by a one-time link. */
export type OfficeDeed = 'escalateSilentReferrals' | 'settleEndedAgencies' | 'settleEndedMemberships' | 'reconcileDaily' | 'openReferralLink' | 'answerReferralLink'
