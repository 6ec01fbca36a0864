import { indexRegistry } from '../../ingest/registry-index.ts'
import type { RegistryActor, RegistryPost } from '../../schema/registry.ts'

const source = ['demo']
const actors: readonly RegistryActor[] = [
  { id: 'country:AV', kind: 'COUNTRY', name: 'Avenia', aliases: [{ name: 'Avenian', kind: 'adjective' }], source },
  {
    id: 'org:government-of-avenia',
    kind: 'PUBLIC_BODY',
    name: 'Government of Avenia',
    aliases: [{ name: 'Port Aven', kind: 'metonym' }],
    country: 'country:AV',
    source,
  },
  {
    id: 'org:reform-party',
    kind: 'ORGANIZATION',
    name: 'Reform Party',
    aliases: [{ name: 'Reformers', kind: 'nickname' }],
    source,
  },
  {
    id: 'org:steel-council',
    kind: 'ORGANIZATION',
    name: 'Steel Council of Avenia',
    aliases: [{ name: 'SCA', kind: 'acronym' }],
    source,
  },
  {
    id: 'person:ana-silva',
    kind: 'PERSON',
    name: 'Ana Silva',
    aliases: [{ name: 'Silva', kind: 'surname' }],
    country: 'country:AV',
    description: 'prime minister of Avenia',
    source,
  },
  { id: 'person:jon-kern', kind: 'PERSON', name: 'Jon Kern', aliases: [{ name: 'Kern', kind: 'surname' }], source },
]
const posts: readonly RegistryPost[] = [
  {
    id: 'post:av-prime-minister',
    title: 'Prime Minister of Avenia',
    titleAliases: ['Prime Minister'],
    jurisdiction: 'country:AV',
    tenures: [
      { holder: 'person:jon-kern', from: '2019-01-01', to: '2024-05-31', source },
      { holder: 'person:ana-silva', from: '2024-06-01', source },
    ],
  },
]

/** A registry of an invented country: two heads of government, a council, a party. */
export const demoRegistry = indexRegistry({
  actors,
  posts,
  outlets: [{ id: 'outlet:aven-courier', name: 'The Aven Courier', country: 'country:AV', source }],
  sectors: [],
  measureKinds: [],
  statuses: [],
  agreements: [],
  version: 'demo',
})
