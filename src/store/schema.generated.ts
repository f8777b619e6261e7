// Written by npm run schema from the migrated database. Not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { AgencyKind } from '#domain/structure/agency-kind.ts'
import type { AnswerChannel } from '#domain/referral/step.ts'
import type { Box, Channel, Consent, Consideration, Outcome, QuestionKind, Route, Urgency } from '#domain/intake/codes.ts'
import type { ConflictKind } from '#domain/access/protection.ts'
import type { DisclosureBasis } from '#domain/referral/basis.ts'
import type { DraftKind } from '#domain/draft/kinds.ts'
import type { FactCategory } from '#domain/referral/travelling-fact.ts'
import type { GoneAlong, WarmHandover } from '#domain/referral/going-along.ts'
import type { LocationKind, NameKind, Sex } from '#domain/person/codes.ts'
import type { MatterKind } from '#domain/accountability/matter-kind.ts'
import type { Method } from '#domain/casework/codes.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import type { ReturnReason } from '#domain/referral/return.ts'

type Text<Code> = Code extends readonly string[] ? string[] : Code extends string ? string : Code
/** Read as a code of the domain; written as text, for the contract has read it before. */
export type Coded<Code> = ColumnType<Code, Text<Code>, Text<Code>>
export type DefaultCoded<Code> = ColumnType<Code, Text<Code> | undefined, Text<Code>>
export type Json = ColumnType<unknown, string, string>
export type DefaultJson = ColumnType<unknown, string | undefined, string>

export type AccountTable = {
  municipality_code: string
  staff_id: string
  login_name: string
  password_hash: string | null
  password_set_at: string | null
  totp_secret: string | null
  totp_set_at: string | null
  totp_last_step: Generated<number>
  disabled_at: string | null
}

export type AccountabilityTable = {
  municipality_code: string
  matter_id: string
  since: string
  until: string | null
  agency_id: string
  after_reopening: Generated<boolean>
}

export type AgencyTable = {
  municipality_code: string
  id: string
  code: string
  name: string
  kana: string | null
  short_name: string
  short_kana: string | null
  kind: string
  field: string
  delivery: string
  phone: string | null
  fax: string | null
  takes_intakes: Generated<boolean>
  contract_from: string
  contract_to: string | null
  successor_agency_id: string | null
  on_duty: Generated<boolean>
  version: Generated<number>
  successor_membership_id: string | null
  end_is_planned: Generated<boolean>
}

export type AgencyAreaTable = {
  municipality_code: string
  agency_id: string
  area_id: string
}

export type AreaTable = {
  municipality_code: string
  id: string
  tree: string
  code: string
  name: string
  parent_id: string | null
  valid_from: string
  valid_to: string | null
}

export type BreakGlassTable = {
  municipality_code: string
  id: string
  matter_id: string
  membership_id: string
  reason: string
  opened_at: Generated<string>
  expires_at: string
  reviewed_by: string | null
  reviewed_at: string | null
  review_note: string | null
  finding: string | null
  seen_by_lead_at: string | null
}

export type ClosingDayTable = {
  municipality_code: string
  closed_on: string
  name: string
}

export type CommandReceiptTable = {
  municipality_code: string
  staff_id: string
  idempotency_key: string
  operation: string
  body_hash: string
  answer: Json
  at: Generated<string>
}

export type ConcealmentTable = {
  municipality_code: string
  id: string
  person_id: string
  reason: string
  concealed_from: string
  review_on: string
  reviewed_at: string | null
  released_at: string | null
  released_by: string | null
  version: Generated<number>
  set_by: string | null
  release_asked_by: string | null
  release_asked_at: string | null
  release_reason: string | null
}

export type ConcealmentHandlerTable = {
  municipality_code: string
  concealment_id: string
  membership_id: string
  valid_from: string
  valid_to: string | null
}

export type ConflictTable = {
  municipality_code: string
  id: string
  staff_id: string
  person_id: string
  kind: Coded<ConflictKind>
  valid_from: string
  valid_to: string | null
  registered_by: string | null
  ended_by: string | null
  version: Generated<number>
}

export type ConsultationWindowTable = {
  municipality_code: string
  id: string
  agency_id: string
  name: string
  kind: string
  place: string | null
  phone: string | null
  open_hours: string | null
  after_hours: Generated<boolean>
  valid_from: string
  valid_to: string | null
}

export type ContactRecordTable = {
  municipality_code: string
  id: string
  matter_id: string
  happened_at: string
  duration_minutes: number | null
  method: string
  place: Generated<string>
  reached: Generated<boolean>
  membership_id: string
  agency_id: string
  written_as: Generated<string>
  with_whom: Generated<string>
  with_person_ids: Generated<string[]>
  about_person_ids: Generated<string[]>
  facts: Generated<string>
  own_words: Generated<string>
  judgement: Generated<string>
  grounds: Generated<string>
  next_step: Generated<string>
  next_on: string | null
  sharing: string
  pinned: Generated<boolean>
  search_text: Generated<string>
  recorded_at: Generated<string>
  version: Generated<number>
}

export type ContactRecordRevisionTable = {
  municipality_code: string
  record_id: string
  version: number
  body: Json
  changed_by: string
  changed_at: Generated<string>
  reason: Generated<string>
}

export type CoordinatorAreaTable = {
  municipality_code: string
  membership_id: string
  area_id: string
  valid_from: string
  valid_to: string | null
}

export type DraftTable = {
  municipality_code: string
  id: string
  staff_id: string
  kind: Coded<DraftKind>
  matter_id: string | null
  body: Json
  became_id: string | null
  saved_at: Generated<string>
  version: Generated<number>
}

export type DraftKeyTable = {
  municipality_code: string
  staff_id: string
  key: Buffer
  made_at: Generated<string>
}

export type FactTable = {
  municipality_code: string
  id: string
  household_id: string
  person_id: string | null
  code: string
  text: string
  source: string
  search_key: Generated<string>
  noted_by: string
  noted_at: Generated<string>
  valid_from: string | null
  valid_to: string | null
  version: Generated<number>
}

export type HouseholdTable = {
  municipality_code: string
  id: string
  name: string
  kana: Generated<string>
  kind: Generated<string>
  type_code: string | null
  home_code: string | null
  search_key: Generated<string>
  kana_key: Generated<string>
  kana_order: GeneratedAlways<string | null>
  created_at: Generated<string>
  version: Generated<number>
}

export type HouseholdMemberTable = {
  municipality_code: string
  id: string
  household_id: string
  person_id: string
  relationship: string
  lives_together: Generated<boolean>
  is_subject: Generated<boolean>
  note: Generated<string>
  valid_from: string | null
  valid_to: string | null
  version: Generated<number>
}

export type ImportBatchTable = {
  municipality_code: string
  id: string
  agency_id: string
  file_name: string
  file_hash: string
  key_mark: Generated<string>
  last_day: string
  row_count: number
  left_out: Generated<number>
  faults: DefaultJson
  imported_by: string
  imported_at: Generated<string>
  undone_count: Generated<number>
  undone_at: string | null
  undone_by: string | null
  undone: DefaultJson
}

export type ImportMappingTable = {
  municipality_code: string
  agency_id: string
  fingerprint: string
  columns: Json
  is_past: Generated<boolean>
  restores_zeros: Generated<boolean>
  saved_by: string
  saved_at: Generated<string>
}

export type ImportPartTable = {
  municipality_code: string
  staff_id: string
  file_id: string
  part: number
  parts: number
  file_name: string
  content: Buffer
  put_at: Generated<string>
}

export type IntakeTable = {
  municipality_code: string
  id: string
  kind: Generated<string>
  number: number
  received_at: string
  received_by: string
  received_by_told: Generated<string>
  window_id: string | null
  channel: Coded<Channel | null>
  route: Coded<Route | null>
  introduced_by_kind: Coded<AgencyKind | null>
  introduced_by: Generated<string>
  inquirer_name: string | null
  inquirer_relation: string | null
  inquirer_anonymous: Generated<boolean>
  text: string
  heard: Generated<string>
  judgement: Generated<string>
  own_words: Generated<string>
  boxes: DefaultCoded<Box[]>
  worst_box: Coded<Box | null>
  urgency: Coded<Urgency | null>
  considerations: DefaultCoded<Consideration[]>
  consideration_note: Generated<string>
  consent: DefaultCoded<Consent>
  consent_note: Generated<string>
  consent_form: DefaultJson
  extra_answers: DefaultJson
  next_contact_on: string | null
  outcome: Coded<Outcome | null>
  outcome_note: Generated<string>
  outcome_at: string | null
  outcome_by: string | null
  watched_by: Generated<string>
  followed_up_at: string | null
  followed_up_by: string | null
  follow_up_note: Generated<string>
  case_id: string | null
  handed_over_at: string | null
  taken_on_at: string | null
  taken_on_by: string | null
  former_id: string | null
  from_referral_id: string | null
  import_batch_id: string | null
  import_keys: Generated<string[]>
  ended_by_import: Generated<boolean>
  search_text: Generated<string>
  inquirer_key: Generated<string>
  inquirer_heard: GeneratedAlways<string>
  version: Generated<number>
}

export type IntakeQuestionTable = {
  municipality_code: string
  id: string
  code: string
  edition: number
  label: string
  kind: Coded<QuestionKind>
  choices: Generated<string[]>
  position: number
  valid_from: string
  valid_to: string | null
}

export type IntakeRevisionTable = {
  municipality_code: string
  intake_id: string
  version: number
  body: Json
  reason: Generated<string>
  changed_by: string
  changed_at: Generated<string>
}

export type IntakeSubjectTable = {
  municipality_code: string
  id: string
  intake_id: string
  person_id: string | null
  described_as: Generated<string>
  name_as_heard: string | null
  kana: string | null
  sex: Coded<Sex | null>
  birth_text: string | null
  birth_on: string | null
  birth_year: number | null
  search_key: Generated<string>
  heard_key: GeneratedAlways<string>
  removed_at: string | null
  told_person_id: string | null
  told_at: string | null
}

export type InvitationTable = {
  municipality_code: string
  id: string
  staff_id: string
  code_hash: Buffer
  invited_by: string | null
  invited_at: Generated<string>
  expires_at: string
  used_at: string | null
  withdrawn_at: string | null
}

export type JournalTable = {
  municipality_code: string
  lane: number
  seq: number
  at: string
  staff_id: string | null
  membership_id: string | null
  agency_id: string | null
  purpose: string
  operation: string
  result: string
  subjects: string[]
  reasons: string[]
  detail: Json
  request_id: string
  previous_hash: Buffer
  hash: Buffer
}

export type JournalCheckTable = {
  municipality_code: string
  id: string
  asked_by: string | null
  asked_at: Generated<string>
  ended_at: string | null
  entries: number | null
  mirrored: number | null
  faulty_mirrors: Generated<number>
  broken: DefaultJson
}

export type JournalLaneTable = {
  municipality_code: string
  lane: number
  last_seq: number
  last_hash: Buffer
  last_at: string
}

export type LocationTable = {
  municipality_code: string
  id: string
  person_id: string | null
  matter_id: string | null
  kind: Coded<LocationKind>
  whose: Generated<string>
  as_written: string
  search_key: Generated<string>
  number_key: Generated<string>
  area_id: string | null
  may_contact: Generated<string>
  valid_from: string | null
  valid_to: string | null
  source: Generated<string>
  version: Generated<number>
  subject_id: string | null
  sheet_from: number | null
  sheet_until: number | null
}

export type LocationRevisionTable = {
  municipality_code: string
  location_id: string
  version: number
  body: Json
  changed_by: string | null
  changed_at: Generated<string>
}

export type MatterTable = {
  municipality_code: string
  id: string
  kind: Coded<MatterKind>
  accountable_agency_id: string
  recipient_agency_id: string | null
  sender_agency_id: string | null
  area_id: string | null
  area_said: Generated<boolean>
  restricted: Generated<boolean>
  restricted_reason: string | null
  restricted_with: string | null
  version: Generated<number>
  opened_at: Generated<string>
  closed_at: string | null
  must_be_on_duty: GeneratedAlways<boolean | null>
}

export type MatterPersonTable = {
  municipality_code: string
  matter_id: string
  person_id: string
  part: string
  only_told: Generated<boolean>
}

export type MatterTeamTable = {
  municipality_code: string
  id: string
  matter_id: string
  membership_id: string
  part: string
  reason: Generated<string>
  valid_from: string
  valid_to: string | null
}

export type MembershipTable = {
  municipality_code: string
  id: string
  staff_id: string
  agency_id: string
  role: string
  title: Generated<string>
  valid_from: string
  valid_to: string | null
  version: Generated<number>
  successor_membership_id: string | null
  ends_otherwise_at: string | null
}

export type MunicipalityTable = {
  municipality_code: string
  name: string
  kana: string | null
  prefecture: string
  coordinating_agency_id: string | null
  break_glass_limit: Generated<number>
  is_practice: Generated<boolean>
  closed_weekdays: Generated<number[]>
  year_end_from: Generated<string>
  year_end_to: Generated<string>
  version: Generated<number>
}

export type NotSamePersonTable = {
  municipality_code: string
  person_id: string
  other_person_id: string
  decided_by: string
  decided_at: Generated<string>
}

export type NotThisPersonTable = {
  municipality_code: string
  subject_id: string
  person_id: string
  decided_by: string
  decided_at: Generated<string>
  taken_back: Generated<boolean>
}

export type NumberSeriesTable = {
  municipality_code: string
  name: string
  fiscal_year: number
  last: Generated<number>
}

export type PasskeyTable = {
  municipality_code: string
  credential_id: string
  staff_id: string
  public_key: Buffer
  counter: number
  transports: Generated<string[]>
  label: string
  created_at: Generated<string>
  last_used_at: string | null
}

export type PersonTable = {
  municipality_code: string
  id: string
  sex: string | null
  birth_text: string | null
  birth_on: string | null
  birth_year: number | null
  birth_month: number | null
  birth_approximate: Generated<boolean>
  died_on: string | null
  languages: Generated<string[]>
  note: Generated<string>
  created_at: Generated<string>
  version: Generated<number>
}

export type PersonNameTable = {
  municipality_code: string
  id: string
  person_id: string
  kind: Coded<NameKind>
  as_written: string
  letter_names: Generated<string>
  kana: string | null
  search_key: string
  kana_key: Generated<string>
  heard_key: GeneratedAlways<string>
  kana_order: GeneratedAlways<string | null>
  valid_from: string | null
  valid_to: string | null
  source: Generated<string>
  version: Generated<number>
}

export type ProtectionRequestTable = {
  municipality_code: string
  id: string
  matter_id: string
  kind: string
  subject_id: string | null
  person_id: string | null
  membership_id: string
  why: string
  asked_at: string
  answered_at: string | null
  answered_by: string | null
  is_done: boolean | null
  note: Generated<string>
  version: Generated<number>
}

export type ReconciliationRunTable = {
  municipality_code: string
  id: string
  run_on: string
  ran_at: Generated<string>
  ran_by: string | null
  open: number
  dropped: number
  without_holder: number
  findings: Json
}

export type RecordTemplateTable = {
  municipality_code: string
  id: string
  agency_id: string
  name: string
  method: Coded<Method | null>
  facts: Generated<string>
  own_words: Generated<string>
  judgement: Generated<string>
  next_step: Generated<string>
  saved_by: string
  ended_at: string | null
  version: Generated<number>
}

export type RecoveryCodeTable = {
  municipality_code: string
  staff_id: string
  code_hash: Buffer
  made_at: Generated<string>
  used_at: string | null
}

export type ReferralTable = {
  municipality_code: string
  id: string
  kind: Generated<string>
  number: number
  route_id: string
  attempt: number
  from_agency_id: string
  sent_by: string
  to_agency_id: string | null
  to_outside: string | null
  urgency: Coded<Urgency>
  why: string
  search_text: Generated<string>
  person_knows: boolean | null
  against_wish: Generated<string>
  unwarned_why: Generated<string>
  warm_handover: DefaultCoded<WarmHandover>
  warm_handover_on: string | null
  status: Coded<ReferralStatus>
  sent_at: string | null
  answer_due_on: string | null
  received_at: string | null
  accepted_at: string | null
  accepted_by: string | null
  contact_due_on: string | null
  first_contact_at: string | null
  first_contact_note: Generated<string>
  confirm_due_on: string | null
  basis_review_on: string | null
  gone_along: Coded<GoneAlong | null>
  confirmed_at: string | null
  returned_at: string | null
  return_reason: Coded<ReturnReason | null>
  return_note: string | null
  fitting_agency_id: string | null
  fitting_outside: string | null
  next_step: string | null
  next_step_on: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  escalated_at: string | null
  escalation_count: Generated<number>
  received_intake_id: string | null
  version: Generated<number>
}

export type ReferralFactTable = {
  municipality_code: string
  id: string
  referral_id: string
  person_id: string | null
  subject_id: string | null
  category: Coded<FactCategory>
  text: string
  may_contact: Generated<string>
  basis: Coded<DisclosureBasis>
  basis_note: Generated<string>
}

export type ReferralLinkTable = {
  municipality_code: string
  token_hash: Buffer
  referral_id: string
  expires_at: string
  opened_at: string | null
  answered_at: string | null
}

export type ReferralRouteTable = {
  municipality_code: string
  id: string
  matter_id: string
  begun_in: string | null
  need: string
  search_key: Generated<string>
  settled_at: string | null
  taken_up_at: string | null
  taken_up_by: string | null
  taken_up_seen_at: string | null
  taken_up_seen_by: string | null
}

export type ReferralStepTable = {
  municipality_code: string
  id: string
  referral_id: string
  happened_at: Generated<string>
  step: string
  membership_id: string | null
  agency_id: string | null
  channel: DefaultCoded<AnswerChannel>
  answered_by: Generated<string>
  note: Generated<string>
}

export type SavedViewTable = {
  municipality_code: string
  id: string
  staff_id: string
  screen: string
  name: string
  query: string
  kept_at: string
}

export type SessionTable = {
  municipality_code: string
  id: Generated<string>
  token_hash: Buffer
  staff_id: string
  membership_id: string
  kind: Generated<string>
  device: Generated<string>
  address: Generated<string>
  place: Generated<string>
  created_at: Generated<string>
  recognised_at: Generated<string>
  last_seen_at: Generated<string>
  locked_at: string | null
  expires_at: string
  ended_at: string | null
}

export type SettledTextTable = {
  municipality_code: string
  id: string
  concealment_id: string
  kind: string
  text_id: string
  told: string
  membership_id: string
  settled_at: string
  note: string
}

export type SignInAttemptTable = {
  municipality_code: string
  id: string
  login_name: string | null
  address: string
  place: string
  way: Generated<string>
  password_was_right: Generated<boolean>
  succeeded: boolean
  at: Generated<string>
}

export type SignInChallengeTable = {
  municipality_code: string
  id: string
  staff_id: string | null
  challenge: string
  kind: string
  expires_at: string
}

export type StaffTable = {
  municipality_code: string
  id: string
  code: string
  name: string
  kana: string
  version: Generated<number>
}

export type SupportCaseTable = {
  municipality_code: string
  id: string
  kind: Generated<string>
  household_id: string
  number: number
  title: string
  search_key: Generated<string>
  status: string
  contact_rhythm_days: number | null
  last_contact_at: string | null
  last_met_at: string | null
  closing_reason: string | null
  closing_note: string | null
  version: Generated<number>
}

export type TaskTable = {
  municipality_code: string
  id: string
  matter_id: string
  membership_id: string
  text: string
  search_key: Generated<string>
  due_on: string
  done_at: string | null
  version: Generated<number>
  promised_in: string | null
}

export type TeamRequestTable = {
  municipality_code: string
  id: string
  matter_id: string
  membership_id: string
  why: string
  asked_at: string
  answered_at: string | null
  answered_by: string | null
  is_accepted: boolean | null
  note: Generated<string>
  version: Generated<number>
}

export type TownTable = {
  municipality_code: string
  postcode: string
  name: string
}

export type WarningTable = {
  municipality_code: string
  id: string
  matter_id: string
  person_id: string | null
  kind: string
  text: string
  search_key: Generated<string>
  told_to_person: Generated<boolean>
  added_by: string
  added_at: Generated<string>
  reviewed_at: string | null
  reviewed_by: string | null
  review_on: string
  ended_at: string | null
  ended_by: string | null
  ended_why: string | null
  version: Generated<number>
}

export type Schema = {
  account: AccountTable
  accountability: AccountabilityTable
  agency: AgencyTable
  agency_area: AgencyAreaTable
  area: AreaTable
  break_glass: BreakGlassTable
  closing_day: ClosingDayTable
  command_receipt: CommandReceiptTable
  concealment: ConcealmentTable
  concealment_handler: ConcealmentHandlerTable
  conflict: ConflictTable
  consultation_window: ConsultationWindowTable
  contact_record: ContactRecordTable
  contact_record_revision: ContactRecordRevisionTable
  coordinator_area: CoordinatorAreaTable
  draft: DraftTable
  draft_key: DraftKeyTable
  fact: FactTable
  household: HouseholdTable
  household_member: HouseholdMemberTable
  import_batch: ImportBatchTable
  import_mapping: ImportMappingTable
  import_part: ImportPartTable
  intake: IntakeTable
  intake_question: IntakeQuestionTable
  intake_revision: IntakeRevisionTable
  intake_subject: IntakeSubjectTable
  invitation: InvitationTable
  journal: JournalTable
  journal_check: JournalCheckTable
  journal_lane: JournalLaneTable
  location: LocationTable
  location_revision: LocationRevisionTable
  matter: MatterTable
  matter_person: MatterPersonTable
  matter_team: MatterTeamTable
  membership: MembershipTable
  municipality: MunicipalityTable
  not_same_person: NotSamePersonTable
  not_this_person: NotThisPersonTable
  number_series: NumberSeriesTable
  passkey: PasskeyTable
  person: PersonTable
  person_name: PersonNameTable
  protection_request: ProtectionRequestTable
  reconciliation_run: ReconciliationRunTable
  record_template: RecordTemplateTable
  recovery_code: RecoveryCodeTable
  referral: ReferralTable
  referral_fact: ReferralFactTable
  referral_link: ReferralLinkTable
  referral_route: ReferralRouteTable
  referral_step: ReferralStepTable
  saved_view: SavedViewTable
  session: SessionTable
  settled_text: SettledTextTable
  sign_in_attempt: SignInAttemptTable
  sign_in_challenge: SignInChallengeTable
  staff: StaffTable
  support_case: SupportCaseTable
  task: TaskTable
  team_request: TeamRequestTable
  town: TownTable
  warning: WarningTable
}
