/**
 * Cypher as a value. The tag takes other Cypher, values and names, never a string, so that nothing that somebody typed
 * can become part of a query: `cypher`MATCH (n:Actor) WHERE n.id IN ${value(ids)}``.
 */
export interface Cypher {
  readonly pieces: readonly Piece[]
}

/** Text that stood in a source file, a value that becomes a parameter, or a name that no other part uses. */
type Piece = Text | Value | Name
class Text {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
class Value {
  readonly value: unknown
  constructor(value: unknown) {
    this.value = value
  }
}
class Name {}

/** What a fragment may be put together from. */
export type Part = Cypher | Value

export function cypher(strings: TemplateStringsArray, ...parts: readonly Part[]): Cypher {
  const pieces: Piece[] = []
  for (const [place, text] of strings.entries()) {
    pieces.push(new Text(text))
    const part = parts[place]
    if (part instanceof Value) pieces.push(part)
    else if (part !== undefined) pieces.push(...part.pieces)
  }
  return { pieces }
}

/** A value of the query, sent beside it as a parameter. */
export function value(it: unknown): Value {
  return new Value(it)
}

/** A name for a node or relationship that is different from all others of the query. */
export function name(): Cypher {
  return { pieces: [new Name()] }
}

/** Fragments with another between them. */
export function joined(parts: readonly Cypher[], between: Cypher): Cypher {
  return { pieces: parts.flatMap(({ pieces }, place) => (place === 0 ? pieces : [...between.pieces, ...pieces])) }
}

/** The query as it is sent. Values are named `_0`, `_1`, … and names `x0`, `x1`, … in order of appearance. */
export function render({ pieces }: Cypher): { readonly text: string; readonly parameters: Record<string, unknown> } {
  const parameters: Record<string, unknown> = {}
  const names = new Map<Name, string>()
  let text = ''
  for (const piece of pieces) {
    if (piece instanceof Text) text += piece.text
    else if (piece instanceof Value) {
      const key = `_${Object.keys(parameters).length}`
      parameters[key] = piece.value
      text += `$${key}`
    } else {
      if (!names.has(piece)) names.set(piece, `x${names.size}`)
      text += names.get(piece)
    }
  }
  return { text, parameters }
}
