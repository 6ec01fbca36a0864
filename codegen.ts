/** `npm run codegen`: the SDL → `src/server/schema.generated.ts`. A test fails when that file is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'

const from = (file: string, name: string) => `../answers/${file}.ts#${name}`
const mappers = {
  Statement: from('statements', 'Statement'),
  Tenure: from('statements', 'Tenure'),
  Actor: from('actors', 'Actor'),
  Article: from('articles', 'Article'),
  ArticleVersion: from('articles', 'Version'),
  ArticleMention: from('articles', 'Mention'),
  Mention: from('articles', 'Mention'),
  Note: from('articles', 'Note'),
  Outlet: from('outlets', 'Outlet'),
  Sector: from('sectors', 'Sector'),
  Measure: from('measures', 'Measure'),
  Agreement: from('agreements', 'Agreement'),
  Event: from('events', 'Event'),
  DatedMention: from('dated-mentions', 'DatedMention'),
  Fact: from('facts', 'Fact'),
  Stance: from('stances', 'Stance'),
  Position: from('positions', 'Position'),
  PositionTimeline: from('positions', 'PositionTimeline'),
  PositionPoint: from('positions', 'PositionPoint'),
  PositionChange: from('positions', 'PositionChange'),
  MeasureKind: from('measures', 'MeasureKind'),
  MeasureReport: from('measures', 'MeasureReport'),
  MeasureState: from('measure-states', 'MeasureState'),
  Utterance: from('utterances', 'Utterance'),
  UtteranceJoin: from('store', 'Joining'),
  Spread: from('first-mention', 'Spread'),
  SpreadMention: from('first-mention', 'SpreadMention'),
  Receipt: from('receipt', 'Receipt'),
  Corpus: from('corpus', 'Corpus'),
  Coverage: from('coverage', 'CoverageRow'),
  Suggestion: from('suggest', 'Suggestion'),
  Decision: from('decision-status', 'DecisionView'),
  DecisionResult: from('decide', 'Outcome'),
  Node: from('nodes', 'Node'),
  Cue: from('statements', 'Cue'),
  StatementConnection: './lists.ts#StatementList',
  StatementEdge: './lists.ts#StatementEdge',
  StatementFacets: './lists.ts#FacetsParent',
  ArticleConnection: './lists.ts#ArticleList',
  ActorConnection: './lists.ts#ActorList',
  MeasureConnection: './lists.ts#MeasureList',
  MeasureReportConnection: './lists.ts#MeasureReportList',
  AgreementConnection: './lists.ts#AgreementList',
  EventConnection: './lists.ts#EventList',
  DatedMentionConnection: './lists.ts#DatedMentionList',
  OutletConnection: './lists.ts#OutletList',
  FailureConnection: './lists.ts#FailureList',
  DecisionConnection: './lists.ts#DecisionList',
  ReviewItem: from('review', 'ReviewItem'),
  ReviewConnection: './lists.ts#ReviewList',
  // Checked when they are written, and again when they are shown: in between they are strings.
  CoarseIllocution: 'string',
  Factuality: 'string',
  MeasureStatus: 'string',
  AgreementStatus: 'string',
  EventStatus: 'string',
}

/** The generated file's text, from the SDL's. */
export async function generate(sdl: string): Promise<string> {
  return codegen({
    filename: 'schema.generated.ts',
    schema: parse(sdl),
    documents: [],
    config: {
      contextType: './context.ts#Context',
      rootValueType: './batch.ts#Root',
      customResolverFn: './batch.ts#BatchResolver',
      resolverTypeWrapperSignature: 'T',
      mappers,
      // The SDL's names are taken by what answers are made of.
      typesPrefix: 'Api',
      scalars: { Date: 'string', DateTime: 'string', URL: 'string', Decimal: 'string' },
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      skipTypename: true,
      avoidOptionals: { field: true },
      maybeValue: 'T | null',
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  })
}

if (import.meta.main) {
  const sdl = readFileSync(new URL('./schema/schema.graphql', import.meta.url), 'utf8')
  writeFileSync(new URL('./src/server/schema.generated.ts', import.meta.url), await generate(sdl))
}
