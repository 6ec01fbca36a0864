/**
 * The language of reading: an article and the layers of spans found in it.
 * Text is never copied or changed; layers hold offsets, words are sliced when shown.
 */

/** A half-open range `[start, end)` of an article's text, in UTF-16 code units, as `String.prototype.slice` counts. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What an outlet published, exactly as decoded. Made by `toArticle` in `ingest/article.ts`, which computes the ids. */
export interface Article {
  readonly id: string
  /** The id of this text of the article; a corrected text is a new version of the same article. */
  readonly versionId: string
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string
  readonly text: string
  readonly title: string | null
  /** The outlet's name as given, not yet resolved. */
  readonly outlet: string | null
  readonly sourceUrl: string | null
  /** The day as the outlet gives it, `YYYY-MM-DD`; never taken from the clock or the file's time. */
  readonly publishedOn: string | null
  /** The instant, RFC 3339, only where one is given. */
  readonly publishedAt: string | null
  /** `metadata`: the article's own; `given`: a flag of the command line or an argument. Null without a day. */
  readonly publishedBasis: 'metadata' | 'given' | null
  readonly authors: readonly string[]
  /** The news agency whose copy this is, as given. */
  readonly agency: string | null
  /** BCP 47; `en` unless given. */
  readonly language: string
}

export type BlockType =
  | 'paragraph'
  | 'headline'
  | 'photo-caption'
  | 'video-caption'
  | 'related-link'
  | 'ui-label'
  | 'media-credit'
  | 'contributor-note'
  | 'embedded-post'

/** A paragraph or a piece of page furniture, without the line breaks around it. In order, never overlapping. */
export interface Block extends Span {
  readonly ordinal: number
  readonly type: BlockType
  /** True where no statement of the article's body may come from. */
  readonly furniture: boolean
}

/**
 * Words and single punctuation marks, in order, as parallel arrays of the same length.
 * `hash` is a 32-bit hash of the folded token, so that lexicons are looked up without making strings.
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly hash: Int32Array
  /** Bit flags, named in `ingest/stages/tokens.ts`. */
  readonly shape: Uint8Array
}

/** Text between quotation marks, with its marks. A quotation that runs over paragraphs is one quote a paragraph. */
export interface Quote extends Span {
  /** The words between the marks. */
  readonly inner: Span
  /** True where the next paragraph goes on quoting and this one has no closing mark. */
  readonly continued: boolean
  /** True where it is a single word or short phrase set apart, not speech by itself. */
  readonly scare: boolean
}

export type ActorKind = 'PERSON' | 'ORGANIZATION' | 'PUBLIC_BODY' | 'COUNTRY' | 'REGION' | 'GROUP' | 'UNNAMED'

export type MentionForm =
  | 'full-name'
  | 'honorific'
  | 'role+name'
  | 'surname'
  | 'title-only'
  | 'pronoun'
  | 'metonym'
  | 'acronym'
  | 'nominal'

/** Words that name something, once, here. */
export interface Mention extends Span {
  readonly form: MentionForm
  readonly kind: ActorKind
  /** The span of the bare name inside, without title and role; the whole mention where there is none. */
  readonly name: Span
  /** The role or title as printed beside the name ("Prime Minister", "chief executive of Harrow Steel"). */
  readonly role: Span | null
}

export type CueType = 'verb' | 'noun' | 'adjective' | 'preposition' | 'adverb' | 'punctuation'
export type CoarseIllocution =
  | 'ASSERT'
  | 'DENY'
  | 'REJECT'
  | 'PROMISE'
  | 'THREATEN'
  | 'DEMAND'
  | 'WARN'
  | 'PREDICT'
  | 'PRAISE'
  | 'CRITICIZE'
  | 'PROPOSE'
  | 'ANNOUNCE'
  | 'QUESTION'
  | 'ATTITUDE'
export type Factuality = 'NEUTRAL' | 'FACTIVE' | 'DISTANCING' | 'COUNTERFACTIVE' | 'IRREALIS'

/** The words that mark the saying, with what the lexicon knows of them. */
export interface Cue extends Span {
  readonly lemma: string
  readonly type: CueType
  /** What is done by saying it: fine (`concede`) and coarse (`ASSERT`). */
  readonly illocution: string
  readonly coarseIllocution: CoarseIllocution
  readonly factuality: Factuality
  readonly attitude: boolean
  /** How surely these words are a cue at all: strong needs no more, ambiguous needs a quotation or a clause. */
  readonly strength: 'strong' | 'normal' | 'ambiguous'
}

export type StatementKind = 'DIRECT' | 'MIXED' | 'INDIRECT'

/** A source, a cue and a content in a document: who is said, here, to say what. */
export interface Attribution {
  readonly kind: StatementKind
  /** Pieces in order; at least one; each non-empty. */
  readonly content: readonly Span[]
  /** The quoted pieces inside the content, without their marks. */
  readonly quotes: readonly Span[]
  readonly cue: Cue | null
  /** The mention of who speaks, and only that; null where the text has none at this place. */
  readonly source: Span | null
  /** 0 = said to the outlet's readers; 1 and more = inside another attribution. */
  readonly level: number
  /** Place in `attributions` of the one it stands in, or that it continues. */
  readonly within: number | null
  readonly continues: number | null
  readonly addressee: Span | null
  /** Whom the cue's object names before the content: the accused, the blamed, the praised. */
  readonly target: Span | null
  readonly negated: boolean
  readonly conditional: boolean
  readonly condition: Span | null
  readonly block: number
  /** 0 to 1: that the span and the source are right. */
  readonly confidence: number
  /** The rule that found it, for `--explain`. */
  readonly rule: string
  /** What people decided about it; absent where nobody did. Only `decide` sets it. */
  readonly verdict?: Verdict
}

/** What people decided about a statement. */
export interface Verdict {
  /** What was done to it: somebody agreed, changed it, or added it. */
  readonly hand: 'CONFIRMED' | 'EDITED' | 'ADDED'
  readonly rejected: boolean
  /** Ids of sectors that it is about, or is not, whatever its words say. */
  readonly tagged: readonly string[]
  readonly untagged: readonly string[]
  /** Where its speaker stands towards things of the graph, by their ids. */
  readonly stances: readonly {
    readonly target: { readonly kind: StanceTarget['kind']; readonly id: string }
    readonly polarity: Polarity
  }[]
}

/** One person, body or group of this article: what its mentions name. */
export interface DocumentActor {
  /** Registry slug, else a hash of kind and name; for a group or an unnamed source of version and span. */
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly registry: boolean
  /** Places in `mentions`. */
  readonly mentions: readonly number[]
  /** One a mention, in the same order: the rule that linked it to this actor, and how sure that is (0 to 1). */
  readonly links: readonly { readonly how: string; readonly confidence: number }[]
  /** Offices in which the article shows it, as printed, longest first. */
  readonly roles: readonly Role[]
}

/** An office as the article or the registry shows it. */
export interface Role {
  readonly title: string
  /** Registry post, where it is known. */
  readonly postId: string | null
  /** Registry tenure, where the post was held on the article's day. */
  readonly tenureId: string | null
  /** "former", "ex-", "then-": never widens a tenure. */
  readonly former: boolean
}

/** Whom an attribution's source means. One entry an attribution, in the same order. */
export interface Speaker {
  /** Places in `actors`; several when they speak together, none when it could not be told. */
  readonly actors: readonly number[]
  readonly addressees: readonly number[]
  readonly relayedBy: readonly number[]
  readonly role: Role | null
  readonly confidence: number
  /** The rule that linked it: `full-name`, `surname`, `pronoun`, `last-speaker`, … */
  readonly how: string
}

export interface SectorMention extends Span {
  readonly sector: string
  /** True where the words name the sector only in passing and tag nothing. */
  readonly generic: boolean
}

export type MeasureStatus =
  | 'CONSIDERED'
  | 'DEMANDED'
  | 'THREATENED'
  | 'PROPOSED'
  | 'PLEDGED'
  | 'INVESTIGATION'
  | 'NEGOTIATING'
  | 'AGREED'
  | 'ANNOUNCED'
  | 'SCHEDULED'
  | 'IN_FORCE'
  | 'AMENDED'
  | 'SUSPENDED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'STRUCK_DOWN'
  | 'REJECTED'
  | 'NOT_COMMITTED'
  | 'RULED'
  | 'UNKNOWN'

/** Words that report a policy measure: kind, who to whom, how much, and how far it has come. */
export interface MeasureMention extends Span {
  readonly kind: string
  readonly status: MeasureStatus
  /**
   * Who takes it and whom it touches: the jurisdiction (`ingest/jurisdiction.ts`) of the one named, else that actor's own
   * id; null where not stated.
   */
  readonly imposer: string | null
  readonly target: string | null
  readonly sectors: readonly string[]
  /** Exact decimals as strings; percent. */
  readonly ratePercent: string | null
  readonly amount: { readonly amount: string; readonly currency: string; readonly text: string } | null
  /** Place in `attributions` of the statement that says so; null when it is the outlet's own voice. */
  readonly voice: number | null
  /** The measure that it reports, where somebody decided that. Only `decide` sets it. */
  readonly linked?: LinkedMeasure
}

/** A measure as somebody linked a report to it: the identity of a measure of the graph. */
export interface LinkedMeasure {
  readonly id: string
  readonly title: string
  readonly kindId: string
  readonly imposerIds: readonly string[]
  readonly targetIds: readonly string[]
  readonly sectorIds: readonly string[]
}

export type DatePrecision = 'day' | 'month' | 'year' | 'interval'

/**
 * Words that name a time of the calendar, resolved against the day of publication. `from` and `to` are days,
 * `YYYY-MM-DD`, both included. `explicit`: the words, their tense and the publication tell; `inferred`: another date of
 * the article, or who spoke when, had to.
 */
export interface DateMention extends Span {
  readonly from: string
  readonly to: string
  readonly precision: DatePrecision
  readonly basis: 'explicit' | 'inferred'
}

/** A number with its unit as the words give it. `approximate`: "around", "nearly", "some". */
export interface Quantity extends Span {
  /** Exact decimal as a string. */
  readonly number: string
  readonly unit: string
  readonly approximate: boolean
}

export type FactType =
  | 'measure-in-force'
  | 'statistic'
  | 'event'
  | 'event-attribute'
  | 'scheduled-event'
  | 'background'
  | 'reporter-assessment'

/** A clause in the outlet's own voice that reports something: nobody is named as saying it. */
export interface Fact extends Span {
  readonly type: FactType
  readonly block: number
  /** Places in `dates` and in `measures`. */
  readonly date: number | null
  readonly measures: readonly number[]
  readonly sectors: readonly string[]
  readonly quantities: readonly Quantity[]
  /** 0 to 1, and the rule that found it. */
  readonly confidence: number
  readonly rule: string
}

export type AgreementStatus =
  | 'NEGOTIATING'
  | 'PROPOSED'
  | 'AGREED'
  | 'IN_FORCE'
  | 'SUSPENDED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'REJECTED'
  | 'UNKNOWN'

/** An agreement of the article: a treaty of the registry, or a deal that the article tells of, hoped for or made. */
export interface DocumentAgreement {
  /** Registry slug; for another a hash of its parties and scope, or of version and span where it has no parties. */
  readonly id: string
  readonly name: string
  readonly kind: 'trade-agreement' | 'framework' | 'sectoral-deal' | 'pact'
  readonly status: AgreementStatus
  readonly registry: boolean
  /** Jurisdictions, as the imposer of a measure. */
  readonly parties: readonly string[]
  /** All words that mean it, in order; at least one. */
  readonly mentions: readonly Span[]
}

export type EventType =
  | 'Meeting'
  | 'Conference'
  | 'Speech'
  | 'Interview'
  | 'PressConference'
  | 'ParliamentarySession'
  | 'Hearing'
  | 'Negotiation'
  | 'Travel'
  | 'Announcement'
  | 'Vote'

/** Something that happens at a time, with people in it. */
export interface DocumentEvent {
  /** A hash of type, day and sorted participants, or of the normalised name and the year (MODEL section 5). */
  readonly id: string
  readonly name: string
  readonly type: EventType
  readonly status: 'HAPPENED' | 'SCHEDULED' | 'CANCELLED'
  readonly date: {
    readonly from: string
    readonly to: string
    readonly precision: DatePrecision
    readonly basis: DateMention['basis']
  } | null
  readonly place: string | null
  /** Places in `actors`. */
  readonly participants: readonly number[]
  /** Place in `events` of the one it is part of (an address at a conference). */
  readonly within: number | null
  readonly mentions: readonly Span[]
}

export type Polarity = 'SUPPORT' | 'OPPOSE' | 'NEUTRAL' | 'MIXED' | 'UNCLEAR'

/** What a stance is towards: places in `measures`, `agreements`, `actors`, or the id of a sector. */
export type StanceTarget =
  | { readonly kind: 'measure'; readonly at: number }
  | { readonly kind: 'agreement'; readonly at: number }
  | { readonly kind: 'actor'; readonly at: number }
  | { readonly kind: 'sector'; readonly id: string }

/** Where a statement's speaker stands towards something, with the words that show it. */
export interface Stance {
  /** Place in `attributions`. */
  readonly attribution: number
  readonly target: StanceTarget
  readonly polarity: Polarity
  /** The words that show it, inside the statement's content or its cue. */
  readonly evidence: Span
  /** 0 to 1, and the rule that found it. */
  readonly confidence: number
  readonly rule: string
}

/** Something odd in an article that a person should look at. A value, never thrown. */
export interface Note {
  readonly code: string
  readonly message: string
  readonly span: Span | null
  readonly stage: string
}

/** An article and all layers found in it. Each layer is sorted by start, then end. */
export interface Document {
  readonly article: Article
  readonly blocks: readonly Block[]
  readonly tokens: Tokens
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly mentions: readonly Mention[]
  readonly cues: readonly Cue[]
  readonly attributions: readonly Attribution[]
  readonly actors: readonly DocumentActor[]
  readonly speakers: readonly Speaker[]
  readonly sectors: readonly SectorMention[]
  readonly measures: readonly MeasureMention[]
  readonly dates: readonly DateMention[]
  readonly agreements: readonly DocumentAgreement[]
  readonly events: readonly DocumentEvent[]
  readonly facts: readonly Fact[]
  readonly stances: readonly Stance[]
  readonly notes: readonly Note[]
}
