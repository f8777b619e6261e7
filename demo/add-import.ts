import { addIntake } from './add-intake.ts'
import { agencyId, membershipId, type City } from './city.ts'
import { demoId } from './demo-id.ts'

const LISTED = [
  ['home_visit', '一人暮らし訪問で、暖房を使っていないことが分かった', 'C03'],
  ['home_visit', '郵便受けに督促状がたまっている', 'C05'],
  ['phone', '長女から。父の運転が心配', 'C12'],
  ['home_visit', '庭の手入れができず、隣から苦情が出ている', 'C09'],
  ['home_visit', '足が痛くて買い物に行けない', 'C01'],
  ['meeting', '地域ケア会議で名前が挙がった。会えていない', 'C13'],
] as const

/** A list taken in: what the visits of a month found, from the sheet they were written on. */
export const addImport = (city: City): void => {
  const by = 'st04'
  const batch = demoId('import/1')
  const at = city.calendar.moment(-9, '16:40')
  city.add('import_batch', {
    id: batch, agency_id: agencyId(city.agencyOf(by)), file_name: '訪問記録_秋.xlsx', file_hash: 'demo', row_count: LISTED.length, left_out: 1,
    last_day: city.calendar.day(-9), imported_by: membershipId(by), imported_at: at,
  })
  for (const [n, [channel, text, box]] of LISTED.entries()) {
    addIntake(city, { id: demoId(`listed/${n}`), at: city.calendar.moment(-9, `16:4${n}`), by, area: 'あおば', text, boxes: [box], worst: box, more: { channel, route: 'R06', import_batch_id: batch } })
  }
}
