import { expect, test } from 'vitest'
import { marked } from '../marked.ts'
import { layersOf } from './layers.ts'

test.each([
  '[s:It rained.] [s:Then it snowed.]',
  '[s:Mr. Orr and Sen. Bell met Dr. Kern Jr. on Jan. 5.] [s:They left.]',
  '[s:The U.S has placed duties on steel.] [s:It moved goods to the U.S.] [s:The duty fell.]',
  '[s:The U.S. Commerce Department won Orr v. Bell.]',
  '[s:Harrow Steel Inc. said so.] [s:He left Harrow Inc.] [s:She stayed.]',
  '[s:“It rained,” she said.] [s:“It snowed.”] [s:He left.]',
  '[s:“It rained.] [s:It snowed,” she said.]',
  '[s:“Will it rain?” Ana Silva asked.] [s:“No!”] [s:Nobody laughed.]',
  '[s:He paid $1.3 million to J. R. Moss at 3 p.m. on No. 5 Main St. in May.] [s:It was late.]',
  '[s:Well ...] [s:He left (late.)] [s:So what?!] [s:25 people came.]',
  '[s:He drove cars.][s:Ken did not.]',
  '[s:“Yes.”]\n\n[s:no stop here]\n[s:The end]',
])('%s', (line) => {
  const { text, spans } = marked(line)
  expect(layersOf(text).sentences).toEqual(spans.s)
})
