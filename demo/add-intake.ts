import type { Row } from '#store/structure/save-rows.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { agencyId, areaId, membershipId, type City } from './city.ts'
import { demoId } from './demo-id.ts'

/** How an intake of the demo ended. An emergency stays open until it is followed up, somebody watched until nobody looks again. */
export type DemoEnding = {
  readonly outcome: string
  readonly at: string
  readonly note?: string
  readonly caseId?: string
  readonly watchedBy?: string | undefined
  readonly followUp?: string | undefined
  /** The day of the next look, while somebody is watched. */
  readonly nextOn?: string | undefined
}

const isOver = (ended: DemoEnding | undefined): ended is DemoEnding =>
  ended !== undefined && (!['emergency', 'watched'].includes(ended.outcome) || ended.followUp !== undefined)

const followUpOf = (one: DemoIntake): Row =>
  one.ended?.followUp === undefined
    ? {}
    : { followed_up_at: one.ended.at, followed_up_by: membershipId(one.by), follow_up_note: one.ended.followUp }

/** An intake as the demo tells it. Its number is given once all are there. */
export type DemoIntake = {
  readonly id: string
  readonly at: string
  readonly by: string
  /** The agency accountable, when it is not the taker's own. */
  readonly agency?: string
  readonly area?: string
  readonly restricted?: string | undefined
  readonly text: string
  readonly heard?: string
  readonly judgement?: string
  readonly words?: string
  readonly boxes?: readonly string[]
  readonly worst?: string | undefined
  /** As somebody said; left out where nobody has. */
  readonly urgency?: string | undefined
  readonly ended?: DemoEnding | undefined
  readonly more?: Row
}

const intakeRow = (one: DemoIntake): Row => ({
  id: one.id,
  received_at: one.at,
  received_by: membershipId(one.by),
  channel: null,
  route: null,
  introduced_by_kind: null,
  inquirer_name: null,
  inquirer_relation: null,
  inquirer_anonymous: false,
  text: one.text,
  heard: one.heard ?? '',
  judgement: one.judgement ?? '',
  own_words: one.words ?? '',
  boxes: one.boxes ?? [],
  worst_box: one.worst ?? null,
  urgency: one.urgency ?? null,
  considerations: [],
  consent: 'not_asked',
  consent_note: '',
  consent_form: {},
  outcome: one.ended?.outcome ?? null,
  outcome_at: one.ended?.at ?? null,
  outcome_note: one.ended?.note ?? '',
  outcome_by: one.ended === undefined ? null : membershipId(one.by),
  watched_by: one.ended?.watchedBy ?? '',
  next_contact_on: one.ended?.nextOn ?? null,
  ...followUpOf(one),
  case_id: one.ended?.caseId ?? null,
  inquirer_key: '',
  search_text: foldForSearch([one.text, one.heard, one.judgement, one.words, one.more?.['consideration_note']].join(' ')),
  ...one.more,
})

/** Adds an intake with its matter; whoever took it leads. */
export const addIntake = (city: City, one: DemoIntake): void => {
  city.add('matter', {
    id: one.id,
    kind: 'intake',
    accountable_agency_id: agencyId(one.agency ?? city.agencyOf(one.by)),
    area_id: one.area === undefined ? null : areaId(one.area),
    restricted: one.restricted !== undefined,
    restricted_reason: one.restricted ?? null,
    opened_at: one.at,
    closed_at: isOver(one.ended) ? one.ended.at : null,
  })
  city.add('matter_team', {
    id: demoId(`team/${one.id}`), matter_id: one.id, membership_id: membershipId(one.by), part: 'lead', reason: 'intake', valid_from: one.at,
  })
  city.add('intake', intakeRow(one))
}
