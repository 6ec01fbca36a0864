import type { DatedMention } from '../src/answers/dated-mentions.ts'
import { articleAddress } from './address.ts'
import { type Html, html } from './html.ts'
import { codeWords, dayWords } from './words.ts'

/** Articles that name something, each with its day and how far it says that this has come. */
export function mentionLines(mentions: readonly DatedMention[]): Html {
  return html`<ul class="rows">${mentions.map(({ article: { id, title, language, publishedOn }, status }) => {
    const day = publishedOn === null ? 'day not known' : dayWords(publishedOn)
    return html`<li><a href="${articleAddress(id)}" lang="${language}"><bdi>${title ?? 'Article without a title'}</bdi></a><small>${day}: ${codeWords(status)}</small></li>`
  })}</ul>`
}
