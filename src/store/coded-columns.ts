/**
 * Columns that hold codes of the domain (コードの列): the type of one code, and where it is listed. A text column tells the compiler
 * nothing of what stands in it; named here, what is read from it is known to be one of its list wherever it goes.
 */
export const CODED_COLUMNS: Readonly<Record<string, readonly [type: string, from: string]>> = {
  'conflict.kind': ['ConflictKind', 'access/protection'],
  'draft.kind': ['DraftKind', 'draft/kinds'],
  'intake.boxes': ['Box', 'intake/codes'],
  'intake.channel': ['Channel', 'intake/codes'],
  'intake.consent': ['Consent', 'intake/codes'],
  'intake.considerations': ['Consideration', 'intake/codes'],
  'intake.introduced_by_kind': ['AgencyKind', 'structure/agency-kind'],
  'intake.outcome': ['Outcome', 'intake/codes'],
  'intake.route': ['Route', 'intake/codes'],
  'intake.urgency': ['Urgency', 'intake/codes'],
  'intake.worst_box': ['Box', 'intake/codes'],
  'intake_question.kind': ['QuestionKind', 'intake/codes'],
  'intake_subject.sex': ['Sex', 'person/codes'],
  'location.kind': ['LocationKind', 'person/codes'],
  'matter.kind': ['MatterKind', 'accountability/matter-kind'],
  'person_name.kind': ['NameKind', 'person/codes'],
  'record_template.method': ['Method', 'casework/codes'],
  'referral.gone_along': ['GoneAlong', 'referral/going-along'],
  'referral.return_reason': ['ReturnReason', 'referral/return'],
  'referral.status': ['ReferralStatus', 'referral/status'],
  'referral.urgency': ['Urgency', 'intake/codes'],
  'referral.warm_handover': ['WarmHandover', 'referral/going-along'],
  'referral_fact.basis': ['DisclosureBasis', 'referral/basis'],
  'referral_fact.category': ['FactCategory', 'referral/travelling-fact'],
  'referral_step.channel': ['AnswerChannel', 'referral/step'],
}
