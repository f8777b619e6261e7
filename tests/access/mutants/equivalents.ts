/** Mutants that change nothing, and why they cannot. One that is listed here without cause would be a hole: so each says it. */
export const EQUIVALENTS: readonly { readonly matches: RegExp; readonly because: string }[] = [
  {
    matches: /^\w+\.\w+ (?:using|with check) \[conjunct dropped\] \(*\(\w+\.municipality_code\)::text = \(\w+\.municipality_code\)::text\)* in /,
    because: 'a row of another table is found under that table\'s own policy, which has already kept to the municipality of whoever asks',
  },
  {
    matches: /^(?:\w+\.of_(?:writable|changeable)_matter|concealment_handler\.readable_handler|conflict\.conflicts_of_known_persons|contact_record\.\w+|contact_record_revision\.kept_revision|not_same_person\.not_same_read|not_this_person\.\w+|protection_request\.of_readable_record|intake\.opened_intake|intake_revision\.kept_intake_revision) (?:using|with check) \[conjunct dropped\] \(\(municipality_code\)::text = \( SELECT app\.my_municipality\(\) AS my_municipality\)\) in /,
    because: 'the row it hangs on must be of the same municipality, and is found under its own policy',
  },
  {
    matches: /^matter_person\.of_changeable_matter using \[conjunct dropped\] app\.may_name_person\(person_id\) /,
    because: 'whoever may change a matter lastingly knows everybody in it by that matter',
  },
  {
    matches: /^\w+\.\w+ with check \[conjunct dropped\] \(\(municipality_code\)::text = \( SELECT app\.my_municipality\(\) AS my_municipality\)\) in .*(?:app\.has_lasting_right\(id\)|app\.may_hand_on\(id)/,
    because: 'a changed row keeps its key, for no login may change one, and the row as it was is of the own municipality',
  },
  {
    matches: /^intake\.changed_intake with check \[conjunct dropped\] app\.has_lasting_right\(id\) /,
    because: 'a changed row keeps its key: the right to the intake as it was is the right to it as it is',
  },
  {
    matches: /^intake_revision\.kept_intake_revision with check \[conjunct dropped\] \( SELECT app\.may_write_matters\(\)/,
    because: 'the intake must be seen, and whoever may see one may write',
  },
  {
    matches: /^support_case\.of_changeable_matter using \[conjunct dropped\] app\.may_write_household\(household_id\) /,
    because: 'whoever lastingly sees the case may write about its household by that very case',
  },
  {
    matches: /^app\.agencies_of \[conjunct dropped\] a\.id <> all \(mine\) /,
    because: 'keeps a line of successors that bites its own tail from going round for ever; the structure refuses such a line',
  },
  {
    matches: /^app\.(?:agencies_of|me) \[never\] (?:me\.agency_id|shown) is null /,
    because: 'answers nobody sooner: nothing equals a null, so that the rest finds nothing either',
  },
  {
    matches: /^app\.(?:reasons_for|my_sent_matters) \[never\] not found /,
    because: 'answers sooner: nobody has no municipality, and no matter is of none',
  },
  {
    matches: /^app\.who_acts \[never\] me\.municipality_code is null /,
    because: 'in the proof no time passes between beginning and asking; src/service/journal/ended-meanwhile.db.test.ts lets somebody be ended in between',
  },
  {
    matches: /^app\.coordinates_everywhere \[never\] areas = '\{\}' /,
    because: 'answers sooner: no root of any tree is among no areas',
  },
  {
    matches: /^app\.\w+ \[never\] (?:persons is null|(?:persons|opened|asked|begun) = '\{\}') in …/,
    because: 'answers sooner: no row is about nobody',
  },
  {
    matches: /^app\.may_break_glass \[[^\]]*\] (?:m\.|exists \(select 1 from matter m|= in …r m where m\.municipality_code|= in …pp\.my_municipality\(\) and m\.id)/,
    because: '緊急閲覧 hangs by a foreign key on a matter of the municipality; that the absent is answered like the hidden is shown elsewhere',
  },
  {
    matches: /^app\.may_write_household \[[^\]]*\] (?:h\.municipality_code = city|= in …d h where h\.municipality_code)/,
    because: 'what is written hangs by a foreign key on a household of the own municipality',
  },
  {
    matches: /^app\.stands_in_for_reviewers \[conjunct dropped\] b\.role = 'supervisor' /,
    because: 'nobody is asked about here but supervisors and coordinators',
  },
  {
    matches: /^app\.seats_opening \[[^\]]*\] (?:b\.id = s\.seat|= in …\w* ?= city and b\.id ∙ s\.seat)/,
    because: 'who can act is found for the seats that were reached alone to ask fewer, and held against them once more at the end',
  },
  {
    matches: /^app\.seats_opening \[[^\]]*\] (?:f\.municipality_code = city|f\.staff_id in \(select|m = any \(asked\)|= in …\S*\(city, c\.who\) m where m ∙)/,
    because: 'of whom and in which matters a conflict closes something is narrowed to ask fewer: app.matters_closed_by_conflict keeps to the municipality, and the rest is never looked for',
  },
  {
    matches: /^app\.seats_opening \[conjunct dropped\] c\.municipality_code = city in …arent_id is null where/,
    because: 'the area beside it is of the municipality, and no area of another bears its number',
  },
  {
    matches: /^settled_text\.handlers_settle with check \[conjunct dropped\] \( SELECT app\.may_write_matters\(\)/,
    because: 'nobody handles a concealment who may not open records, and whoever may open one may write',
  },
  {
    matches: /^app\.standing_agency /,
    because: 'it stands here for one agency alone; held against the rule over any line of agencies in src/store/accountability/standing-agency.db.test.ts',
  },
  {
    matches: /^app\.my_reach \[always\] has_conflict /,
    because: 'only spares a look: who looks although there is nothing of theirs finds nothing',
  },
  {
    matches: /^app\.my_reach \[= → <>\] = in .*a\.successor_agency_id ∙ me\.agency_id/,
    because: 'somebody else has some as well wherever anybody asks here; tests/access/only-ones-own.test.ts asks where nobody else has',
  },
  {
    matches: /^app\.my_reach \[conjunct dropped\] (?:a\.municipality_code = me\.municipality_code|a\.successor_agency_id = me\.agency_id|c\.municipality_code = me\.municipality_code|c\.staff_id = me\.staff_id) /,
    because: 'only spares a look: who looks although there is nothing of theirs finds nothing, for app.agencies_of and app.matters_closed_by_conflict ask for it themselves',
  },
  {
    matches: /^app\.stands_in_for_reviewers \[conjunct dropped\] b\.municipality_code = city /,
    because: 'the seat is that of whoever asks, or was found in the municipality',
  },
]
