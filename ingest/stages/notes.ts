import type { Document, Note } from '../../schema/document.ts'

/** What a person should look at: an article without a day, without a body, with quotations nobody could be given to. */
export function findNotes({
  article,
  blocks,
  attributions,
  speakers,
}: Pick<Document, 'article' | 'blocks' | 'attributions' | 'speakers'>): readonly Note[] {
  const notes: Note[] = []
  if (article.publishedOn === null) {
    const message = 'The article has no day of publication; its statements have none either.'
    notes.push({ code: 'NO_DATE', message, span: null, stage: 'article' })
  }
  if (!blocks.some(({ furniture }) => !furniture)) {
    const message = 'The article has no body: all of its lines look like captions, links or labels.'
    notes.push({ code: 'NO_BODY', message, span: null, stage: 'blocks' })
  }
  attributions.forEach(({ cue, source, content }, place) => {
    if (cue !== null || source !== null || speakers[place]?.actors.length !== 0) return
    const message = 'A quotation of which the text does not tell who says it.'
    notes.push({ code: 'NO_SPEAKER', message, span: content[0] ?? null, stage: 'speakers' })
  })
  return notes
}
