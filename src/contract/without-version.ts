import type { OperationName } from './operations.ts'

const ADDS = 'writes something beside what stands, and changes nothing that stands'
const OWN = 'changes what belongs to its sender alone'
const SAME_END = 'ends in the same state, whoever was first, and writes over no text'
/** Decided while the row is held: whoever comes too late meets that refusal. */
const only = <const P extends string>(problem: P) => `${problem}: refused otherwise` as const

/**
 * Why a command needs no version (版を添えない理由): every other one is held against what its sender had before their eyes. Whoever adds
 * a command writes a version into it, or the reason here; `standing.test.ts` knows no third way.
 */
export const WITHOUT_VERSION = {
  receiveIntake: ADDS,
  putImportPart: OWN,
  commitImport: ADDS,
  discardImportFile: OWN,
  undoImport: only('worked_on'),
  markAsOtherPerson: ADDS,
  addIntakeQuestion: ADDS,
  // The id names one edition, and an edition never changes: whoever reworded it first has ended it.
  changeIntakeQuestion: only('question_ended'),
  endIntakeQuestion: only('question_ended'),
  draftReferral: ADDS,
  sendReferral: ADDS,
  addReferralStep: ADDS,
  issueReferralLink: only('not_possible_now'),
  takeUpStrandedMatter: only('not_possible_now'),
  noteTakeoverSeen: SAME_END,
  takeOnHandedOver: SAME_END,
  recordReconciliation: ADDS,
  openCase: ADDS,
  addMember: only('already_a_member'),
  addFact: ADDS,
  addPersonName: ADDS,
  addWhereabouts: ADDS,
  saveContactRecord: ADDS,
  addTask: ADDS,
  addWarning: ADDS,
  joinTeam: only('already_on_team'),
  askToJoin: only('already_asked'),
  askProtection: only('already_asked'),
  // A seat is left or was left; whoever leads by now stays until somebody else does.
  leaveTeam: only('successor_needed'),
  concealPerson: only('already_concealed'),
  concealSubject: only('already_concealed'),
  settleTellingText: ADDS,
  nameHandler: SAME_END,
  declareConflict: only('already_registered'),
  breakGlass: ADDS,
  noteBreakGlassSeen: OWN,
  reviewBreakGlass: only('already_reviewed'),
  keepView: OWN,
  forgetView: OWN,
  endMySession: OWN,
  endMyOtherSessions: OWN,
  removeMyPasskey: OWN,
  inviteToAccount: SAME_END,
  withdrawInvitation: SAME_END,
  disableAccount: only('still_holds'),
  notePrinted: ADDS,
  noteListPrinted: ADDS,
  checkJournal: ADDS,
} as const satisfies Readonly<Partial<Record<OperationName, string>>>
