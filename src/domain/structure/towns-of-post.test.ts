import { expect, it } from 'vitest'
import { townsOfPost } from './towns-of-post.ts'

const row = (code: string, postcode: string, town: string): readonly string[] => [code, '518  ', postcode, 'ﾐｴｹﾝ', 'ﾅﾊﾞﾘｼ', 'ﾏﾁ', '三重県', '名張市', town, '0', '0', '0', '0', '0', '0']

it('the towns of one municipality are taken from the list of the post by its code, with the name that stands in an address', () => {
  const towns = townsOfPost([
    row('24207', '5100000', '以下に掲載がない場合'),
    row('24208', '5180700', '以下に掲載がない場合'),
    row('24208', '5180701', '鍛冶町'),
    row('24208', '5180474', '百合が丘東５番町'),
    row('24208', '5180614', '桔梗が丘７番町（１～３街区）'),
    row('24208', '5180702', '名張市の次に１～３番地がくる場合'),
    row('24208', '5180703', '神島一円'),
    row('24208', '5180704', '一円'),
  ], '242080')
  expect(towns).toEqual([
    { postcode: '5180474', name: '百合が丘東５番町' },
    { postcode: '5180614', name: '桔梗が丘７番町' },
    { postcode: '5180701', name: '鍛冶町' },
    { postcode: '5180704', name: '一円' },
  ])
})

it('a name that goes on in the next rows is one town, and a town that stands there twice is offered once', () => {
  const towns = townsOfPost([
    row('24208', '5180701', '滝之原（１～９番地、'),
    row('24208', '5180701', '２０番地）'),
    row('24208', '5180701', '夏秋'),
    row('24208', '5180701', '滝之原（赤目）'),
  ], '242080')
  expect(towns.map((town) => town.name)).toEqual(['滝之原', '夏秋'])
})
