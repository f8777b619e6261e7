/** The states of a referral (つなぎ). It ends confirmed, returned with a next step, or withdrawn by its sender. */
export const REFERRAL_STATUSES = ['drafted', 'sent', 'received', 'accepted', 'met', 'confirmed', 'returned', 'withdrawn'] as const
/** One of the states. */
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

/** The things that can happen to a referral. `reopen`: the sender learns that nobody met the person after all. */
export const REFERRAL_MOVES = ['send', 'receive', 'accept', 'meet', 'confirm', 'reopen', 'return', 'withdraw'] as const
/** What can happen to a referral. */
export type ReferralMove = (typeof REFERRAL_MOVES)[number]

/** Which state each move leads to. A move that is missing is not possible in that state. */
const NEXT: Readonly<Record<ReferralStatus, Partial<Record<ReferralMove, ReferralStatus>>>> = {
  drafted: { send: 'sent', withdraw: 'withdrawn' },
  sent: { receive: 'received', accept: 'accepted', return: 'returned', withdraw: 'withdrawn' },
  received: { accept: 'accepted', return: 'returned', withdraw: 'withdrawn' },
  accepted: { meet: 'met', return: 'returned' },
  met: { confirm: 'confirmed', reopen: 'accepted' },
  confirmed: {},
  returned: {},
  withdrawn: {},
}

/** The side that may make each move. */
const SIDE: Readonly<Record<ReferralMove, 'sender' | 'receiver'>> = {
  send: 'sender',
  receive: 'receiver',
  accept: 'receiver',
  meet: 'receiver',
  confirm: 'sender',
  reopen: 'sender',
  return: 'receiver',
  withdraw: 'sender',
}

/** The state after a move; `undefined` when that move is not possible now. */
export const statusAfter = (status: ReferralStatus, move: ReferralMove): ReferralStatus | undefined => NEXT[status][move]

/** Who may make a move: the sending or the receiving agency. */
export const sideOf = (move: ReferralMove): 'sender' | 'receiver' => SIDE[move]

/** Which sides of a referral an agency stands on. After a merger it may stand on both. */
export type ReferralSides = {
  readonly isSender: boolean
  readonly isReceiver: boolean
  /** The receiver has no account (外部の相手): the sender writes down what it answered on paper or by telephone. */
  readonly isOutside: boolean
}

/** Whether an agency on these sides may make a move. */
export const mayMove = (move: ReferralMove, sides: ReferralSides): boolean =>
  sideOf(move) === 'sender' || sides.isOutside ? sides.isSender : sides.isReceiver

/** The moves open to an agency now, in the order of the way. */
export const movesOpen = (status: ReferralStatus, sides: ReferralSides): readonly ReferralMove[] =>
  REFERRAL_MOVES.filter((move) => statusAfter(status, move) !== undefined && mayMove(move, sides))

/** Whether the need is still on its way: the sender holds it until the first contact is confirmed. */
export const isUnderWay = (status: ReferralStatus): boolean => ['sent', 'received', 'accepted', 'met'].includes(status)

/** Whether a referral has come to its end: nothing can happen to it any more. */
export const hasEnded = (status: ReferralStatus): boolean => !isUnderWay(status) && status !== 'drafted'
