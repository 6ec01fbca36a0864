import type { EventType } from '../../schema/document.ts'
import type { EventDraft, EventNeeds } from './event-draft.ts'

/** A name for an event: its own, else who and what ("Interview with Ana Silva", "Silva–Kern meeting in Oslo"). */
export function eventName(
  { article: { text }, actors }: EventNeeds,
  type: EventType,
  drafts: readonly EventDraft[],
  participants: readonly number[],
  host: readonly EventDraft[],
): string {
  const printed = drafts.map(({ name }) => name).filter((name) => name !== null)
  const longest = printed.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  )
  if (longest !== null && type !== 'Meeting') return longest
  const about = drafts.find((draft) => draft.about !== null)?.about
  if (about) return `${about} renegotiation`
  const names = participants.map((place) => surname(actors[place]?.name ?? ''))
  const who = names.slice(0, 3).join('–')
  const place = drafts.find((draft) => draft.place !== null)?.place
  const hosted = host.find(({ name }) => name !== null)?.name
  const at = hosted ? ` at the ${hosted}` : ''
  const what = drafts[0]?.kind ?? ''
  switch (type) {
    case 'Interview':
      return participants.length > 0 ? `Interview with ${actors[participants[0] ?? 0]?.name ?? ''}${at}` : 'Interview'
    case 'Speech':
      return who === '' ? 'Speech' : `${who}’s address${at}`
    case 'PressConference':
      return who === '' ? 'News conference' : `${who}’s news conference${at}`
    case 'Meeting':
      return `${[who, longest ?? (what === 'call' ? 'call' : 'meeting')].filter((part) => part !== '').join(' ')}${place ? ` in ${place}` : ''}`
    case 'Negotiation':
      return who === '' ? 'Talks' : `${who} talks`
    case 'Travel':
      return `${who} ${what} ${place ?? ''}`.trim()
    case 'Conference':
    case 'Hearing':
      return drafts[0] ? text.slice(drafts[0].start, drafts[0].end).replace(/^(?:the|an?) /i, '') : type
    default:
      return [who, what === '' ? type : what].filter((part) => part !== '').join(' ')
  }
}

function surname(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}
