import { agencyId, membershipId, type City } from './city.ts'
import { demoId } from './demo-id.ts'

/** 野口さん: the household only those named may read. */
const RESTRICTED = demoId('case/5')

/** An emergency opening that waits to be looked at, and an older one that somebody has looked at. */
const addOpenings = (city: City): void => {
  const { moment } = city.calendar
  city.add('break_glass', {
    id: demoId('opening/1'), matter_id: RESTRICTED, membership_id: membershipId('st37'), opened_at: moment(-1, '16:20'), expires_at: moment(-1, '17:20'),
    reason: '本人が市役所のロビーで倒れ、救急隊が服薬と持病を尋ねている。主担当は会議中で電話に出ない。',
  })
  city.add('break_glass', {
    id: demoId('opening/2'), matter_id: RESTRICTED, membership_id: membershipId('st37'), opened_at: moment(-40, '09:40'), expires_at: moment(-40, '10:40'),
    reason: '夜間に住まいを出たまま戻らないと施設から連絡。立ち寄り先を至急確かめる必要がある。',
    reviewed_by: membershipId('st06'), reviewed_at: moment(-40, '15:10'), review_note: '理由は妥当。見たのは緊急連絡先と経過の直近二件だけ。その日の夕方に本人と会えた。',
    seen_by_lead_at: moment(-40, '16:05'),
  })
}

/** Somebody who found a household masked and asks to be let into its team. */
const addRequest = (city: City): void => {
  city.add('team_request', {
    id: demoId('request/1'), matter_id: RESTRICTED, membership_id: membershipId('st05'), asked_at: city.calendar.moment(-2, '11:30'),
    why: '家賃の引落しができていないと大家さんから相談がありました。本人の家計の相談を受けたいので、チームに加えてください。',
  })
}

/** Templates two agencies made for themselves. */
const addTemplates = (city: City): void => {
  city.add('record_template', {
    id: demoId('template/1'), agency_id: agencyId('AG02'), saved_by: membershipId('st03'), name: '見守り訪問（会えないとき）', method: 'M2',
    facts: '行った時刻：\n応答：\n郵便受け・洗濯物・明かり：\n残したもの（手紙・留守札）：\n', own_words: '', judgement: '前回とのちがい：\n', next_step: '次に行く日時：',
  })
  city.add('record_template', {
    id: demoId('template/2'), agency_id: agencyId('AG03'), saved_by: membershipId('st04'), name: '介護の相談の電話', method: 'M1',
    facts: '介護している人：\n要介護度・主治医：\n困っている時間帯：\n', own_words: '', judgement: '', next_step: '訪問する日：',
  })
}

/** What waits for somebody: an opening to review, a request to answer; and what agencies made for their own use. */
export const addAwaiting = (city: City): void => {
  addOpenings(city)
  addRequest(city)
  addTemplates(city)
}
