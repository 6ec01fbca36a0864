import type { BatchResolver as ResolverFn } from './batch.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Statement, Tenure, Cue } from '../answers/statements.ts';
import type { Actor } from '../answers/actors.ts';
import type { Article, Version, Mention, Note } from '../answers/articles.ts';
import type { Outlet } from '../answers/outlets.ts';
import type { Sector } from '../answers/sectors.ts';
import type { Measure, MeasureKind, MeasureReport } from '../answers/measures.ts';
import type { Agreement } from '../answers/agreements.ts';
import type { Event } from '../answers/events.ts';
import type { DatedMention } from '../answers/dated-mentions.ts';
import type { Fact } from '../answers/facts.ts';
import type { Stance } from '../answers/stances.ts';
import type { Position, PositionTimeline, PositionPoint, PositionChange } from '../answers/positions.ts';
import type { MeasureState } from '../answers/measure-states.ts';
import type { Utterance } from '../answers/utterances.ts';
import type { Joining } from '../answers/store.ts';
import type { Spread, SpreadMention } from '../answers/first-mention.ts';
import type { Receipt } from '../answers/receipt.ts';
import type { Corpus } from '../answers/corpus.ts';
import type { CoverageRow } from '../answers/coverage.ts';
import type { Suggestion } from '../answers/suggest.ts';
import type { DecisionView } from '../answers/decision-status.ts';
import type { Outcome } from '../answers/decide.ts';
import type { Node } from '../answers/nodes.ts';
import type { StatementList, StatementEdge, FacetsParent, ArticleList, ActorList, MeasureList, MeasureReportList, AgreementList, EventList, DatedMentionList, OutletList, FailureList, DecisionList, ReviewList } from './lists.ts';
import type { ReviewItem } from '../answers/review.ts';
import type { Context } from './context.ts';
import type { Root } from './batch.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type { ResolverFn };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339. */
  DateTime: { input: string; output: string; }
  /** An absolute address. */
  URL: { input: string; output: string; }
  /** An exact decimal number, as a string. */
  Decimal: { input: string; output: string; }
};

/** What has an id and a page of its own. */
export type ApiNode = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

/** The questions. A single thing asked by an unknown id is null. */
export type ApiQuery = {
  /** Whatever has this id. */
  readonly node: Maybe<ApiNode>;
  /** One statement. An id that a newer extraction replaced answers with its heir. */
  readonly statement: Maybe<ApiStatement>;
  /** One article, in its current version. */
  readonly article: Maybe<ApiArticle>;
  /** One person, body, country or group. */
  readonly actor: Maybe<ApiActor>;
  /** One part of the economy. */
  readonly sector: Maybe<ApiSector>;
  /** One policy measure. */
  readonly measure: Maybe<ApiMeasure>;
  /** One agreement between countries. */
  readonly agreement: Maybe<ApiAgreement>;
  /** One meeting, vote, speech or the like. */
  readonly event: Maybe<ApiEvent>;
  /** One newspaper, agency or site. */
  readonly outlet: Maybe<ApiOutlet>;
  /** Who said what. RELEVANCE needs `filter.text`. */
  readonly statements: ApiStatementConnection;
  /** Articles, in their current versions. RELEVANCE needs `filter.text`. */
  readonly articles: ApiArticleConnection;
  /** Who speaks and who is named. */
  readonly actors: ApiActorConnection;
  /** Policy measures that articles report. */
  readonly measures: ApiMeasureConnection;
  /** Agreements of the registry and those that articles tell of, by name. */
  readonly agreements: ApiAgreementConnection;
  /** Events that articles tell of, the latest first, those without a day last. */
  readonly events: ApiEventConnection;
  /** All parts of the economy, by name. */
  readonly sectors: ReadonlyArray<ApiSector>;
  /** All kinds of measures, by name. */
  readonly measureKinds: ReadonlyArray<ApiMeasureKind>;
  /** Outlets, by name. */
  readonly outlets: ApiOutletConnection;
  /** Actors, sectors, measures and agreements with a name or alias that starts like this, for a search box; most statements first. */
  readonly suggest: ReadonlyArray<ApiSuggestion>;
  /** Where actors stand: one cell an actor and a target, by their names. `at` asks as of a day. Stances less than 0.6 sure are left out. At most 5000 statements are gone through: narrow it for more. */
  readonly positions: ReadonlyArray<ApiPosition>;
  /** What one actor said for or against one target, in order, with pairs that may be a change: a person judges. Stances less than 0.6 sure are left out. Null where there is no such actor or target. */
  readonly positionTimeline: Maybe<ApiPositionTimeline>;
  /** The first mention of some words, three at least, given as they were printed, and how they spread. */
  readonly firstMention: ApiSpread;
  /** What people decided, latest first; of all or about one article, statement, actor, sector or measure. `orphaned`: only what finds its words no more, or only what does. */
  readonly decisions: ApiDecisionConnection;
  /** What a person should look at, of these kinds or all: unsure speakers, possible duplicates, changes of mind, orphaned decisions, notes. At most 500 of a kind, of the latest articles and of those who said most; what somebody dismissed is left out. */
  readonly reviewQueue: ApiReviewConnection;
  /** What is in the store, and how well it was read. */
  readonly corpus: ApiCorpus;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryStatementArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryArticleArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryActorArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQuerySectorArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryMeasureArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryAgreementArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryOutletArgs = {
  id: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryStatementsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  orderBy?: InputMaybe<ApiStatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryArticlesArgs = {
  filter?: InputMaybe<ApiArticleFilter>;
  orderBy?: InputMaybe<ApiArticleOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryActorsArgs = {
  filter?: InputMaybe<ApiActorFilter>;
  orderBy?: InputMaybe<ApiActorOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryMeasuresArgs = {
  filter?: InputMaybe<ApiMeasureFilter>;
  orderBy?: InputMaybe<ApiMeasureOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryAgreementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryEventsArgs = {
  filter?: InputMaybe<ApiEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryOutletsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQuerySuggestArgs = {
  prefix: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryPositionsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  targets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  actors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  at?: InputMaybe<Scalars['Date']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryPositionTimelineArgs = {
  actor: Scalars['ID']['input'];
  target: Scalars['ID']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryFirstMentionArgs = {
  words: Scalars['String']['input'];
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryDecisionsArgs = {
  about?: InputMaybe<Scalars['ID']['input']>;
  orphaned?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. A single thing asked by an unknown id is null. */
export type ApiQueryReviewQueueArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiReviewKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Which statements. Lists mean any of; fields mean and. Without `level` only level 0 counts (`allLevels: true` for all),
 * without `review` all but REJECTED; page furniture is left out; these defaults hold at the filter's top level. A facet leaves out its own field at the filter's top level.
 * Days include both ends.
 */
export type ApiStatementFilter = {
  /** Words and "phrases", prefix*, -without; accents folded. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Who said it. */
  readonly speakers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** To whom. */
  readonly addressees?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who is named in what was said. */
  readonly mentions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What it is about; a sector includes its children. */
  readonly sectors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The measures it is about. */
  readonly measures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The kinds of the measures it is about. */
  readonly measureKinds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The agreements named in it. */
  readonly agreements?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The events named in it. */
  readonly events?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Where its speaker stands. With `stanceOn`, one stance must fit both. */
  readonly stances?: InputMaybe<ReadonlyArray<ApiPolarity>>;
  /** What its speaker takes a stance on: measures, sectors (with their children), agreements, actors. */
  readonly stanceOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who published it. */
  readonly outlets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Quoted, partly quoted or reported. */
  readonly kinds?: InputMaybe<ReadonlyArray<ApiStatementKind>>;
  /** What the speaker did by saying it. */
  readonly illocutions?: InputMaybe<ReadonlyArray<ApiCoarseIllocution>>;
  /** The day it was said, at the earliest. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The day it was said, at the latest. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** The day it was published, at the earliest. */
  readonly publishedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The day it was published, at the latest. */
  readonly publishedTo?: InputMaybe<Scalars['Date']['input']>;
  /** 0: said to the outlet's readers; 1 and more: inside another statement. */
  readonly level?: InputMaybe<Scalars['Int']['input']>;
  /** All levels, whatever `level` says. */
  readonly allLevels?: InputMaybe<Scalars['Boolean']['input']>;
  /** The least overall confidence, 0 to 1. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** What people made of it. */
  readonly review?: InputMaybe<ReadonlyArray<ApiReviewState>>;
  /** One statement an utterance: wire copies and repeats fold into the earliest. */
  readonly unique?: InputMaybe<Scalars['Boolean']['input']>;
  /** Also what stands in page furniture: captions, links, notes. */
  readonly includeFurniture?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these as well. */
  readonly and?: InputMaybe<ReadonlyArray<ApiStatementFilter>>;
  /** At least one of these as well. */
  readonly or?: InputMaybe<ReadonlyArray<ApiStatementFilter>>;
  /** Not this. */
  readonly not?: InputMaybe<ApiStatementFilter>;
};

/** Which articles. Lists mean any of; fields mean and. */
export type ApiArticleFilter = {
  /** Words of the title or the text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Who published it. */
  readonly outlets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who is named in it. */
  readonly actors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What it is about; a sector includes its children. */
  readonly sectors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The agreements named in it. */
  readonly agreements?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The events it tells of. */
  readonly events?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The day it was published, at the earliest. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The day it was published, at the latest. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** BCP 47, exactly as the article has it. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Each story once: without what shares half of its words with an article published before. */
  readonly withoutCopies?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which actors. Lists mean any of; fields mean and. */
export type ApiActorFilter = {
  /** Words of a name or alias. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Persons, bodies, countries … */
  readonly kinds?: InputMaybe<ReadonlyArray<ApiActorKind>>;
  /** Only who made a statement that fits. */
  readonly spokeIn?: InputMaybe<ApiStatementFilter>;
  /** True: curated entries alone; false: those met in articles alone. */
  readonly registry?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which measures. Lists mean any of; fields mean and. */
export type ApiMeasureFilter = {
  /** Words of the title. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Ids of measure kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who takes it. */
  readonly imposers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whom it touches. */
  readonly targets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The sectors in its scope; a sector includes its children. */
  readonly sectors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Which events. Lists mean any of; fields mean and. */
export type ApiEventFilter = {
  /** Words of the name. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Who takes part. */
  readonly actors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The day on which it begins, at the earliest. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The day on which it begins, at the latest. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** How statements are sorted; unknown days come last. */
export type ApiStatementOrder =
  /** By the day it was said, latest first. */
  | 'NEWEST'
  /** By the day it was said, earliest first. */
  | 'OLDEST'
  /** By how well the text fits the words asked for. */
  | 'RELEVANCE';

/** How articles are sorted; unknown days come last. */
export type ApiArticleOrder =
  /** By the day of publication, latest first. */
  | 'NEWEST'
  /** By the day of publication, earliest first. */
  | 'OLDEST'
  /** By how well the text fits the words asked for. */
  | 'RELEVANCE';

/** How actors are sorted. */
export type ApiActorOrder =
  /** Who said most first. */
  | 'MOST_STATEMENTS'
  /** By name. */
  | 'NAME'
  /** Who spoke last first. */
  | 'LATEST';

/** How measures are sorted. */
export type ApiMeasureOrder =
  /** By the latest day a report of it stands for, latest first. */
  | 'LATEST_CHANGE'
  /** By title. */
  | 'TITLE';

/** What one article says somebody said: exact words of a stored text. Immutable and dated. */
export type ApiStatement = ApiNode & {
  /** Of the article's version and the words' place; outlives extractors. */
  readonly id: Scalars['ID']['output'];
  /** Quoted, partly quoted or reported. */
  readonly kind: ApiStatementKind;
  /** What was said, as printed, pieces joined by " … ". */
  readonly text: Scalars['String']['output'];
  /** Who said it; null where the article does not tell or it could not be told. */
  readonly speaker: Maybe<ApiActor>;
  /** All who said it together: a group first, its named members after it. */
  readonly speakers: ReadonlyArray<ApiActor>;
  /** The office in which it was said. */
  readonly spokenAs: Maybe<ApiTenure>;
  /** To whom it was said. */
  readonly addressees: ReadonlyArray<ApiActor>;
  /** Who passed it on: "according to sources who attended". */
  readonly relayedBy: ReadonlyArray<ApiActor>;
  /** The words that mark the saying; null where a quotation goes on without them. */
  readonly cue: Maybe<ApiCue>;
  /** What the speaker did by saying it, fine (`concede`); `coarseIllocution` groups it. */
  readonly illocution: Scalars['String']['output'];
  /** What the speaker did by saying it, coarse (`ASSERT`). */
  readonly coarseIllocution: ApiCoarseIllocution;
  /** True where the saying itself is negated: "did not say that …". */
  readonly negated: Scalars['Boolean']['output'];
  /** True where what is said holds only under a condition. */
  readonly conditional: Scalars['Boolean']['output'];
  /** That condition, as printed. */
  readonly condition: Maybe<Scalars['String']['output']>;
  /** True where a feeling or belief is reported rather than a saying. */
  readonly attitude: Scalars['Boolean']['output'];
  /** How far the outlet's words stand behind what is said. */
  readonly factuality: ApiFactuality;
  /** When it was said; null where not even the day of publication is known. */
  readonly date: Maybe<ApiTimeSpan>;
  /** Who is named inside what was said, each place in order. */
  readonly mentions: ReadonlyArray<ApiArticleMention>;
  /** What it is about. */
  readonly sectors: ReadonlyArray<ApiSector>;
  /** The measures it is about. */
  readonly measures: ReadonlyArray<ApiMeasure>;
  /** The agreements named in what was said. */
  readonly agreements: ReadonlyArray<ApiAgreement>;
  /** The events named in what was said. */
  readonly events: ReadonlyArray<ApiEvent>;
  /** Where its speaker stands, as its words show; never more than these words show. */
  readonly stances: ReadonlyArray<ApiStance>;
  /** 0: said to the outlet's readers; 1 and more: inside another statement. */
  readonly level: Scalars['Int']['output'];
  /** The statement it stands in. */
  readonly within: Maybe<ApiStatement>;
  /** The statements that stand in it. */
  readonly inner: ReadonlyArray<ApiStatement>;
  /** The statement it goes on with. */
  readonly continues: Maybe<ApiStatement>;
  /** The act in the world that it reports. */
  readonly utterance: ApiUtterance;
  /** The article it stands in. */
  readonly article: ApiArticle;
  /** The paragraph it begins in. */
  readonly block: ApiBlock;
  /** The words around it, from the stored text. */
  readonly context: ApiContext;
  /** Where it stands, checked against the stored text each time it is asked for. */
  readonly receipt: ApiReceipt;
  /** How sure each step was. */
  readonly confidence: ApiConfidence;
  /** What people made of it. */
  readonly review: ApiReviewState;
  /** What people decided about it, earliest first, with what was undone. */
  readonly decisions: ReadonlyArray<ApiDecision>;
  /** True where the present extractor finds no statement here any more: the old words, at their old place. */
  readonly superseded: Scalars['Boolean']['output'];
  /** Its page. */
  readonly url: Scalars['URL']['output'];
};


/** What one article says somebody said: exact words of a stored text. Immutable and dated. */
export type ApiStatementContextArgs = {
  paragraphs?: InputMaybe<Scalars['Int']['input']>;
};

/** How the words are given. */
export type ApiStatementKind =
  /** All of it inside quotation marks. */
  | 'DIRECT'
  /** Reported, with words quoted in it. */
  | 'MIXED'
  /** Reported. */
  | 'INDIRECT';

/** How far the outlet's words stand behind what is said ("noted" and "claimed" differ). */
export type ApiFactuality =
  /** "said": nothing is implied. */
  | 'NEUTRAL'
  /** "noted": taken for true. */
  | 'FACTIVE'
  /** "claimed": kept at arm's length. */
  | 'DISTANCING'
  /** "lied": taken for false. */
  | 'COUNTERFACTIVE'
  /** "promised": not yet so, or only wished. */
  | 'IRREALIS';

/** The coarse acts of speech; `illocution` on a statement is the fine one. */
export type ApiCoarseIllocution =
  /** Says that it is so. */
  | 'ASSERT'
  /** Says that it is not so. */
  | 'DENY'
  /** Turns down a proposal or claim. */
  | 'REJECT'
  /** Binds itself to do it. */
  | 'PROMISE'
  /** Announces harm unless or because. */
  | 'THREATEN'
  /** Calls on somebody to act. */
  | 'DEMAND'
  /** Tells of a danger. */
  | 'WARN'
  /** Says what will be. */
  | 'PREDICT'
  /** Speaks well of. */
  | 'PRAISE'
  /** Finds fault with. */
  | 'CRITICIZE'
  /** Puts forward. */
  | 'PROPOSE'
  /** Makes public what is decided. */
  | 'ANNOUNCE'
  /** Asks, or doubts. */
  | 'QUESTION'
  /** Feels or believes, as reported. */
  | 'ATTITUDE';

/** The words that mark the saying. */
export type ApiCue = {
  /** As printed. */
  readonly text: Scalars['String']['output'];
  /** Its dictionary form. */
  readonly lemma: Scalars['String']['output'];
  /** verb, noun, adjective, preposition, adverb or punctuation. */
  readonly type: Scalars['String']['output'];
};

/** Where a statement's speaker stands towards something. */
export type ApiStance = {
  /** A measure, sector, agreement or actor. */
  readonly target: ApiNode;
  /** For or against. */
  readonly polarity: ApiPolarity;
  /** How sure, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The rule that found it. */
  readonly basis: Scalars['String']['output'];
  /** The words that show it. */
  readonly evidence: ApiEvidence;
};

/** For or against. */
export type ApiPolarity =
  /** For it. */
  | 'SUPPORT'
  /** Against it. */
  | 'OPPOSE'
  /** Speaks of it and takes no side. */
  | 'NEUTRAL'
  /** For some of it and against some. */
  | 'MIXED'
  /** Takes a side, but the words do not tell which. */
  | 'UNCLEAR';

/** Words of an article that show something. */
export type ApiEvidence = {
  /** As printed. */
  readonly text: Scalars['String']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
};

/** A closed interval of days. */
export type ApiTimeSpan = {
  /** The first day; null where it is open. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** The last day; null where it is open. */
  readonly to: Maybe<Scalars['Date']['output']>;
  /** day, month, year or interval. */
  readonly precision: Scalars['String']['output'];
  /** explicit: the article says so; inferred: from its words; publication: the day it appeared. */
  readonly basis: Scalars['String']['output'];
  /** The expression in the article ("on Tuesday"); null where the day was inferred. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** How sure each step was, 0 to 1. */
export type ApiConfidence = {
  /** That these are the words said. */
  readonly span: Scalars['Float']['output'];
  /** That this is who said them. */
  readonly speaker: Scalars['Float']['output'];
  /** That it is speech of this kind at all. */
  readonly class: Scalars['Float']['output'];
  /** Of all together. */
  readonly overall: Scalars['Float']['output'];
  /** How the speaker was found. */
  readonly how: Scalars['String']['output'];
};

/** What people made of a statement. */
export type ApiReviewState =
  /** Nobody has looked at it. */
  | 'AUTO'
  /** Somebody agreed. */
  | 'CONFIRMED'
  /** Somebody changed it. */
  | 'EDITED'
  /** Somebody refused it. */
  | 'REJECTED'
  /** Somebody added it. */
  | 'ADDED';

/**
 * The act in the world that one or more statements report: the same quoted words, eight or more, of one speaker within 14
 * days are one utterance, and so are those that `onrecord cluster` joined to it.
 */
export type ApiUtterance = ApiNode & {
  /** Of the wording; of the same words said again, of the wording and their first statement. The id of what counts as another answers with that. */
  readonly id: Scalars['ID']['output'];
  /** The longest quoted wording. */
  readonly text: Scalars['String']['output'];
  /** When it was said, as its first statement has it. */
  readonly date: Maybe<ApiTimeSpan>;
  /** Who said it, by any of its statements. */
  readonly speakers: ReadonlyArray<ApiActor>;
  /** Its statements, earliest first. */
  readonly statements: ApiStatementConnection;
  /** The statement published first. */
  readonly first: ApiStatement;
  /** Who published it, by name. */
  readonly outlets: ReadonlyArray<ApiOutlet>;
  /** How many statements report it. */
  readonly copies: Scalars['Int']['output'];
  /** Its wordings, each once, earliest first. */
  readonly variants: ReadonlyArray<Scalars['String']['output']>;
  /** The utterances that count as this one though their words are not quite the same; no run of `onrecord cluster`, no joins. */
  readonly joined: ReadonlyArray<ApiUtteranceJoin>;
};


/**
 * The act in the world that one or more statements report: the same quoted words, eight or more, of one speaker within 14
 * days are one utterance, and so are those that `onrecord cluster` joined to it.
 */
export type ApiUtteranceStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An utterance that counts as another. */
export type ApiUtteranceJoin = {
  /** Its own id. */
  readonly id: Scalars['ID']['output'];
  /** How it was found. containment: its quoted words, six or more, stand by 0.8 of their runs of three in a longer quotation of the same speaker, at most 14 days apart. */
  readonly method: Scalars['String']['output'];
  /** How much of its words stands there, 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** Where some words were first in print, and how they went on. */
export type ApiSpread = {
  /** The first statement with these words; null where they stand in no statement. */
  readonly first: Maybe<ApiStatement>;
  /** Who printed them, by name. */
  readonly outlets: ReadonlyArray<ApiOutlet>;
  /** Each article that has them, or another wording of what was said with them, earliest published first, unknown days last. */
  readonly mentions: ReadonlyArray<ApiSpreadMention>;
};

/** An article with some words. */
export type ApiSpreadMention = {
  /** The day it was published; null where unknown. */
  readonly date: Maybe<Scalars['Date']['output']>;
  /** How it relates to those before it. */
  readonly kind: ApiSpreadKind;
  /** The statement that has them, or says the same in other words; null where they stand outside of statements. */
  readonly statement: Maybe<ApiStatement>;
  /** The article. */
  readonly article: ApiArticle;
};

/** How a mention relates to those before it. */
export type ApiSpreadKind =
  /** It is the first. */
  | 'ORIGINAL'
  /** It stands in a copy of an article before it. */
  | 'COPY'
  /** The same utterance in other words. */
  | 'VARIANT'
  /** The same words elsewhere. */
  | 'REPEAT';

/** Where a statement stands, checked against the stored text each time it is asked for. */
export type ApiReceipt = {
  /** True when the stored text still has this hash and every part reads exactly so at its place. */
  readonly verified: Scalars['Boolean']['output'];
  /** SHA-256 of the text as read, lower-case hex. */
  readonly sha256: Scalars['String']['output'];
  /** The version of the article that the offsets count in. */
  readonly articleVersion: Scalars['ID']['output'];
  /** Every anchored piece, in the order of the text. */
  readonly parts: ReadonlyArray<ApiPart>;
  /** Who found it. */
  readonly run: ApiRun;
  /** W3C Web Annotation, JSON-LD, offsets in code points. */
  readonly annotation: Scalars['String']['output'];
};

/** An anchored piece of a statement. */
export type ApiPart = {
  /** What it is in the statement. */
  readonly role: ApiPartRole;
  /** The words that stand there. */
  readonly exact: Scalars['String']['output'];
  /** Up to 32 code units before it. */
  readonly prefix: Scalars['String']['output'];
  /** Up to 32 code units after it. */
  readonly suffix: Scalars['String']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
  /** The same range in code points, as Python counts. */
  readonly codePoints: ApiRange;
};

/** What a piece is in its statement. */
export type ApiPartRole =
  /** What was said. */
  | 'CONTENT'
  /** Words of it inside quotation marks. */
  | 'QUOTE'
  /** Who is said to speak. */
  | 'SOURCE'
  /** What marks the saying. */
  | 'CUE'
  /** To whom. */
  | 'ADDRESSEE';

/** A half-open range. */
export type ApiRange = {
  /** The first. */
  readonly start: Scalars['Int']['output'];
  /** Behind the last. */
  readonly end: Scalars['Int']['output'];
};

/** Code and lexicons that read articles: the same are the same run. */
export type ApiRun = {
  /** Of extractor, version and lexicons. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly extractor: Scalars['String']['output'];
  /** Its version. */
  readonly version: Scalars['String']['output'];
  /** When the store first met it. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** The words around a statement, from the stored text. */
export type ApiContext = {
  /** Paragraphs before, separated by blank lines. */
  readonly before: Scalars['String']['output'];
  /** The paragraphs that the statement stands in, exactly. */
  readonly text: Scalars['String']['output'];
  /** Paragraphs after, separated by blank lines. */
  readonly after: Scalars['String']['output'];
  /** Where the statement's pieces stand in `text`. */
  readonly marks: ReadonlyArray<ApiRange>;
};

/** Who speaks or is named: a person, body, country or group. */
export type ApiActor = ApiNode & {
  /** A registry slug, or a hash of kind and name. */
  readonly id: Scalars['ID']['output'];
  /** As shown. */
  readonly name: Scalars['String']['output'];
  /** Person, body, country … */
  readonly kind: ApiActorKind;
  /** A few words on who it is; curated. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Other names it goes by. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Its Wikidata entry. */
  readonly wikidataId: Maybe<Scalars['String']['output']>;
  /** The country it belongs to. */
  readonly country: Maybe<ApiActor>;
  /** Registry entries are curated; others were met in articles. */
  readonly registry: Scalars['Boolean']['output'];
  /** Its offices: curated with bounds, or observed in articles; latest first. */
  readonly tenures: ReadonlyArray<ApiTenure>;
  /** What it said. */
  readonly statements: ApiStatementConnection;
  /** What others said in which it is named. */
  readonly statementsAbout: ApiStatementConnection;
  /** Measures it takes. */
  readonly measuresImposed: ApiMeasureConnection;
  /** Measures that touch it. */
  readonly measuresAgainst: ApiMeasureConnection;
  /** Articles that name it. */
  readonly articles: ApiArticleConnection;
  /** Each place in the article's current version that names it. */
  readonly mentions: ReadonlyArray<ApiMention>;
  /** How many statements it made, as `statements` counts them. */
  readonly statementCount: Scalars['Int']['output'];
  /** The day of the first article that names it. */
  readonly firstSeen: Maybe<Scalars['Date']['output']>;
  /** The day of the last article that names it. */
  readonly lastSeen: Maybe<Scalars['Date']['output']>;
  /** The ids that were merged into it: each answers with it. */
  readonly mergedIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What people decided about it, earliest first, with what was undone. */
  readonly decisions: ReadonlyArray<ApiDecision>;
  /** Its page. */
  readonly url: Scalars['URL']['output'];
};


/** Who speaks or is named: a person, body, country or group. */
export type ApiActorStatementsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  orderBy?: InputMaybe<ApiStatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who speaks or is named: a person, body, country or group. */
export type ApiActorStatementsAboutArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who speaks or is named: a person, body, country or group. */
export type ApiActorMeasuresImposedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who speaks or is named: a person, body, country or group. */
export type ApiActorMeasuresAgainstArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who speaks or is named: a person, body, country or group. */
export type ApiActorArticlesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who speaks or is named: a person, body, country or group. */
export type ApiActorMentionsArgs = {
  article: Scalars['ID']['input'];
};

/** Kinds of actors. */
export type ApiActorKind =
  /** Somebody with a name. */
  | 'PERSON'
  /** A company, union, association or party. */
  | 'ORGANIZATION'
  /** A government, ministry, court or agency. */
  | 'PUBLIC_BODY'
  /** A state; its government where it acts. */
  | 'COUNTRY'
  /** A province, state or town. */
  | 'REGION'
  /** Several together, met in one article. */
  | 'GROUP'
  /** A source whom the article does not name. */
  | 'UNNAMED';

/** Somebody in an office, for a time. */
export type ApiTenure = {
  /** The office, as shown. */
  readonly title: Scalars['String']['output'];
  /** The registry's id of the office. */
  readonly post: Maybe<Scalars['ID']['output']>;
  /** Whose office it is. */
  readonly organization: Maybe<ApiActor>;
  /** Who holds it. */
  readonly holder: ApiActor;
  /** The first day; null where unknown. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** The last day; null where unknown or still held. */
  readonly to: Maybe<Scalars['Date']['output']>;
  /** True where it is held for the time being only. */
  readonly acting: Scalars['Boolean']['output'];
  /** registry: curated; observed: seen in articles. */
  readonly basis: Scalars['String']['output'];
  /** Where the registry has it from; null when observed. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** The latest day on which that source shows it; null when observed. */
  readonly asOf: Maybe<Scalars['Date']['output']>;
};

/** A place in an article that names an actor. */
export type ApiMention = {
  /** The words. */
  readonly text: Scalars['String']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
  /** full-name, honorific, role+name, surname, title-only, pronoun, metonym, acronym or nominal. */
  readonly form: Scalars['String']['output'];
  /** The rule that linked it. */
  readonly method: Scalars['String']['output'];
  /** That it is this actor, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
};

/** What an outlet published, exactly as read; shown in its current version. */
export type ApiArticle = ApiNode & {
  /** Of its address or name; a corrected text is a new version of the same article. */
  readonly id: Scalars['ID']['output'];
  /** As given; null where none was. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Where it was published. */
  readonly sourceUrl: Maybe<Scalars['URL']['output']>;
  /** Who published it; null where it was not said. */
  readonly outlet: Maybe<ApiOutlet>;
  /** As given. */
  readonly authors: ReadonlyArray<Scalars['String']['output']>;
  /** The news agency whose copy this is, as given. */
  readonly agency: Maybe<Scalars['String']['output']>;
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** The day as the outlet gives it; null where none is known. */
  readonly publishedOn: Maybe<Scalars['Date']['output']>;
  /** The instant, only where one was given. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** metadata: the article's own; given: by who read it in. Null without a day. */
  readonly publishedBasis: Maybe<Scalars['String']['output']>;
  /** The whole text of the current version, exactly as decoded. */
  readonly text: Scalars['String']['output'];
  /** SHA-256 of the text, lower-case hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its paragraphs and pieces of page furniture, in order. */
  readonly blocks: ReadonlyArray<ApiBlock>;
  /** Its texts, in the order in which they were seen. */
  readonly versions: ReadonlyArray<ApiArticleVersion>;
  /** Who says what in it, in the order of the text. */
  readonly statements: ApiStatementConnection;
  /** Each place that names an actor, in order. */
  readonly mentions: ReadonlyArray<ApiArticleMention>;
  /** What the outlet says itself, in the order of the text: nobody is named as saying it. */
  readonly facts: ReadonlyArray<ApiFact>;
  /** The agreements that it names, in the order in which it first does. */
  readonly agreements: ReadonlyArray<ApiAgreement>;
  /** The events that it tells of, in the order in which it first does. */
  readonly events: ReadonlyArray<ApiEvent>;
  /** What is odd in it and wants a person's eye. */
  readonly notes: ReadonlyArray<ApiNote>;
  /** The article that this one is a copy of, as wire stories are: the earliest published that half of the words are shared with. Null for what is no copy. */
  readonly copyOf: Maybe<ApiArticle>;
  /** Copies of the same story, this one included, earliest first; one without copies alone. */
  readonly copies: ReadonlyArray<ApiArticle>;
  /** Its page. */
  readonly url: Scalars['URL']['output'];
};


/** What an outlet published, exactly as read; shown in its current version. */
export type ApiArticleStatementsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One text of an article. */
export type ApiArticleVersion = {
  /** Of the article and the text. */
  readonly id: Scalars['ID']['output'];
  /** SHA-256 of the text, lower-case hex. */
  readonly sha256: Scalars['String']['output'];
  /** When it was first read in. */
  readonly seenAt: Scalars['DateTime']['output'];
};

/** A paragraph or a piece of page furniture. */
export type ApiBlock = {
  /** Its place, from 0. */
  readonly ordinal: Scalars['Int']['output'];
  /** paragraph, headline, photo-caption, video-caption, related-link, ui-label, media-credit, contributor-note or embedded-post. */
  readonly type: Scalars['String']['output'];
  /** True where no statement of the article's body may come from. */
  readonly furniture: Scalars['Boolean']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
};

/** A place in an article with the actor it names. */
export type ApiArticleMention = {
  /** Who is named. */
  readonly actor: ApiActor;
  /** The words. */
  readonly text: Scalars['String']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
};

/** A clause in the outlet's own voice that reports something. */
export type ApiFact = {
  /** Of the article's version and the words' place. */
  readonly id: Scalars['ID']['output'];
  /** measure-in-force, statistic, event, event-attribute, scheduled-event, background or reporter-assessment. */
  readonly type: Scalars['String']['output'];
  /** The words. */
  readonly text: Scalars['String']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
  /** The day or period it speaks of; null where it names none. */
  readonly date: Maybe<ApiTimeSpan>;
  /** Numbers in it, with their units. */
  readonly values: ReadonlyArray<ApiQuantity>;
  /** The measures it tells of. */
  readonly measures: ReadonlyArray<ApiMeasure>;
  /** What it is about. */
  readonly sectors: ReadonlyArray<ApiSector>;
  /** How sure, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The rule that found it. */
  readonly basis: Scalars['String']['output'];
};

/** A number with its unit. */
export type ApiQuantity = {
  /** Exact. */
  readonly number: Scalars['Decimal']['output'];
  /** As the words give it: percent, vehicles, USD. */
  readonly unit: Scalars['String']['output'];
  /** True for "around", "nearly", "some". */
  readonly approximate: Scalars['Boolean']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
};

/** Something odd that a person should look at. */
export type ApiNote = {
  /** For programs. */
  readonly code: Scalars['String']['output'];
  /** For people. */
  readonly message: Scalars['String']['output'];
  /** Where, if it has a place. */
  readonly start: Maybe<Scalars['Int']['output']>;
  /** Behind it. */
  readonly end: Maybe<Scalars['Int']['output']>;
  /** Which stage of reading noticed it. */
  readonly stage: Scalars['String']['output'];
};

/** A newspaper, agency or site. */
export type ApiOutlet = ApiNode & {
  /** A registry slug, or a hash of the name. */
  readonly id: Scalars['ID']['output'];
  /** As shown. */
  readonly name: Scalars['String']['output'];
  /** ISO 3166. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Its sites. */
  readonly domains: ReadonlyArray<Scalars['String']['output']>;
  /** True for news agencies. */
  readonly agency: Scalars['Boolean']['output'];
  /** Curated; others were met as metadata of an article. */
  readonly registry: Scalars['Boolean']['output'];
  /** How many articles of it are here. */
  readonly articleCount: Scalars['Int']['output'];
};

/** A part of the economy. */
export type ApiSector = ApiNode & {
  /** A slug. */
  readonly id: Scalars['ID']['output'];
  /** As shown. */
  readonly name: Scalars['String']['output'];
  /** What it is part of. */
  readonly parent: Maybe<ApiSector>;
  /** Its parts, by name. */
  readonly children: ReadonlyArray<ApiSector>;
  /** Words by which it is found. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** NAICS 2022 codes. */
  readonly naics: ReadonlyArray<Scalars['String']['output']>;
  /** Chapters of the Harmonized System. */
  readonly hs: ReadonlyArray<Scalars['String']['output']>;
  /** IPTC Media Topics. */
  readonly iptc: ReadonlyArray<Scalars['String']['output']>;
  /** What was said about it or its parts. */
  readonly statements: ApiStatementConnection;
  /** Measures with it or a part of it in their scope. */
  readonly measures: ApiMeasureConnection;
  /** How many statements are about it or its parts, as `statements` counts them. */
  readonly statementCount: Scalars['Int']['output'];
  /** Its page. */
  readonly url: Scalars['URL']['output'];
};


/** A part of the economy. */
export type ApiSectorStatementsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  orderBy?: InputMaybe<ApiStatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A part of the economy. */
export type ApiSectorMeasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A kind of step that governments and firms take. */
export type ApiMeasureKind = {
  /** A slug. */
  readonly id: Scalars['ID']['output'];
  /** As shown. */
  readonly name: Scalars['String']['output'];
  /** Chapter of the UN's classification of non-tariff measures (MAST). */
  readonly mast: Maybe<Scalars['String']['output']>;
};

/** A policy measure: who does what kind of thing to whom. Its status, rate and dates are computed from its reports. */
export type ApiMeasure = ApiNode & {
  /** Of kind, imposer, target and scope. */
  readonly id: Scalars['ID']['output'];
  /** As shown. */
  readonly title: Scalars['String']['output'];
  /** What kind of step it is. */
  readonly kind: ApiMeasureKind;
  /** Who takes it. */
  readonly imposedBy: ReadonlyArray<ApiActor>;
  /** Whom it touches. */
  readonly targets: ReadonlyArray<ApiActor>;
  /** Its scope. */
  readonly sectors: ReadonlyArray<ApiSector>;
  /** How far it has come, by its last state; UNKNOWN where no report moves it. */
  readonly status: ApiMeasureStatus;
  /** The rate in its last state that has one, percent. */
  readonly ratePercent: Maybe<Scalars['Decimal']['output']>;
  /** The amount in its latest report that has one. */
  readonly amount: Maybe<ApiMoney>;
  /** The day from which the present status holds. */
  readonly since: Maybe<Scalars['Date']['output']>;
  /** True where reports of one day contradict each other. */
  readonly contested: Scalars['Boolean']['output'];
  /** How often it was begun: 1, and one more for each start after an end. */
  readonly episodes: Scalars['Int']['output'];
  /** Its states in order, each with what shows it. */
  readonly states: ReadonlyArray<ApiMeasureState>;
  /** Every dated mention of it, earliest first. */
  readonly reports: ApiMeasureReportConnection;
  /** What was said about it. */
  readonly statements: ApiStatementConnection;
  /** Its page. */
  readonly url: Scalars['URL']['output'];
};


/** A policy measure: who does what kind of thing to whom. Its status, rate and dates are computed from its reports. */
export type ApiMeasureReportsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A policy measure: who does what kind of thing to whom. Its status, rate and dates are computed from its reports. */
export type ApiMeasureStatementsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  orderBy?: InputMaybe<ApiStatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far a measure has come. */
export type ApiMeasureStatus =
  /** Thought about. */
  | 'CONSIDERED'
  /** Called for by others. */
  | 'DEMANDED'
  /** Held out as a threat. */
  | 'THREATENED'
  /** Put forward by who can take it. */
  | 'PROPOSED'
  /** Promised. */
  | 'PLEDGED'
  /** Being looked into. */
  | 'INVESTIGATION'
  /** Being talked about between the parties. */
  | 'NEGOTIATING'
  /** Agreed between the parties. */
  | 'AGREED'
  /** Made public as decided. */
  | 'ANNOUNCED'
  /** Decided, with a day. */
  | 'SCHEDULED'
  /** Applies. */
  | 'IN_FORCE'
  /** Applies, changed. */
  | 'AMENDED'
  /** Does not apply for the time being. */
  | 'SUSPENDED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** Ran out. */
  | 'EXPIRED'
  /** Ended by a court. */
  | 'STRUCK_DOWN'
  /** Turned down. */
  | 'REJECTED'
  /** Not promised when asked. */
  | 'NOT_COMMITTED'
  /** Decided on by a court or tribunal. */
  | 'RULED'
  /** Not told. */
  | 'UNKNOWN';

/** An amount of money. */
export type ApiMoney = {
  /** In whole units of the currency. */
  readonly amount: Scalars['Decimal']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** As printed. */
  readonly text: Scalars['String']['output'];
};

/** A stretch of time in which a measure had one status and rate. */
export type ApiMeasureState = {
  /** How far it had come. */
  readonly status: ApiMeasureStatus;
  /** Percent; null where no report says. */
  readonly ratePercent: Maybe<Scalars['Decimal']['output']>;
  /** The day from which reports show it. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** The day on which the next state begins; null for the last. */
  readonly to: Maybe<Scalars['Date']['output']>;
  /** The reports that show it, earliest first. */
  readonly evidence: ReadonlyArray<ApiMeasureReport>;
};

/** One dated mention of a measure. */
export type ApiMeasureReport = {
  /** Of the article's version and the words' place. */
  readonly id: Scalars['ID']['output'];
  /** How far it had come, by these words. */
  readonly status: ApiMeasureStatus;
  /** Percent. */
  readonly ratePercent: Maybe<Scalars['Decimal']['output']>;
  /** How much. */
  readonly amount: Maybe<ApiMoney>;
  /** What is left out, as printed. */
  readonly carveOut: Maybe<Scalars['String']['output']>;
  /** Under which condition, as printed. */
  readonly condition: Maybe<Scalars['String']['output']>;
  /** The day these words speak for; the day of publication unless they say otherwise. */
  readonly asOf: ApiTimeSpan;
  /** When it applies or will apply. */
  readonly effective: Maybe<ApiTimeSpan>;
  /** The words. */
  readonly text: Scalars['String']['output'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['output'];
  /** The outlet, or who said so; null where nobody is named. */
  readonly voice: Maybe<ApiNode>;
  /** The statement that says so; null when it is the outlet's own voice. */
  readonly statement: Maybe<ApiStatement>;
  /** The article it stands in. */
  readonly article: ApiArticle;
  /** The measure it reports. */
  readonly measure: ApiMeasure;
};

/** An agreement between countries: a treaty of the registry, or a deal that articles tell of, hoped for or made. */
export type ApiAgreement = ApiNode & {
  /** A registry slug; for others a hash of parties and scope, or of the place of their words. */
  readonly id: Scalars['ID']['output'];
  /** As shown. */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** trade-agreement, framework, sectoral-deal or pact. */
  readonly kind: Scalars['String']['output'];
  /** Curated; others were met in articles. */
  readonly registry: Scalars['Boolean']['output'];
  /** How far it has come: as the registry has it, else by the article published last that tells. */
  readonly status: ApiAgreementStatus;
  /** Between whom. */
  readonly parties: ReadonlyArray<ApiActor>;
  /** What was said about it. */
  readonly statements: ApiStatementConnection;
  /** The articles that name it, the latest first, each with how far it says that it has come. */
  readonly mentions: ApiDatedMentionConnection;
  /** Its page. */
  readonly url: Scalars['URL']['output'];
};


/** An agreement between countries: a treaty of the registry, or a deal that articles tell of, hoped for or made. */
export type ApiAgreementStatementsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  orderBy?: InputMaybe<ApiStatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An agreement between countries: a treaty of the registry, or a deal that articles tell of, hoped for or made. */
export type ApiAgreementMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far an agreement has come. */
export type ApiAgreementStatus =
  /** Being talked about between the parties, or hoped for. */
  | 'NEGOTIATING'
  /** Put forward by a party. */
  | 'PROPOSED'
  /** Agreed between the parties, and not yet applied. */
  | 'AGREED'
  /** Applies. */
  | 'IN_FORCE'
  /** Does not apply for the time being. */
  | 'SUSPENDED'
  /** Left or taken back. */
  | 'WITHDRAWN'
  /** Ran out. */
  | 'EXPIRED'
  /** Turned down. */
  | 'REJECTED'
  /** Not told. */
  | 'UNKNOWN';

/** Something that happens at a time, with people in it. */
export type ApiEvent = ApiNode & {
  /** A hash of its type, day and participants, or of its name and year. */
  readonly id: Scalars['ID']['output'];
  /** As shown. */
  readonly name: Scalars['String']['output'];
  /** Meeting, Conference, Speech, Interview, PressConference, ParliamentarySession, Hearing, Negotiation, Travel, Announcement or Vote. */
  readonly type: Scalars['String']['output'];
  /** Whether it has happened, by the article published last that tells. */
  readonly status: ApiEventStatus;
  /** When; null where no article tells. */
  readonly date: Maybe<ApiTimeSpan>;
  /** Where, as printed. */
  readonly place: Maybe<Scalars['String']['output']>;
  /** Who takes part. */
  readonly participants: ReadonlyArray<ApiActor>;
  /** The event that it is part of. */
  readonly within: Maybe<ApiEvent>;
  /** What was said in which it is named. */
  readonly statements: ApiStatementConnection;
  /** The articles that tell of it, the latest first, each with whether it says that it has happened. */
  readonly mentions: ApiDatedMentionConnection;
  /** Its page. */
  readonly url: Scalars['URL']['output'];
};


/** Something that happens at a time, with people in it. */
export type ApiEventStatementsArgs = {
  filter?: InputMaybe<ApiStatementFilter>;
  orderBy?: InputMaybe<ApiStatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happens at a time, with people in it. */
export type ApiEventMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Whether an event has happened. */
export type ApiEventStatus =
  /** It has. */
  | 'HAPPENED'
  /** It is to come. */
  | 'SCHEDULED'
  /** It was called off. */
  | 'CANCELLED';

/** An article that names an agreement or tells of an event. */
export type ApiDatedMention = {
  /** The article; its day of publication is the mention's. */
  readonly article: ApiArticle;
  /** How often. */
  readonly count: Scalars['Int']['output'];
  /** How far the article says that it has come: a value of `AgreementStatus` or `EventStatus`. */
  readonly status: Scalars['String']['output'];
};

/** Where an actor stands towards something. */
export type ApiPosition = {
  /** Who. */
  readonly actor: ApiActor;
  /** A measure, sector, agreement or actor. */
  readonly target: ApiNode;
  /** By the latest day on which a side was taken; MIXED where that day has both. */
  readonly polarity: ApiPolarity;
  /** How many statements support it. */
  readonly support: Scalars['Int']['output'];
  /** How many oppose it. */
  readonly oppose: Scalars['Int']['output'];
  /** How many are neutral, mixed or unclear. */
  readonly other: Scalars['Int']['output'];
  /** The latest statement that takes a stance on it. */
  readonly latest: ApiStatement;
};

/** What one actor said for or against one target, earliest first, unknown days last. */
export type ApiPositionTimeline = {
  /** Who. */
  readonly actor: ApiActor;
  /** A measure, sector, agreement or actor. */
  readonly target: ApiNode;
  /** Each stance. */
  readonly points: ReadonlyArray<ApiPositionPoint>;
  /** Two sides taken one after the other. Whether the mind was changed is for a person to judge. */
  readonly possibleChanges: ReadonlyArray<ApiPositionChange>;
};

/** A stance on a day. */
export type ApiPositionPoint = {
  /** The day it was said; null where unknown. */
  readonly date: Maybe<Scalars['Date']['output']>;
  /** For or against. */
  readonly polarity: ApiPolarity;
  /** What was said. */
  readonly statement: ApiStatement;
};

/** Two sides taken one after the other. */
export type ApiPositionChange = {
  /** What was said before. */
  readonly before: ApiStatement;
  /** What was said after. */
  readonly after: ApiStatement;
  /** What somebody made of it; null where nobody did. */
  readonly judgement: Maybe<Scalars['String']['output']>;
};

/** What a search box can suggest. */
export type ApiSuggested = ApiActor | ApiSector | ApiMeasure | ApiAgreement;

/** A line in a search box. */
export type ApiSuggestion = {
  /** Its name. */
  readonly label: Scalars['String']['output'];
  /** What it is, in a few words. */
  readonly hint: Scalars['String']['output'];
  /** The thing itself; its id goes into a filter. */
  readonly match: ApiSuggested;
};

/** What is in the store. */
export type ApiCorpus = {
  /** Articles, each counted once whatever its versions. */
  readonly articles: Scalars['Int']['output'];
  /** Statements of level 0, in current versions, without furniture. */
  readonly statements: Scalars['Int']['output'];
  /** Acts in the world that these statements report. */
  readonly utterances: Scalars['Int']['output'];
  /** Actors. */
  readonly actors: Scalars['Int']['output'];
  /** Measures. */
  readonly measures: Scalars['Int']['output'];
  /** Outlets that published an article here. */
  readonly outlets: Scalars['Int']['output'];
  /** The first day of publication. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** The last day of publication. */
  readonly to: Maybe<Scalars['Date']['output']>;
  /** Of all records and the extractor: the same id means the same data. */
  readonly snapshot: Scalars['String']['output'];
  /** Name and version of what read the articles last; `none` while nothing was read. */
  readonly extractor: Scalars['String']['output'];
  /** True while the store shown is the one of invented sample articles. */
  readonly sample: Scalars['Boolean']['output'];
  /** Articles by outlet and month, in order of month, then outlet; articles without a day are left out. */
  readonly coverage: ReadonlyArray<ApiCoverage>;
  /** What could not be read, latest first. */
  readonly failures: ApiFailureConnection;
  /** Measured on the benchmark for this extractor, by kind; empty where it was not measured. */
  readonly accuracy: ReadonlyArray<ApiAccuracy>;
};


/** What is in the store. */
export type ApiCorpusFailuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How many articles of an outlet are here from a month. */
export type ApiCoverage = {
  /** Null for articles without an outlet. */
  readonly outlet: Maybe<ApiOutlet>;
  /** Its first day. */
  readonly month: Scalars['Date']['output'];
  /** How many. */
  readonly articles: Scalars['Int']['output'];
};

/** A file or article that could not be read. */
export type ApiFailure = {
  /** The file or address. */
  readonly source: Scalars['String']['output'];
  /** When it was tried. */
  readonly at: Scalars['DateTime']['output'];
  /** For programs. */
  readonly code: Scalars['String']['output'];
  /** For people. */
  readonly message: Scalars['String']['output'];
};

/** How well a kind of statement is found. */
export type ApiAccuracy = {
  /** What was measured. */
  readonly kind: Scalars['String']['output'];
  /** Of those found, the share that is right, 0 to 1. */
  readonly precision: Scalars['Float']['output'];
  /** Of those there, the share that was found, 0 to 1. */
  readonly recall: Scalars['Float']['output'];
  /** On which texts. */
  readonly measuredOn: Scalars['String']['output'];
};

/** Where a page of a list ends. */
export type ApiPageInfo = {
  /** True when more follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Give it as `after` for the next page; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** Statements of a list. */
export type ApiStatementConnection = {
  /** This page's statements. */
  readonly nodes: ReadonlyArray<ApiStatement>;
  /** This page's statements with cursors and marks. */
  readonly edges: ReadonlyArray<ApiStatementEdge>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many fit the filter. */
  readonly totalCount: Scalars['Int']['output'];
  /** What those that fit the filter are, counted. */
  readonly facets: ApiStatementFacets;
  /** How many were said when, earliest first, gaps left out; unknown days are not counted. */
  readonly histogram: ReadonlyArray<ApiHistogramBar>;
};


/** Statements of a list. */
export type ApiStatementConnectionHistogramArgs = {
  by?: ApiBucket;
};

/** A statement in a list. */
export type ApiStatementEdge = {
  /** The statement. */
  readonly node: ApiStatement;
  /** Give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** Ranges of `node.text` that match the filter's words. */
  readonly highlights: ReadonlyArray<ApiRange>;
};

/** What the statements of a list are, counted; most frequent first. */
export type ApiStatementFacets = {
  /** By who said it. */
  readonly speakers: ReadonlyArray<ApiActorFacet>;
  /** By sector; a parent counts what is said about its parts as well, so that each number is that of the list of its sector. */
  readonly sectors: ReadonlyArray<ApiSectorFacet>;
  /** By measure. */
  readonly measures: ReadonlyArray<ApiMeasureFacet>;
  /** By who published it. */
  readonly outlets: ReadonlyArray<ApiOutletFacet>;
  /** By kind. */
  readonly kinds: ReadonlyArray<ApiNamedFacet>;
  /** By coarse illocution. */
  readonly illocutions: ReadonlyArray<ApiNamedFacet>;
  /** By where their speakers stand, whatever on. */
  readonly stances: ReadonlyArray<ApiNamedFacet>;
};


/** What the statements of a list are, counted; most frequent first. */
export type ApiStatementFacetsSpeakersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What the statements of a list are, counted; most frequent first. */
export type ApiStatementFacetsSectorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What the statements of a list are, counted; most frequent first. */
export type ApiStatementFacetsMeasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What the statements of a list are, counted; most frequent first. */
export type ApiStatementFacetsOutletsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many statements an actor made. */
export type ApiActorFacet = {
  /** Who. */
  readonly actor: ApiActor;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many statements are about a sector. */
export type ApiSectorFacet = {
  /** Which. */
  readonly sector: ApiSector;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many statements are about a measure. */
export type ApiMeasureFacet = {
  /** Which. */
  readonly measure: ApiMeasure;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many statements an outlet published. */
export type ApiOutletFacet = {
  /** Which. */
  readonly outlet: ApiOutlet;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many statements have a value. */
export type ApiNamedFacet = {
  /** As the enum has it. */
  readonly value: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How wide the bars of a histogram are. */
export type ApiBucket =
  /** One day. */
  | 'DAY'
  /** Monday to Sunday. */
  | 'WEEK'
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** A bar of a histogram. */
export type ApiHistogramBar = {
  /** Its first day. */
  readonly from: Scalars['Date']['output'];
  /** How many statements. */
  readonly count: Scalars['Int']['output'];
};

/** Articles of a list. */
export type ApiArticleConnection = {
  /** This page's articles. */
  readonly nodes: ReadonlyArray<ApiArticle>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many fit the filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Actors of a list. */
export type ApiActorConnection = {
  /** This page's actors. */
  readonly nodes: ReadonlyArray<ApiActor>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many fit the filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Measures of a list. */
export type ApiMeasureConnection = {
  /** This page's measures. */
  readonly nodes: ReadonlyArray<ApiMeasure>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many fit the filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Agreements of a list. */
export type ApiAgreementConnection = {
  /** This page's agreements. */
  readonly nodes: ReadonlyArray<ApiAgreement>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Events of a list. */
export type ApiEventConnection = {
  /** This page's events. */
  readonly nodes: ReadonlyArray<ApiEvent>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many fit the filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Articles that name an agreement or tell of an event. */
export type ApiDatedMentionConnection = {
  /** This page's mentions. */
  readonly nodes: ReadonlyArray<ApiDatedMention>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Reports of a measure. */
export type ApiMeasureReportConnection = {
  /** This page's reports. */
  readonly nodes: ReadonlyArray<ApiMeasureReport>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Outlets of a list. */
export type ApiOutletConnection = {
  /** This page's outlets. */
  readonly nodes: ReadonlyArray<ApiOutlet>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What could not be read. */
export type ApiFailureConnection = {
  /** This page's failures. */
  readonly nodes: ReadonlyArray<ApiFailure>;
  /** Where this page ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutation = {
  /** Somebody else said it, or somebody at all. */
  readonly setSpeaker: ApiDecisionResult;
  /** It is no statement: it stays in the graph, marked, and out of lists and counts. */
  readonly rejectStatement: ApiDecisionResult;
  /** It is right as it is. Also takes a rejection back. */
  readonly confirmStatement: ApiDecisionResult;
  /** Somebody says these words, though nothing was found there. */
  readonly addStatement: ApiDecisionResult;
  /** Where its speaker stands towards a measure, agreement, sector or actor. */
  readonly setStance: ApiDecisionResult;
  /** It is about a sector; with `remove` it is not, whatever its words say. */
  readonly tagSector: ApiDecisionResult;
  /** The words of this report speak of that measure. */
  readonly linkMeasure: ApiDecisionResult;
  /** How far a measure had come from a day on, until reports of a later day show another state. */
  readonly setMeasureState: ApiDecisionResult;
  /** In which office somebody was, and when: corrects a tenure whose days meet these, else adds one. */
  readonly setTenure: ApiDecisionResult;
  /** Another name: it is found by it, and whoever articles know by that name alone is this actor. */
  readonly addAlias: ApiDecisionResult;
  /** These are one and the same. The ids merged away answer with `keep`. */
  readonly mergeActors: ApiDecisionResult;
  /** These are not the same: earlier merges of two of them no longer hold, later ones do. */
  readonly differentActors: ApiDecisionResult;
  /** These statements belong to another actor: an existing one, or a new one of this name. */
  readonly splitActor: ApiDecisionResult;
  /** What two statements of one actor on one thing come to, such as "changed his mind" or "no change". */
  readonly judgeChange: ApiDecisionResult;
  /** Points a decision that holds, mostly one whose words are gone, at these words of the article's current text: UTF-16 code units. The new decision takes the place of the old one; its undo brings that back. */
  readonly reanchor: ApiDecisionResult;
  /** Takes an item off the review queue. */
  readonly dismiss: ApiDecisionResult;
  /** Takes a decision back. An undo can be undone. */
  readonly undo: ApiDecisionResult;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationSetSpeakerArgs = {
  statement: Scalars['ID']['input'];
  speaker: Scalars['ID']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationRejectStatementArgs = {
  statement: Scalars['ID']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationConfirmStatementArgs = {
  statement: Scalars['ID']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationAddStatementArgs = {
  statement: ApiNewStatement;
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationSetStanceArgs = {
  statement: Scalars['ID']['input'];
  target: Scalars['ID']['input'];
  polarity: ApiPolarity;
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationTagSectorArgs = {
  statement: Scalars['ID']['input'];
  sector: Scalars['ID']['input'];
  remove?: InputMaybe<Scalars['Boolean']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationLinkMeasureArgs = {
  report: Scalars['ID']['input'];
  measure: Scalars['ID']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationSetMeasureStateArgs = {
  measure: Scalars['ID']['input'];
  status: ApiMeasureStatus;
  from: Scalars['Date']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationSetTenureArgs = {
  actor: Scalars['ID']['input'];
  post: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationAddAliasArgs = {
  actor: Scalars['ID']['input'];
  alias: Scalars['String']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationMergeActorsArgs = {
  keep: Scalars['ID']['input'];
  merge: ReadonlyArray<Scalars['ID']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationDifferentActorsArgs = {
  actors: ReadonlyArray<Scalars['ID']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationSplitActorArgs = {
  actor: Scalars['ID']['input'];
  statements: ReadonlyArray<Scalars['ID']['input']>;
  into?: InputMaybe<Scalars['ID']['input']>;
  newName?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationJudgeChangeArgs = {
  before: Scalars['ID']['input'];
  after: Scalars['ID']['input'];
  judgement: Scalars['String']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationReanchorArgs = {
  decision: Scalars['ID']['input'];
  start: Scalars['Int']['input'];
  end: Scalars['Int']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationDismissArgs = {
  item: Scalars['ID']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Corrections by people. Each is a decision, kept for ever and undone by another; when the answer comes, the graph holds
 * it, and every later reading of the same articles does. Writing is open on this machine; elsewhere it needs a key
 * (`Authorization: Bearer …`). `by` is the name of the caller's key; the argument counts on this machine alone.
 * `preview: true` says what would change and changes nothing.
 */
export type ApiMutationUndoArgs = {
  decision: Scalars['ID']['input'];
  by?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The words of a statement that was missed: a range of the article's current text, in UTF-16 code units. */
export type ApiNewStatement = {
  /** The article they stand in. */
  readonly article: Scalars['ID']['input'];
  /** Offset of the first code unit. */
  readonly start: Scalars['Int']['input'];
  /** Offset behind the last code unit. */
  readonly end: Scalars['Int']['input'];
  /** Who says them. */
  readonly speaker: Scalars['ID']['input'];
};

/** What came of a correction. Nothing was changed where `errors` is not empty. */
export type ApiDecisionResult = {
  /** As it stands in the log; null for a preview and for a request that can't be met. */
  readonly decision: Maybe<ApiDecision>;
  /** What a person can mend. */
  readonly errors: ReadonlyArray<ApiUserError>;
  /** How many statements it is about, or would be. */
  readonly changed: Scalars['Int']['output'];
  /** Some of them, as they are now. */
  readonly sample: ReadonlyArray<ApiStatement>;
  /** The statement that it is about, as it is now. */
  readonly statement: Maybe<ApiStatement>;
  /** The actor that it is about, as it is now. */
  readonly actor: Maybe<ApiActor>;
};

/** What is wrong with an argument. */
export type ApiUserError = {
  /** NOT_FOUND or BAD_INPUT. */
  readonly code: Scalars['String']['output'];
  /** The argument. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** For people: what is wrong, and what to do. */
  readonly message: Scalars['String']['output'];
};

/** What somebody decided about what was read. Never changed; undone by another. */
export type ApiDecision = ApiNode & {
  /** Of what it says, by whom and when. */
  readonly id: Scalars['ID']['output'];
  /** merge-actors, different-actors, split-actor, add-alias, set-tenure, set-measure-state, set-speaker, reject-statement, confirm-statement, add-statement, tag-sector, untag-sector, set-stance, link-measure, judge-change, dismiss or undo. */
  readonly kind: Scalars['String']['output'];
  /** Who decided. */
  readonly by: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why, in their words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** False once it was undone. */
  readonly active: Scalars['Boolean']['output'];
  /** True where it holds, but the words it stands on are not in the article's current text, or nothing is said there any more: shown, never applied to something like it. */
  readonly orphaned: Scalars['Boolean']['output'];
  /** What it is about, as it is now: statements first. */
  readonly about: ReadonlyArray<ApiNode>;
  /** In a sentence, with the names of that time. */
  readonly summary: Scalars['String']['output'];
  /** The decision that took it back. */
  readonly undoneBy: Maybe<ApiDecision>;
};

/** A page of the log. */
export type ApiDecisionConnection = {
  /** In order. */
  readonly nodes: ReadonlyArray<ApiDecision>;
  /** Where it ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What a person should look at. */
export type ApiReviewKind =
  /** A statement that is less than half sure, and that nobody has looked at. */
  | 'UNSURE_SPEAKER'
  /** Two actors whose names may be one's, and that nobody told apart. */
  | 'POSSIBLE_DUPLICATE_ACTOR'
  /** Two sides that one actor took on one thing, one after the other, and that nobody judged. */
  | 'POSSIBLE_CHANGE'
  /** A decision that holds and whose words are gone. */
  | 'ORPHANED_DECISION'
  /** Something odd in an article. */
  | 'NOTE';

/** Something that a person should look at; what it is not about is null. */
export type ApiReviewItem = {
  /** Of its kind and what it is about. */
  readonly id: Scalars['ID']['output'];
  /** Why it is here, for programs. */
  readonly kind: ApiReviewKind;
  /** Why it is here, for people. */
  readonly why: Scalars['String']['output'];
  /** The statement it is about; the later of two. */
  readonly statement: Maybe<ApiStatement>;
  /** The article it is about. */
  readonly article: Maybe<ApiArticle>;
  /** The note it is about. */
  readonly note: Maybe<ApiNote>;
  /** The actors it is about. */
  readonly actors: ReadonlyArray<ApiActor>;
  /** The decision it is about. */
  readonly decision: Maybe<ApiDecision>;
};

/** A page of the review queue. */
export type ApiReviewConnection = {
  /** By kind, then the latest first. */
  readonly nodes: ReadonlyArray<ApiReviewItem>;
  /** Where it ends. */
  readonly pageInfo: ApiPageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ApiResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Suggested:
    | ( Actor )
    | ( Sector )
    | ( Measure )
    | ( Agreement )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ApiResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Node: ResolverTypeWrapper<Node>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Query: ResolverTypeWrapper<Root>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  StatementFilter: ApiStatementFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ArticleFilter: ApiArticleFilter;
  ActorFilter: ApiActorFilter;
  MeasureFilter: ApiMeasureFilter;
  EventFilter: ApiEventFilter;
  StatementOrder: ApiStatementOrder;
  ArticleOrder: ApiArticleOrder;
  ActorOrder: ApiActorOrder;
  MeasureOrder: ApiMeasureOrder;
  Statement: ResolverTypeWrapper<Statement>;
  StatementKind: ApiStatementKind;
  Factuality: ResolverTypeWrapper<string>;
  CoarseIllocution: ResolverTypeWrapper<string>;
  Cue: ResolverTypeWrapper<Cue>;
  Stance: ResolverTypeWrapper<Stance>;
  Polarity: ApiPolarity;
  Evidence: ResolverTypeWrapper<ApiEvidence>;
  TimeSpan: ResolverTypeWrapper<ApiTimeSpan>;
  Confidence: ResolverTypeWrapper<ApiConfidence>;
  ReviewState: ApiReviewState;
  Utterance: ResolverTypeWrapper<Utterance>;
  UtteranceJoin: ResolverTypeWrapper<Joining>;
  Spread: ResolverTypeWrapper<Spread>;
  SpreadMention: ResolverTypeWrapper<SpreadMention>;
  SpreadKind: ApiSpreadKind;
  Receipt: ResolverTypeWrapper<Receipt>;
  Part: ResolverTypeWrapper<ApiPart>;
  PartRole: ApiPartRole;
  Range: ResolverTypeWrapper<ApiRange>;
  Run: ResolverTypeWrapper<ApiRun>;
  Context: ResolverTypeWrapper<ApiContext>;
  Actor: ResolverTypeWrapper<Actor>;
  ActorKind: ApiActorKind;
  Tenure: ResolverTypeWrapper<Tenure>;
  Mention: ResolverTypeWrapper<Mention>;
  Article: ResolverTypeWrapper<Article>;
  ArticleVersion: ResolverTypeWrapper<Version>;
  Block: ResolverTypeWrapper<ApiBlock>;
  ArticleMention: ResolverTypeWrapper<Mention>;
  Fact: ResolverTypeWrapper<Fact>;
  Quantity: ResolverTypeWrapper<ApiQuantity>;
  Note: ResolverTypeWrapper<Note>;
  Outlet: ResolverTypeWrapper<Outlet>;
  Sector: ResolverTypeWrapper<Sector>;
  MeasureKind: ResolverTypeWrapper<MeasureKind>;
  Measure: ResolverTypeWrapper<Measure>;
  MeasureStatus: ResolverTypeWrapper<string>;
  Money: ResolverTypeWrapper<ApiMoney>;
  MeasureState: ResolverTypeWrapper<MeasureState>;
  MeasureReport: ResolverTypeWrapper<MeasureReport>;
  Agreement: ResolverTypeWrapper<Agreement>;
  AgreementStatus: ResolverTypeWrapper<string>;
  Event: ResolverTypeWrapper<Event>;
  EventStatus: ResolverTypeWrapper<string>;
  DatedMention: ResolverTypeWrapper<DatedMention>;
  Position: ResolverTypeWrapper<Position>;
  PositionTimeline: ResolverTypeWrapper<PositionTimeline>;
  PositionPoint: ResolverTypeWrapper<PositionPoint>;
  PositionChange: ResolverTypeWrapper<PositionChange>;
  Suggested: ResolverTypeWrapper<ApiResolversUnionTypes<ApiResolversTypes>['Suggested']>;
  Suggestion: ResolverTypeWrapper<Suggestion>;
  Corpus: ResolverTypeWrapper<Corpus>;
  Coverage: ResolverTypeWrapper<CoverageRow>;
  Failure: ResolverTypeWrapper<ApiFailure>;
  Accuracy: ResolverTypeWrapper<ApiAccuracy>;
  PageInfo: ResolverTypeWrapper<ApiPageInfo>;
  StatementConnection: ResolverTypeWrapper<StatementList>;
  StatementEdge: ResolverTypeWrapper<StatementEdge>;
  StatementFacets: ResolverTypeWrapper<FacetsParent>;
  ActorFacet: ResolverTypeWrapper<Omit<ApiActorFacet, 'actor'> & { actor: ApiResolversTypes['Actor'] }>;
  SectorFacet: ResolverTypeWrapper<Omit<ApiSectorFacet, 'sector'> & { sector: ApiResolversTypes['Sector'] }>;
  MeasureFacet: ResolverTypeWrapper<Omit<ApiMeasureFacet, 'measure'> & { measure: ApiResolversTypes['Measure'] }>;
  OutletFacet: ResolverTypeWrapper<Omit<ApiOutletFacet, 'outlet'> & { outlet: ApiResolversTypes['Outlet'] }>;
  NamedFacet: ResolverTypeWrapper<ApiNamedFacet>;
  Bucket: ApiBucket;
  HistogramBar: ResolverTypeWrapper<ApiHistogramBar>;
  ArticleConnection: ResolverTypeWrapper<ArticleList>;
  ActorConnection: ResolverTypeWrapper<ActorList>;
  MeasureConnection: ResolverTypeWrapper<MeasureList>;
  AgreementConnection: ResolverTypeWrapper<AgreementList>;
  EventConnection: ResolverTypeWrapper<EventList>;
  DatedMentionConnection: ResolverTypeWrapper<DatedMentionList>;
  MeasureReportConnection: ResolverTypeWrapper<MeasureReportList>;
  OutletConnection: ResolverTypeWrapper<OutletList>;
  FailureConnection: ResolverTypeWrapper<FailureList>;
  Mutation: ResolverTypeWrapper<Root>;
  NewStatement: ApiNewStatement;
  DecisionResult: ResolverTypeWrapper<Outcome>;
  UserError: ResolverTypeWrapper<ApiUserError>;
  Decision: ResolverTypeWrapper<DecisionView>;
  DecisionConnection: ResolverTypeWrapper<DecisionList>;
  ReviewKind: ApiReviewKind;
  ReviewItem: ResolverTypeWrapper<ReviewItem>;
  ReviewConnection: ResolverTypeWrapper<ReviewList>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ApiResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  URL: Scalars['URL']['output'];
  Decimal: Scalars['Decimal']['output'];
  Node: Node;
  ID: Scalars['ID']['output'];
  Query: Root;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  StatementFilter: ApiStatementFilter;
  Float: Scalars['Float']['output'];
  ArticleFilter: ApiArticleFilter;
  ActorFilter: ApiActorFilter;
  MeasureFilter: ApiMeasureFilter;
  EventFilter: ApiEventFilter;
  Statement: Statement;
  Cue: Cue;
  Stance: Stance;
  Evidence: ApiEvidence;
  TimeSpan: ApiTimeSpan;
  Confidence: ApiConfidence;
  Utterance: Utterance;
  UtteranceJoin: Joining;
  Spread: Spread;
  SpreadMention: SpreadMention;
  Receipt: Receipt;
  Part: ApiPart;
  Range: ApiRange;
  Run: ApiRun;
  Context: ApiContext;
  Actor: Actor;
  Tenure: Tenure;
  Mention: Mention;
  Article: Article;
  ArticleVersion: Version;
  Block: ApiBlock;
  ArticleMention: Mention;
  Fact: Fact;
  Quantity: ApiQuantity;
  Note: Note;
  Outlet: Outlet;
  Sector: Sector;
  MeasureKind: MeasureKind;
  Measure: Measure;
  Money: ApiMoney;
  MeasureState: MeasureState;
  MeasureReport: MeasureReport;
  Agreement: Agreement;
  Event: Event;
  DatedMention: DatedMention;
  Position: Position;
  PositionTimeline: PositionTimeline;
  PositionPoint: PositionPoint;
  PositionChange: PositionChange;
  Suggested: ApiResolversUnionTypes<ApiResolversParentTypes>['Suggested'];
  Suggestion: Suggestion;
  Corpus: Corpus;
  Coverage: CoverageRow;
  Failure: ApiFailure;
  Accuracy: ApiAccuracy;
  PageInfo: ApiPageInfo;
  StatementConnection: StatementList;
  StatementEdge: StatementEdge;
  StatementFacets: FacetsParent;
  ActorFacet: Omit<ApiActorFacet, 'actor'> & { actor: ApiResolversParentTypes['Actor'] };
  SectorFacet: Omit<ApiSectorFacet, 'sector'> & { sector: ApiResolversParentTypes['Sector'] };
  MeasureFacet: Omit<ApiMeasureFacet, 'measure'> & { measure: ApiResolversParentTypes['Measure'] };
  OutletFacet: Omit<ApiOutletFacet, 'outlet'> & { outlet: ApiResolversParentTypes['Outlet'] };
  NamedFacet: ApiNamedFacet;
  HistogramBar: ApiHistogramBar;
  ArticleConnection: ArticleList;
  ActorConnection: ActorList;
  MeasureConnection: MeasureList;
  AgreementConnection: AgreementList;
  EventConnection: EventList;
  DatedMentionConnection: DatedMentionList;
  MeasureReportConnection: MeasureReportList;
  OutletConnection: OutletList;
  FailureConnection: FailureList;
  Mutation: Root;
  NewStatement: ApiNewStatement;
  DecisionResult: Outcome;
  UserError: ApiUserError;
  Decision: DecisionView;
  DecisionConnection: DecisionList;
  ReviewItem: ReviewItem;
  ReviewConnection: ReviewList;
  Int: Scalars['Int']['output'];
};

export type ApiCostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type ApiCostDirectiveResolver<Result, Parent, ContextType = Context, Args = ApiCostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApiListSizeDirectiveArgs = {
  assumed: Scalars['Int']['input'];
};

export type ApiListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ApiListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface ApiDateScalarConfig extends GraphQLScalarTypeConfig<ApiResolversTypes['Date'], any> {
  name: 'Date';
}

export interface ApiDateTimeScalarConfig extends GraphQLScalarTypeConfig<ApiResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface ApiUrlScalarConfig extends GraphQLScalarTypeConfig<ApiResolversTypes['URL'], any> {
  name: 'URL';
}

export interface ApiDecimalScalarConfig extends GraphQLScalarTypeConfig<ApiResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ApiNodeResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Node'] = ApiResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Statement' | 'Utterance' | 'Actor' | 'Article' | 'Outlet' | 'Sector' | 'Measure' | 'Agreement' | 'Event' | 'Decision', ParentType, ContextType>;
};

export type ApiQueryResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Query'] = ApiResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ApiResolversTypes['Node']>, ParentType, ContextType, RequireFields<ApiQueryNodeArgs, 'id'>>;
  statement?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType, RequireFields<ApiQueryStatementArgs, 'id'>>;
  article?: Resolver<Maybe<ApiResolversTypes['Article']>, ParentType, ContextType, RequireFields<ApiQueryArticleArgs, 'id'>>;
  actor?: Resolver<Maybe<ApiResolversTypes['Actor']>, ParentType, ContextType, RequireFields<ApiQueryActorArgs, 'id'>>;
  sector?: Resolver<Maybe<ApiResolversTypes['Sector']>, ParentType, ContextType, RequireFields<ApiQuerySectorArgs, 'id'>>;
  measure?: Resolver<Maybe<ApiResolversTypes['Measure']>, ParentType, ContextType, RequireFields<ApiQueryMeasureArgs, 'id'>>;
  agreement?: Resolver<Maybe<ApiResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<ApiQueryAgreementArgs, 'id'>>;
  event?: Resolver<Maybe<ApiResolversTypes['Event']>, ParentType, ContextType, RequireFields<ApiQueryEventArgs, 'id'>>;
  outlet?: Resolver<Maybe<ApiResolversTypes['Outlet']>, ParentType, ContextType, RequireFields<ApiQueryOutletArgs, 'id'>>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiQueryStatementsArgs, 'orderBy' | 'first'>>;
  articles?: Resolver<ApiResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<ApiQueryArticlesArgs, 'orderBy' | 'first'>>;
  actors?: Resolver<ApiResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<ApiQueryActorsArgs, 'orderBy' | 'first'>>;
  measures?: Resolver<ApiResolversTypes['MeasureConnection'], ParentType, ContextType, RequireFields<ApiQueryMeasuresArgs, 'orderBy' | 'first'>>;
  agreements?: Resolver<ApiResolversTypes['AgreementConnection'], ParentType, ContextType, RequireFields<ApiQueryAgreementsArgs, 'first'>>;
  events?: Resolver<ApiResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ApiQueryEventsArgs, 'first'>>;
  sectors?: Resolver<ReadonlyArray<ApiResolversTypes['Sector']>, ParentType, ContextType>;
  measureKinds?: Resolver<ReadonlyArray<ApiResolversTypes['MeasureKind']>, ParentType, ContextType>;
  outlets?: Resolver<ApiResolversTypes['OutletConnection'], ParentType, ContextType, RequireFields<ApiQueryOutletsArgs, 'first'>>;
  suggest?: Resolver<ReadonlyArray<ApiResolversTypes['Suggestion']>, ParentType, ContextType, RequireFields<ApiQuerySuggestArgs, 'prefix' | 'first'>>;
  positions?: Resolver<ReadonlyArray<ApiResolversTypes['Position']>, ParentType, ContextType, Partial<ApiQueryPositionsArgs>>;
  positionTimeline?: Resolver<Maybe<ApiResolversTypes['PositionTimeline']>, ParentType, ContextType, RequireFields<ApiQueryPositionTimelineArgs, 'actor' | 'target'>>;
  firstMention?: Resolver<ApiResolversTypes['Spread'], ParentType, ContextType, RequireFields<ApiQueryFirstMentionArgs, 'words'>>;
  decisions?: Resolver<ApiResolversTypes['DecisionConnection'], ParentType, ContextType, RequireFields<ApiQueryDecisionsArgs, 'first'>>;
  reviewQueue?: Resolver<ApiResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<ApiQueryReviewQueueArgs, 'first'>>;
  corpus?: Resolver<ApiResolversTypes['Corpus'], ParentType, ContextType>;
};

export type ApiStatementResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Statement'] = ApiResolversParentTypes['Statement']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ApiResolversTypes['StatementKind'], ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  speaker?: Resolver<Maybe<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  speakers?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  spokenAs?: Resolver<Maybe<ApiResolversTypes['Tenure']>, ParentType, ContextType>;
  addressees?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  relayedBy?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  cue?: Resolver<Maybe<ApiResolversTypes['Cue']>, ParentType, ContextType>;
  illocution?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  coarseIllocution?: Resolver<ApiResolversTypes['CoarseIllocution'], ParentType, ContextType>;
  negated?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  conditional?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  attitude?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  factuality?: Resolver<ApiResolversTypes['Factuality'], ParentType, ContextType>;
  date?: Resolver<Maybe<ApiResolversTypes['TimeSpan']>, ParentType, ContextType>;
  mentions?: Resolver<ReadonlyArray<ApiResolversTypes['ArticleMention']>, ParentType, ContextType>;
  sectors?: Resolver<ReadonlyArray<ApiResolversTypes['Sector']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ApiResolversTypes['Measure']>, ParentType, ContextType>;
  agreements?: Resolver<ReadonlyArray<ApiResolversTypes['Agreement']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ApiResolversTypes['Event']>, ParentType, ContextType>;
  stances?: Resolver<ReadonlyArray<ApiResolversTypes['Stance']>, ParentType, ContextType>;
  level?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  within?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  inner?: Resolver<ReadonlyArray<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  continues?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  utterance?: Resolver<ApiResolversTypes['Utterance'], ParentType, ContextType>;
  article?: Resolver<ApiResolversTypes['Article'], ParentType, ContextType>;
  block?: Resolver<ApiResolversTypes['Block'], ParentType, ContextType>;
  context?: Resolver<ApiResolversTypes['Context'], ParentType, ContextType, RequireFields<ApiStatementContextArgs, 'paragraphs'>>;
  receipt?: Resolver<ApiResolversTypes['Receipt'], ParentType, ContextType>;
  confidence?: Resolver<ApiResolversTypes['Confidence'], ParentType, ContextType>;
  review?: Resolver<ApiResolversTypes['ReviewState'], ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ApiResolversTypes['Decision']>, ParentType, ContextType>;
  superseded?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<ApiResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiFactualityResolvers = EnumResolverSignature<{ NEUTRAL?: any, FACTIVE?: any, DISTANCING?: any, COUNTERFACTIVE?: any, IRREALIS?: any }, ApiResolversTypes['Factuality']>;

export type ApiCoarseIllocutionResolvers = EnumResolverSignature<{ ASSERT?: any, DENY?: any, REJECT?: any, PROMISE?: any, THREATEN?: any, DEMAND?: any, WARN?: any, PREDICT?: any, PRAISE?: any, CRITICIZE?: any, PROPOSE?: any, ANNOUNCE?: any, QUESTION?: any, ATTITUDE?: any }, ApiResolversTypes['CoarseIllocution']>;

export type ApiCueResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Cue'] = ApiResolversParentTypes['Cue']> = {
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  lemma?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiStanceResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Stance'] = ApiResolversParentTypes['Stance']> = {
  target?: Resolver<ApiResolversTypes['Node'], ParentType, ContextType>;
  polarity?: Resolver<ApiResolversTypes['Polarity'], ParentType, ContextType>;
  confidence?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  basis?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ApiResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ApiEvidenceResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Evidence'] = ApiResolversParentTypes['Evidence']> = {
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiTimeSpanResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['TimeSpan'] = ApiResolversParentTypes['TimeSpan']> = {
  from?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  precision?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiConfidenceResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Confidence'] = ApiResolversParentTypes['Confidence']> = {
  span?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  speaker?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  class?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  overall?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  how?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiUtteranceResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Utterance'] = ApiResolversParentTypes['Utterance']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<Maybe<ApiResolversTypes['TimeSpan']>, ParentType, ContextType>;
  speakers?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiUtteranceStatementsArgs, 'first'>>;
  first?: Resolver<ApiResolversTypes['Statement'], ParentType, ContextType>;
  outlets?: Resolver<ReadonlyArray<ApiResolversTypes['Outlet']>, ParentType, ContextType>;
  copies?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  joined?: Resolver<ReadonlyArray<ApiResolversTypes['UtteranceJoin']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiUtteranceJoinResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['UtteranceJoin'] = ApiResolversParentTypes['UtteranceJoin']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiSpreadResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Spread'] = ApiResolversParentTypes['Spread']> = {
  first?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  outlets?: Resolver<ReadonlyArray<ApiResolversTypes['Outlet']>, ParentType, ContextType>;
  mentions?: Resolver<ReadonlyArray<ApiResolversTypes['SpreadMention']>, ParentType, ContextType>;
};

export type ApiSpreadMentionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['SpreadMention'] = ApiResolversParentTypes['SpreadMention']> = {
  date?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ApiResolversTypes['SpreadKind'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  article?: Resolver<ApiResolversTypes['Article'], ParentType, ContextType>;
};

export type ApiReceiptResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Receipt'] = ApiResolversParentTypes['Receipt']> = {
  verified?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  sha256?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  articleVersion?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ApiResolversTypes['Part']>, ParentType, ContextType>;
  run?: Resolver<ApiResolversTypes['Run'], ParentType, ContextType>;
  annotation?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiPartResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Part'] = ApiResolversParentTypes['Part']> = {
  role?: Resolver<ApiResolversTypes['PartRole'], ParentType, ContextType>;
  exact?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  suffix?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  codePoints?: Resolver<ApiResolversTypes['Range'], ParentType, ContextType>;
};

export type ApiRangeResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Range'] = ApiResolversParentTypes['Range']> = {
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiRunResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Run'] = ApiResolversParentTypes['Run']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  extractor?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiContextResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Context'] = ApiResolversParentTypes['Context']> = {
  before?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  marks?: Resolver<ReadonlyArray<ApiResolversTypes['Range']>, ParentType, ContextType>;
};

export type ApiActorResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Actor'] = ApiResolversParentTypes['Actor']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ApiResolversTypes['ActorKind'], ParentType, ContextType>;
  description?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  wikidataId?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  registry?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  tenures?: Resolver<ReadonlyArray<ApiResolversTypes['Tenure']>, ParentType, ContextType>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiActorStatementsArgs, 'orderBy' | 'first'>>;
  statementsAbout?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiActorStatementsAboutArgs, 'first'>>;
  measuresImposed?: Resolver<ApiResolversTypes['MeasureConnection'], ParentType, ContextType, RequireFields<ApiActorMeasuresImposedArgs, 'first'>>;
  measuresAgainst?: Resolver<ApiResolversTypes['MeasureConnection'], ParentType, ContextType, RequireFields<ApiActorMeasuresAgainstArgs, 'first'>>;
  articles?: Resolver<ApiResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<ApiActorArticlesArgs, 'first'>>;
  mentions?: Resolver<ReadonlyArray<ApiResolversTypes['Mention']>, ParentType, ContextType, RequireFields<ApiActorMentionsArgs, 'article'>>;
  statementCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  mergedIds?: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ApiResolversTypes['Decision']>, ParentType, ContextType>;
  url?: Resolver<ApiResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiTenureResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Tenure'] = ApiResolversParentTypes['Tenure']> = {
  title?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<Maybe<ApiResolversTypes['ID']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  holder?: Resolver<ApiResolversTypes['Actor'], ParentType, ContextType>;
  from?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  acting?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  basis?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
};

export type ApiMentionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Mention'] = ApiResolversParentTypes['Mention']> = {
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  form?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiArticleResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Article'] = ApiResolversParentTypes['Article']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ApiResolversTypes['URL']>, ParentType, ContextType>;
  outlet?: Resolver<Maybe<ApiResolversTypes['Outlet']>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedBasis?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  blocks?: Resolver<ReadonlyArray<ApiResolversTypes['Block']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ApiResolversTypes['ArticleVersion']>, ParentType, ContextType>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiArticleStatementsArgs, 'first'>>;
  mentions?: Resolver<ReadonlyArray<ApiResolversTypes['ArticleMention']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ApiResolversTypes['Fact']>, ParentType, ContextType>;
  agreements?: Resolver<ReadonlyArray<ApiResolversTypes['Agreement']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ApiResolversTypes['Event']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ApiResolversTypes['Note']>, ParentType, ContextType>;
  copyOf?: Resolver<Maybe<ApiResolversTypes['Article']>, ParentType, ContextType>;
  copies?: Resolver<ReadonlyArray<ApiResolversTypes['Article']>, ParentType, ContextType>;
  url?: Resolver<ApiResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiArticleVersionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['ArticleVersion'] = ApiResolversParentTypes['ArticleVersion']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  sha256?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  seenAt?: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiBlockResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Block'] = ApiResolversParentTypes['Block']> = {
  ordinal?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  furniture?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiArticleMentionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['ArticleMention'] = ApiResolversParentTypes['ArticleMention']> = {
  actor?: Resolver<ApiResolversTypes['Actor'], ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiFactResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Fact'] = ApiResolversParentTypes['Fact']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  date?: Resolver<Maybe<ApiResolversTypes['TimeSpan']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ApiResolversTypes['Quantity']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ApiResolversTypes['Measure']>, ParentType, ContextType>;
  sectors?: Resolver<ReadonlyArray<ApiResolversTypes['Sector']>, ParentType, ContextType>;
  confidence?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  basis?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiQuantityResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Quantity'] = ApiResolversParentTypes['Quantity']> = {
  number?: Resolver<ApiResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  approximate?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiNoteResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Note'] = ApiResolversParentTypes['Note']> = {
  code?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  stage?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiOutletResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Outlet'] = ApiResolversParentTypes['Outlet']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  domains?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  registry?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  articleCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiSectorResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Sector'] = ApiResolversParentTypes['Sector']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ApiResolversTypes['Sector']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ApiResolversTypes['Sector']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  naics?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  hs?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  iptc?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiSectorStatementsArgs, 'orderBy' | 'first'>>;
  measures?: Resolver<ApiResolversTypes['MeasureConnection'], ParentType, ContextType, RequireFields<ApiSectorMeasuresArgs, 'first'>>;
  statementCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ApiResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiMeasureKindResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['MeasureKind'] = ApiResolversParentTypes['MeasureKind']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  mast?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiMeasureResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Measure'] = ApiResolversParentTypes['Measure']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ApiResolversTypes['MeasureKind'], ParentType, ContextType>;
  imposedBy?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  sectors?: Resolver<ReadonlyArray<ApiResolversTypes['Sector']>, ParentType, ContextType>;
  status?: Resolver<ApiResolversTypes['MeasureStatus'], ParentType, ContextType>;
  ratePercent?: Resolver<Maybe<ApiResolversTypes['Decimal']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ApiResolversTypes['Money']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  contested?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  episodes?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ApiResolversTypes['MeasureState']>, ParentType, ContextType>;
  reports?: Resolver<ApiResolversTypes['MeasureReportConnection'], ParentType, ContextType, RequireFields<ApiMeasureReportsArgs, 'first'>>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiMeasureStatementsArgs, 'orderBy' | 'first'>>;
  url?: Resolver<ApiResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiMeasureStatusResolvers = EnumResolverSignature<{ CONSIDERED?: any, DEMANDED?: any, THREATENED?: any, PROPOSED?: any, PLEDGED?: any, INVESTIGATION?: any, NEGOTIATING?: any, AGREED?: any, ANNOUNCED?: any, SCHEDULED?: any, IN_FORCE?: any, AMENDED?: any, SUSPENDED?: any, WITHDRAWN?: any, EXPIRED?: any, STRUCK_DOWN?: any, REJECTED?: any, NOT_COMMITTED?: any, RULED?: any, UNKNOWN?: any }, ApiResolversTypes['MeasureStatus']>;

export type ApiMoneyResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Money'] = ApiResolversParentTypes['Money']> = {
  amount?: Resolver<ApiResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiMeasureStateResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['MeasureState'] = ApiResolversParentTypes['MeasureState']> = {
  status?: Resolver<ApiResolversTypes['MeasureStatus'], ParentType, ContextType>;
  ratePercent?: Resolver<Maybe<ApiResolversTypes['Decimal']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ApiResolversTypes['MeasureReport']>, ParentType, ContextType>;
};

export type ApiMeasureReportResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['MeasureReport'] = ApiResolversParentTypes['MeasureReport']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ApiResolversTypes['MeasureStatus'], ParentType, ContextType>;
  ratePercent?: Resolver<Maybe<ApiResolversTypes['Decimal']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ApiResolversTypes['Money']>, ParentType, ContextType>;
  carveOut?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  condition?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  asOf?: Resolver<ApiResolversTypes['TimeSpan'], ParentType, ContextType>;
  effective?: Resolver<Maybe<ApiResolversTypes['TimeSpan']>, ParentType, ContextType>;
  text?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  voice?: Resolver<Maybe<ApiResolversTypes['Node']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  article?: Resolver<ApiResolversTypes['Article'], ParentType, ContextType>;
  measure?: Resolver<ApiResolversTypes['Measure'], ParentType, ContextType>;
};

export type ApiAgreementResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Agreement'] = ApiResolversParentTypes['Agreement']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  registry?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ApiResolversTypes['AgreementStatus'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiAgreementStatementsArgs, 'orderBy' | 'first'>>;
  mentions?: Resolver<ApiResolversTypes['DatedMentionConnection'], ParentType, ContextType, RequireFields<ApiAgreementMentionsArgs, 'first'>>;
  url?: Resolver<ApiResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiAgreementStatusResolvers = EnumResolverSignature<{ NEGOTIATING?: any, PROPOSED?: any, AGREED?: any, IN_FORCE?: any, SUSPENDED?: any, WITHDRAWN?: any, EXPIRED?: any, REJECTED?: any, UNKNOWN?: any }, ApiResolversTypes['AgreementStatus']>;

export type ApiEventResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Event'] = ApiResolversParentTypes['Event']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ApiResolversTypes['EventStatus'], ParentType, ContextType>;
  date?: Resolver<Maybe<ApiResolversTypes['TimeSpan']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  within?: Resolver<Maybe<ApiResolversTypes['Event']>, ParentType, ContextType>;
  statements?: Resolver<ApiResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ApiEventStatementsArgs, 'orderBy' | 'first'>>;
  mentions?: Resolver<ApiResolversTypes['DatedMentionConnection'], ParentType, ContextType, RequireFields<ApiEventMentionsArgs, 'first'>>;
  url?: Resolver<ApiResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiEventStatusResolvers = EnumResolverSignature<{ HAPPENED?: any, SCHEDULED?: any, CANCELLED?: any }, ApiResolversTypes['EventStatus']>;

export type ApiDatedMentionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['DatedMention'] = ApiResolversParentTypes['DatedMention']> = {
  article?: Resolver<ApiResolversTypes['Article'], ParentType, ContextType>;
  count?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiPositionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Position'] = ApiResolversParentTypes['Position']> = {
  actor?: Resolver<ApiResolversTypes['Actor'], ParentType, ContextType>;
  target?: Resolver<ApiResolversTypes['Node'], ParentType, ContextType>;
  polarity?: Resolver<ApiResolversTypes['Polarity'], ParentType, ContextType>;
  support?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  oppose?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  other?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  latest?: Resolver<ApiResolversTypes['Statement'], ParentType, ContextType>;
};

export type ApiPositionTimelineResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['PositionTimeline'] = ApiResolversParentTypes['PositionTimeline']> = {
  actor?: Resolver<ApiResolversTypes['Actor'], ParentType, ContextType>;
  target?: Resolver<ApiResolversTypes['Node'], ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ApiResolversTypes['PositionPoint']>, ParentType, ContextType>;
  possibleChanges?: Resolver<ReadonlyArray<ApiResolversTypes['PositionChange']>, ParentType, ContextType>;
};

export type ApiPositionPointResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['PositionPoint'] = ApiResolversParentTypes['PositionPoint']> = {
  date?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  polarity?: Resolver<ApiResolversTypes['Polarity'], ParentType, ContextType>;
  statement?: Resolver<ApiResolversTypes['Statement'], ParentType, ContextType>;
};

export type ApiPositionChangeResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['PositionChange'] = ApiResolversParentTypes['PositionChange']> = {
  before?: Resolver<ApiResolversTypes['Statement'], ParentType, ContextType>;
  after?: Resolver<ApiResolversTypes['Statement'], ParentType, ContextType>;
  judgement?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiSuggestedResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Suggested'] = ApiResolversParentTypes['Suggested']> = {
  __resolveType: TypeResolveFn<'Actor' | 'Sector' | 'Measure' | 'Agreement', ParentType, ContextType>;
};

export type ApiSuggestionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Suggestion'] = ApiResolversParentTypes['Suggestion']> = {
  label?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  hint?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<ApiResolversTypes['Suggested'], ParentType, ContextType>;
};

export type ApiCorpusResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Corpus'] = ApiResolversParentTypes['Corpus']> = {
  articles?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  utterances?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  actors?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  measures?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  outlets?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  snapshot?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  extractor?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  sample?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  coverage?: Resolver<ReadonlyArray<ApiResolversTypes['Coverage']>, ParentType, ContextType>;
  failures?: Resolver<ApiResolversTypes['FailureConnection'], ParentType, ContextType, RequireFields<ApiCorpusFailuresArgs, 'first'>>;
  accuracy?: Resolver<ReadonlyArray<ApiResolversTypes['Accuracy']>, ParentType, ContextType>;
};

export type ApiCoverageResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Coverage'] = ApiResolversParentTypes['Coverage']> = {
  outlet?: Resolver<Maybe<ApiResolversTypes['Outlet']>, ParentType, ContextType>;
  month?: Resolver<ApiResolversTypes['Date'], ParentType, ContextType>;
  articles?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiFailureResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Failure'] = ApiResolversParentTypes['Failure']> = {
  source?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiAccuracyResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Accuracy'] = ApiResolversParentTypes['Accuracy']> = {
  kind?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  recall?: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  measuredOn?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiPageInfoResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['PageInfo'] = ApiResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiStatementConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['StatementConnection'] = ApiResolversParentTypes['StatementConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ApiResolversTypes['StatementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ApiResolversTypes['StatementFacets'], ParentType, ContextType>;
  histogram?: Resolver<ReadonlyArray<ApiResolversTypes['HistogramBar']>, ParentType, ContextType, RequireFields<ApiStatementConnectionHistogramArgs, 'by'>>;
};

export type ApiStatementEdgeResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['StatementEdge'] = ApiResolversParentTypes['StatementEdge']> = {
  node?: Resolver<ApiResolversTypes['Statement'], ParentType, ContextType>;
  cursor?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ApiResolversTypes['Range']>, ParentType, ContextType>;
};

export type ApiStatementFacetsResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['StatementFacets'] = ApiResolversParentTypes['StatementFacets']> = {
  speakers?: Resolver<ReadonlyArray<ApiResolversTypes['ActorFacet']>, ParentType, ContextType, RequireFields<ApiStatementFacetsSpeakersArgs, 'first'>>;
  sectors?: Resolver<ReadonlyArray<ApiResolversTypes['SectorFacet']>, ParentType, ContextType, RequireFields<ApiStatementFacetsSectorsArgs, 'first'>>;
  measures?: Resolver<ReadonlyArray<ApiResolversTypes['MeasureFacet']>, ParentType, ContextType, RequireFields<ApiStatementFacetsMeasuresArgs, 'first'>>;
  outlets?: Resolver<ReadonlyArray<ApiResolversTypes['OutletFacet']>, ParentType, ContextType, RequireFields<ApiStatementFacetsOutletsArgs, 'first'>>;
  kinds?: Resolver<ReadonlyArray<ApiResolversTypes['NamedFacet']>, ParentType, ContextType>;
  illocutions?: Resolver<ReadonlyArray<ApiResolversTypes['NamedFacet']>, ParentType, ContextType>;
  stances?: Resolver<ReadonlyArray<ApiResolversTypes['NamedFacet']>, ParentType, ContextType>;
};

export type ApiActorFacetResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['ActorFacet'] = ApiResolversParentTypes['ActorFacet']> = {
  actor?: Resolver<ApiResolversTypes['Actor'], ParentType, ContextType>;
  count?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiSectorFacetResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['SectorFacet'] = ApiResolversParentTypes['SectorFacet']> = {
  sector?: Resolver<ApiResolversTypes['Sector'], ParentType, ContextType>;
  count?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiMeasureFacetResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['MeasureFacet'] = ApiResolversParentTypes['MeasureFacet']> = {
  measure?: Resolver<ApiResolversTypes['Measure'], ParentType, ContextType>;
  count?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiOutletFacetResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['OutletFacet'] = ApiResolversParentTypes['OutletFacet']> = {
  outlet?: Resolver<ApiResolversTypes['Outlet'], ParentType, ContextType>;
  count?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiNamedFacetResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['NamedFacet'] = ApiResolversParentTypes['NamedFacet']> = {
  value?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiHistogramBarResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['HistogramBar'] = ApiResolversParentTypes['HistogramBar']> = {
  from?: Resolver<ApiResolversTypes['Date'], ParentType, ContextType>;
  count?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiArticleConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['ArticleConnection'] = ApiResolversParentTypes['ArticleConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiActorConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['ActorConnection'] = ApiResolversParentTypes['ActorConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiMeasureConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['MeasureConnection'] = ApiResolversParentTypes['MeasureConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Measure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiAgreementConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['AgreementConnection'] = ApiResolversParentTypes['AgreementConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Agreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiEventConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['EventConnection'] = ApiResolversParentTypes['EventConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiDatedMentionConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['DatedMentionConnection'] = ApiResolversParentTypes['DatedMentionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['DatedMention']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiMeasureReportConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['MeasureReportConnection'] = ApiResolversParentTypes['MeasureReportConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['MeasureReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiOutletConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['OutletConnection'] = ApiResolversParentTypes['OutletConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Outlet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiFailureConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['FailureConnection'] = ApiResolversParentTypes['FailureConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Failure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiMutationResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Mutation'] = ApiResolversParentTypes['Mutation']> = {
  setSpeaker?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationSetSpeakerArgs, 'statement' | 'speaker' | 'preview'>>;
  rejectStatement?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationRejectStatementArgs, 'statement' | 'preview'>>;
  confirmStatement?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationConfirmStatementArgs, 'statement'>>;
  addStatement?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationAddStatementArgs, 'statement' | 'preview'>>;
  setStance?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationSetStanceArgs, 'statement' | 'target' | 'polarity'>>;
  tagSector?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationTagSectorArgs, 'statement' | 'sector' | 'remove'>>;
  linkMeasure?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationLinkMeasureArgs, 'report' | 'measure' | 'preview'>>;
  setMeasureState?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationSetMeasureStateArgs, 'measure' | 'status' | 'from'>>;
  setTenure?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationSetTenureArgs, 'actor' | 'post'>>;
  addAlias?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationAddAliasArgs, 'actor' | 'alias' | 'preview'>>;
  mergeActors?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationMergeActorsArgs, 'keep' | 'merge' | 'preview'>>;
  differentActors?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationDifferentActorsArgs, 'actors'>>;
  splitActor?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationSplitActorArgs, 'actor' | 'statements' | 'preview'>>;
  judgeChange?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationJudgeChangeArgs, 'before' | 'after' | 'judgement' | 'preview'>>;
  reanchor?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationReanchorArgs, 'decision' | 'start' | 'end' | 'preview'>>;
  dismiss?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationDismissArgs, 'item'>>;
  undo?: Resolver<ApiResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<ApiMutationUndoArgs, 'decision'>>;
};

export type ApiDecisionResultResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['DecisionResult'] = ApiResolversParentTypes['DecisionResult']> = {
  decision?: Resolver<Maybe<ApiResolversTypes['Decision']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ApiResolversTypes['UserError']>, ParentType, ContextType>;
  changed?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  sample?: Resolver<ReadonlyArray<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ApiResolversTypes['Actor']>, ParentType, ContextType>;
};

export type ApiUserErrorResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['UserError'] = ApiResolversParentTypes['UserError']> = {
  code?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiDecisionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['Decision'] = ApiResolversParentTypes['Decision']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  orphaned?: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  about?: Resolver<ReadonlyArray<ApiResolversTypes['Node']>, ParentType, ContextType>;
  summary?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  undoneBy?: Resolver<Maybe<ApiResolversTypes['Decision']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiDecisionConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['DecisionConnection'] = ApiResolversParentTypes['DecisionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['Decision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiReviewItemResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['ReviewItem'] = ApiResolversParentTypes['ReviewItem']> = {
  id?: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ApiResolversTypes['ReviewKind'], ParentType, ContextType>;
  why?: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ApiResolversTypes['Statement']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ApiResolversTypes['Article']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ApiResolversTypes['Note']>, ParentType, ContextType>;
  actors?: Resolver<ReadonlyArray<ApiResolversTypes['Actor']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ApiResolversTypes['Decision']>, ParentType, ContextType>;
};

export type ApiReviewConnectionResolvers<ContextType = Context, ParentType extends ApiResolversParentTypes['ReviewConnection'] = ApiResolversParentTypes['ReviewConnection']> = {
  nodes?: Resolver<ReadonlyArray<ApiResolversTypes['ReviewItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiResolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Node?: ApiNodeResolvers<ContextType>;
  Query?: ApiQueryResolvers<ContextType>;
  Statement?: ApiStatementResolvers<ContextType>;
  Factuality?: ApiFactualityResolvers;
  CoarseIllocution?: ApiCoarseIllocutionResolvers;
  Cue?: ApiCueResolvers<ContextType>;
  Stance?: ApiStanceResolvers<ContextType>;
  Evidence?: ApiEvidenceResolvers<ContextType>;
  TimeSpan?: ApiTimeSpanResolvers<ContextType>;
  Confidence?: ApiConfidenceResolvers<ContextType>;
  Utterance?: ApiUtteranceResolvers<ContextType>;
  UtteranceJoin?: ApiUtteranceJoinResolvers<ContextType>;
  Spread?: ApiSpreadResolvers<ContextType>;
  SpreadMention?: ApiSpreadMentionResolvers<ContextType>;
  Receipt?: ApiReceiptResolvers<ContextType>;
  Part?: ApiPartResolvers<ContextType>;
  Range?: ApiRangeResolvers<ContextType>;
  Run?: ApiRunResolvers<ContextType>;
  Context?: ApiContextResolvers<ContextType>;
  Actor?: ApiActorResolvers<ContextType>;
  Tenure?: ApiTenureResolvers<ContextType>;
  Mention?: ApiMentionResolvers<ContextType>;
  Article?: ApiArticleResolvers<ContextType>;
  ArticleVersion?: ApiArticleVersionResolvers<ContextType>;
  Block?: ApiBlockResolvers<ContextType>;
  ArticleMention?: ApiArticleMentionResolvers<ContextType>;
  Fact?: ApiFactResolvers<ContextType>;
  Quantity?: ApiQuantityResolvers<ContextType>;
  Note?: ApiNoteResolvers<ContextType>;
  Outlet?: ApiOutletResolvers<ContextType>;
  Sector?: ApiSectorResolvers<ContextType>;
  MeasureKind?: ApiMeasureKindResolvers<ContextType>;
  Measure?: ApiMeasureResolvers<ContextType>;
  MeasureStatus?: ApiMeasureStatusResolvers;
  Money?: ApiMoneyResolvers<ContextType>;
  MeasureState?: ApiMeasureStateResolvers<ContextType>;
  MeasureReport?: ApiMeasureReportResolvers<ContextType>;
  Agreement?: ApiAgreementResolvers<ContextType>;
  AgreementStatus?: ApiAgreementStatusResolvers;
  Event?: ApiEventResolvers<ContextType>;
  EventStatus?: ApiEventStatusResolvers;
  DatedMention?: ApiDatedMentionResolvers<ContextType>;
  Position?: ApiPositionResolvers<ContextType>;
  PositionTimeline?: ApiPositionTimelineResolvers<ContextType>;
  PositionPoint?: ApiPositionPointResolvers<ContextType>;
  PositionChange?: ApiPositionChangeResolvers<ContextType>;
  Suggested?: ApiSuggestedResolvers<ContextType>;
  Suggestion?: ApiSuggestionResolvers<ContextType>;
  Corpus?: ApiCorpusResolvers<ContextType>;
  Coverage?: ApiCoverageResolvers<ContextType>;
  Failure?: ApiFailureResolvers<ContextType>;
  Accuracy?: ApiAccuracyResolvers<ContextType>;
  PageInfo?: ApiPageInfoResolvers<ContextType>;
  StatementConnection?: ApiStatementConnectionResolvers<ContextType>;
  StatementEdge?: ApiStatementEdgeResolvers<ContextType>;
  StatementFacets?: ApiStatementFacetsResolvers<ContextType>;
  ActorFacet?: ApiActorFacetResolvers<ContextType>;
  SectorFacet?: ApiSectorFacetResolvers<ContextType>;
  MeasureFacet?: ApiMeasureFacetResolvers<ContextType>;
  OutletFacet?: ApiOutletFacetResolvers<ContextType>;
  NamedFacet?: ApiNamedFacetResolvers<ContextType>;
  HistogramBar?: ApiHistogramBarResolvers<ContextType>;
  ArticleConnection?: ApiArticleConnectionResolvers<ContextType>;
  ActorConnection?: ApiActorConnectionResolvers<ContextType>;
  MeasureConnection?: ApiMeasureConnectionResolvers<ContextType>;
  AgreementConnection?: ApiAgreementConnectionResolvers<ContextType>;
  EventConnection?: ApiEventConnectionResolvers<ContextType>;
  DatedMentionConnection?: ApiDatedMentionConnectionResolvers<ContextType>;
  MeasureReportConnection?: ApiMeasureReportConnectionResolvers<ContextType>;
  OutletConnection?: ApiOutletConnectionResolvers<ContextType>;
  FailureConnection?: ApiFailureConnectionResolvers<ContextType>;
  Mutation?: ApiMutationResolvers<ContextType>;
  DecisionResult?: ApiDecisionResultResolvers<ContextType>;
  UserError?: ApiUserErrorResolvers<ContextType>;
  Decision?: ApiDecisionResolvers<ContextType>;
  DecisionConnection?: ApiDecisionConnectionResolvers<ContextType>;
  ReviewItem?: ApiReviewItemResolvers<ContextType>;
  ReviewConnection?: ApiReviewConnectionResolvers<ContextType>;
};

export type ApiDirectiveResolvers<ContextType = Context> = {
  cost?: ApiCostDirectiveResolver<any, any, ContextType>;
  listSize?: ApiListSizeDirectiveResolver<any, any, ContextType>;
};
