import { RECONCILIATION_MEASURES } from '#domain/accountability/reconciliation.ts'

/**
 * What of the functions that pass by row level security may be asked without a probe, and why. A function stands here, or among the
 * probes, or the test of them fails.
 */
export const NOT_ASKED: Readonly<Record<string, readonly string[]>> = {
  'tells about nobody but whoever asks: who they are, what is theirs, how they came in': [
    'me', 'who_acts', 'session_state', 'enter', 'my_agencies', 'my_areas', 'i_coordinate_everywhere', 'my_reach', 'my_ways_in', 'my_passkeys', 'my_sessions', 'my_attempts',
    'recognised_lately',
  ],
  'policies ask it as the login itself: numbers that close or open a row, and not a word of it': [
    'my_conflicted_matters', 'my_conflicted_persons', 'sheets_closed_to_me', 'persons_concealed_from_me', 'matters_concealed_from_me', 'matters_with_concealed_area', 'referrals_concealed_from_me', 'my_unreviewed_break_glass', 'openings_left_to_me', 'my_break_glass_matters', 'my_sent_matters',
  ],
  'answers yes or no, or one word for why not': [
    'is_fit_for_matter', 'may_be_in_charge', 'knows_imported_rows', 'successor_fitness', 'leaves_no_administrator', 'agency_before_ending', 'tells_concealed_place', 'knows_concealed_person', 'may_name_person', 'knows_only_as_told', 'may_write_household',
    'has_concealed_contact', 'was_done_last_by_me', 'may_try_route', 'may_lead_to', 'may_hand_on', 'may_be_given', 'must_be_reviewed_first', 'holds_up_its_opener', 'may_break_glass',
    'decides_protection',
  ],
  'does something, and is proven by the tests of what it does': [
    'journal', 'journal_unheard', 'end_membership', 'assign_lead', 'leave_team', 'restrict_matter', 'conceal_person', 'name_handler', 'ask_release', 'release_concealment', 'pin_record',
    'undo_import', 'end_agency', 'take_back_ending', 'settle_ended_agencies', 'clear_drafted_facts', 'issue_referral_link', 'open_referral_link', 'use_referral_link', 'unbind_subject', 'seat_in_team',
    'ask_to_join', 'answer_team_request', 'declare_conflict', 'end_conflict', 'lock_own_break_glass', 'invite_by_administrator', 'withdraw_invitation', 'disable_account',
    'end_my_sessions', 'remove_my_passkey', 'forget_what_is_over', 'name_successor', 'plan_leaving', 'settle_ended_memberships', 'hold_needs_of', 'next_number', 'next_attempt', 'take_on', 'hand_on_drafts_left',
    'discard_drafts_left', 'take_back_leaving', 'note_break_glass_seen', 'note_takeover_seen', 'ask_protection', 'answer_protection', 'tell_who_they_are', 'say_area',
  ],
  'names colleagues who may be asked, to whoever may open the person': ['who_may_conceal'],
  'tells auditors alone which identifiers of the journal a number on a paper stands for, and which number one bears': ['records_of_number', 'numbers_of_records'],
  'tells of areas and agencies, which everybody reads in the structure': ['areas_without_coordinator', 'stands_now_for'],
}

/** How a function is asked for everything it could find, and which of its columns tell of what stands masked. */
export type Probe = {
  /** From `given` (words, ids, members, people, turn); every identifier in `told` is one the actor reads. */
  readonly sql: string
  /** Columns with a number by which no record can be opened, and why they are told. */
  readonly masked?: { readonly columns: readonly string[]; readonly why: string }
  /** Whose task it is to be told of what they do not read, and why. */
  readonly apart?: { readonly roles: readonly string[]; readonly why: string }
}

const setOf = (call: string): string => `select jsonb_build_object('id', r) as told from given cross join lateral ${call} r`
const rowsOf = (call: string): string => `select to_jsonb(r) as told from given cross join lateral ${call} r`
const forIds = (call: string): string => `select to_jsonb(r) || jsonb_build_object('asked', a) as told from given cross join unnest(ids) a cross join lateral app.${call} r`
const forMembers = (call: string): string => `select to_jsonb(r) || jsonb_build_object('asked', a) as told from given cross join unnest(members) a cross join lateral app.${call} r`
const LIKE = `jsonb_to_recordset(people) p(name text, kana text, birth date, phone text, email text, address text)`
/** The name as the search takes it: in another order, its surname beside how the given name was heard, with a letter wrong, and the reading from its beginning on. */
const CALLED = `array[substr(p.name, 3) || left(p.name, 2)], array[left(p.name, 2), left(right(p.kana, 3), 2) || 'ン'], array[p.kana, left(p.kana, 3)]`

/** Every function that finds or lists. */
export const PROBES: Readonly<Record<string, Probe>> = {
  matters_to_look_at: { sql: setOf('app.matters_to_look_at()') },
  my_team_matters: { sql: setOf('app.my_team_matters()') },
  reasons_for: { sql: rowsOf('app.reasons_for(ids)') },
  find_everything: {
    // By far the dearest: each word is looked for by every third of those who ask.
    sql: `select to_jsonb(r) as told from given cross join unnest(words) with ordinality a(w, n) cross join lateral app.find_everything(array[w], w, '{person,case,intake,referral,fact,record}') r where n % 3 = turn % 3
      union all select to_jsonb(r) from given cross join unnest(words) with ordinality a(w, n) cross join lateral (select v from unnest(words) v where v <> w order by md5(w || v) limit 1) other
        cross join lateral app.find_everything(array[w || v, v || w], w || v, '{person,case,intake,referral,fact,record}', array[w, v], array[w, v]) r where n % 9 = turn % 9`,
  },
  referrals_of_intakes: { sql: setOf(`app.referrals_of_intakes(array(select y * 100000 + n from generate_series(2024, 2026) y, generate_series(1, 600) n))`) },
  sheets_about: { sql: rowsOf('app.sheets_about(words, words[1:2], words, null, 1000)') },
  sheets_brought: { sql: rowsOf('app.sheets_brought(words, words, null, 1000)') },
  find_masked_persons: {
    sql: `select to_jsonb(r) as told from given cross join unnest(words) w cross join lateral app.find_masked_persons(array[w]) r`,
    masked: { columns: ['matter_id'], why: 'a name or a number typed in full finds whom to ask, and the number to ask with' },
  },
  similar_persons: {
    sql: `select to_jsonb(r) as told from given cross join lateral ${LIKE} cross join lateral app.similar_persons(p.name, p.kana, p.birth, array[p.phone], p.email, p.address, '', null, ${CALLED}) r`,
    masked: { columns: ['similar_id'], why: 'numbers alone: who may not read them is shown the masked ones' },
  },
  similar_persons_masked: {
    sql: `select to_jsonb(r) as told from given cross join lateral ${LIKE} cross join lateral app.similar_persons_masked(p.name, p.kana, p.birth, array[p.phone], p.email, p.address, '', null, '{}', ${CALLED}) r`,
    masked: { columns: ['masked_matter'], why: 'so that nobody is asked their story twice: a first letter, and whom to ask' },
  },
  read_by_break_glass: { sql: `select to_jsonb(r) as told from break_glass g cross join lateral app.read_by_break_glass(g.id) r where g.membership_id <> (select app.my_membership())` },
  list_masked_cases: { sql: rowsOf('app.list_masked_cases(100)'), masked: { columns: ['matter_id'], why: 'the number to ask with' } },
  find_masked_case: { sql: forIds('find_masked_case(a)'), masked: { columns: ['matter_id', 'asked'], why: 'the number asked with' } },
  list_agencies_with_intakes: { sql: forIds('list_agencies_with_intakes(a)') },
  list_cases_beside: {
    sql: forIds('list_cases_beside(a)'),
    masked: { columns: ['case_id'], why: 'so that nobody is supported twice without knowing: whom to ask, and the number to ask with' },
  },
  begun_about: { sql: forIds('begun_about(a)') },
  list_views: { sql: forIds(`list_views(a, '-infinity', null)`), apart: { roles: ['auditor'], why: 'who looked at what is what auditors are there for' } },
  work_since_import: { sql: forIds('work_since_import(a)') },
  rows_imported_before: { sql: rowsOf('app.rows_imported_before(words)') },
  why_unwarned: { sql: `select jsonb_build_object('asked', a) as told from given cross join unnest(ids) a where app.why_unwarned(a) <> ''` },
  why_against_wish: { sql: `select jsonb_build_object('asked', a) as told from given cross join unnest(ids) a where app.why_against_wish(a) <> ''` },
  stranded_routes: {
    sql: rowsOf('app.stranded_routes()'),
    masked: { columns: ['route_id', 'last_referral_id'], why: 'a need that nobody takes comes to the coordinators without a word of what it is' },
  },
  takeovers_to_tell: {
    sql: `select jsonb_build_object('route_id', r.route_id, 'opens', r.opens) as told from app.takeovers_to_tell() r`,
    masked: { columns: ['route_id'], why: 'the number by which whoever passed it on says that they have seen it' },
  },
  reconcile_accountability: { sql: rowsOf('app.reconcile_accountability()'), apart: { roles: ['supervisor', 'coordinator', 'auditor', 'administrator', 'system'], why: 'the daily proof counts the whole' } },
  reconciliation_rows: {
    sql: `select to_jsonb(r) as told from given cross join unnest(array['${RECONCILIATION_MEASURES.join(`', '`)}']) w cross join lateral app.reconciliation_rows(w) r`,
    apart: { roles: ['supervisor', 'coordinator', 'auditor', 'administrator', 'system'], why: 'the daily proof counts the whole' },
  },
  agency_load: { sql: rowsOf('app.agency_load()') },
  holdings_before_ending: { sql: forMembers('holdings_before_ending(a)') },
  held_matters_before_ending: { sql: setOf('unnest(members) a cross join lateral app.held_matters_before_ending(a)'), apart: { roles: ['supervisor', 'administrator'], why: 'whoever ends a post must know that something is held, to hand it on by its number' } },
  posts_with_drafts_left: { sql: rowsOf('app.posts_with_drafts_left()') },
  heirs_of_drafts_left: { sql: forMembers('heirs_of_drafts_left(a)') },
  holders_in_office: { sql: rowsOf('app.holders_in_office()') },
  known_ends: { sql: rowsOf('app.known_ends(3650)') },
  leavings_near_me: { sql: rowsOf('app.leavings_near_me(3650)') },
  known_end_of: { sql: forMembers('known_end_of(a)') },
  referral_link_state: { sql: forIds('referral_link_state(a)') },
  list_accounts: { sql: rowsOf('app.list_accounts()') },
  concealments_i_handle: { sql: setOf('app.concealments_i_handle()') },
  concealed_in: { sql: setOf('app.concealed_in(ids)') },
  persons_i_handle: { sql: setOf('app.persons_i_handle()') },
  taken_from_those_i_handle: {
    sql: rowsOf('app.taken_from_those_i_handle()'),
    masked: { columns: ['intake_id'], why: 'that a sheet was taken off is told to every handler; what it says, to whoever may open it' },
  },
  handed_over_to_us: {
    sql: rowsOf('app.handed_over_to_us(null)'),
    masked: { columns: ['intake_id'], why: 'that a sheet was handed over is told to whoever answers for its case; what it says, to whoever may open it' },
  },
  told_otherwise: { sql: rowsOf('app.told_otherwise()') },
  resembling_those_i_handle: { sql: rowsOf('app.resembling_those_i_handle()') },
  sheets_beyond_handlers: {
    sql: rowsOf('app.sheets_beyond_handlers()'),
    masked: { columns: ['intake_id'], why: 'that a sheet no handler opens may be of whom they protect, with its agency and its number to ask by; nothing of what it says' },
  },
  concealed_places_i_know: { sql: rowsOf('app.concealed_places_i_know()') },
  who_may_protect: { sql: `select jsonb_build_object('asked', a) as told from given cross join unnest(ids) a cross join unnest(array['restrict', 'conceal']) w cross join lateral app.who_may_protect(a, w) r` },
  agencies_now: { sql: rowsOf('app.agencies_now(ids)') },
  named_readers: { sql: forIds('named_readers(a)') },
  coordinators_of: { sql: rowsOf('app.coordinators_of(ids)') },
  shut_out_by_restricting: { sql: forIds('shut_out_by_restricting(a)') },
  protection_nobody_decides: {
    sql: rowsOf('app.protection_nobody_decides()'),
    apart: { roles: ['administrator'], why: 'whoever can name a supervisor is told at which agency nobody decides, and not of which record' },
  },
  concealed_among: { sql: setOf('app.concealed_among(ids)') },
}
