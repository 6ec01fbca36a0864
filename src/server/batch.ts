import type { Context } from './context.ts'
import type { ApiResolvers, ApiResolversParentTypes } from './schema.generated.ts'

/** True when a field of this name is selected below. What nobody selected need not be loaded. */
export type Wants = (field: string) => boolean

/** What the root fields hang on: nothing. */
export interface Root {
  readonly label: 'Query'
}

/** Answers a field for all parents of a level at once: one value a parent, in their order. */
export type BatchResolver<Result, Parent, Asker, Args> = (
  parents: readonly Parent[],
  args: Args,
  context: Asker,
  wants: Wants,
) => Promise<readonly Result[]> | readonly Result[]

type Abstract = 'Node' | 'Suggested'
type Objects = Exclude<keyof ApiResolvers & keyof ApiResolversParentTypes, Abstract | Scalar | Enum>
type Scalar = 'Date' | 'DateTime' | 'URL' | 'Decimal'
type Enum = 'AgreementStatus' | 'CoarseIllocution' | 'EventStatus' | 'Factuality' | 'MeasureStatus'

type FunctionOf<R> = Extract<R, (...args: never) => unknown>
type ResultOf<R> = FunctionOf<R> extends BatchResolver<infer Result, never, never, never> ? Result : never

/** The fields that are properties of the parent as they are. */
type Plain<R, Parent> = {
  [F in keyof R]-?: F extends keyof Parent ? (Parent[F] extends ResultOf<NonNullable<R[F]>> ? F : never) : never
}[keyof R]

/** Every other field needs a function; the compiler names those that are missing. */
type Complete<R, Parent> = {
  readonly [F in Exclude<keyof R, Plain<R, Parent> | '__isTypeOf'>]-?: FunctionOf<NonNullable<R[F]>>
}

type FunctionsOf<T extends Objects> = Complete<NonNullable<ApiResolvers[T]>, ApiResolversParentTypes[T]>

/** The functions of each type that needs some. Fields without one are read from the parent. */
export type Table = {
  readonly [T in Objects as [keyof FunctionsOf<T>] extends [never] ? never : T]: FunctionsOf<T>
}

/** What the walk through a selection sees of a table: it finds functions by name and hands on what it has. */
export type AnyTable = Readonly<Record<string, Readonly<Record<string, AnyBatch['resolve'] | undefined>> | undefined>>

/** Written as a method, since a table's functions take narrower parents than `unknown`. */
interface AnyBatch {
  resolve(
    parents: readonly unknown[],
    args: unknown,
    context: Context,
    wants: Wants,
  ): Promise<readonly unknown[]> | readonly unknown[]
}
