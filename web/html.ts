/**
 * Markup that cannot be broken out of. `html` escapes every value by the place where it stands, and refuses, at the
 * first use of a template, a value in a place where no escaping would be enough.
 */

const markup = Symbol('markup')

/** Finished markup. Only `html` makes it, so nothing that was parsed from outside can pass for it. */
export interface Html {
  readonly [markup]: string
}
/** What may be filled in: markup as it is, texts and numbers escaped, lists one after the other, the rest as nothing. */
export type Value = string | number | Html | null | undefined | false | readonly Value[]

/** `text`: between tags; `attribute`: inside `"…"`; `address`: the start of an `href`, `src` or `action`. */
type Place = 'text' | 'attribute' | 'address'

const places = new WeakMap<TemplateStringsArray, readonly Place[]>()

/**
 * A piece of a page. Attributes stand in double quotes. An address that is no `http(s):` one and no plain path, query
 * or fragment of this site is replaced by `#`. Throws a TypeError for a value inside a tag, a comment, a script, a style
 * or a `style` or `on…` attribute: a fault of the template, whatever the value.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let known = places.get(strings)
  if (known === undefined) {
    known = placesOf(strings)
    places.set(strings, known)
  }
  let out = strings[0] ?? ''
  values.forEach((value, index) => {
    out += known[index] === 'address' ? escaped(toSafeAddress(plain(value))) : fill(value, known[index] === 'text')
    out += strings[index + 1] ?? ''
  })
  return { [markup]: out }
}

/** The markup as a string, to be sent. */
export function toMarkup(piece: Html): string {
  return piece[markup]
}

/** The same address where following it can only lead to a web page, else `#`. */
export function toSafeAddress(address: string): string {
  if (/^https?:\/\/[^\s\\]+$/i.test(address) && URL.canParse(address)) return address
  // Browsers read `//host` and `/\host` as another host, and drop tabs and line breaks before they look.
  return /^(?:[?#]|\/(?!\/))[^\\\p{Cc}\s]*$/u.test(address) ? address : '#'
}

function fill(value: Value, markupAllowed: boolean): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (!(markup in value)) return value.map((part) => fill(part, markupAllowed)).join('')
  if (!markupAllowed) throw new TypeError('Markup was filled into an attribute.')
  return value[markup]
}

function plain(value: Value): string {
  if (typeof value === 'string') return value
  throw new TypeError('An address must be a text.')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** Reads a template's fixed parts once, as a browser would, for the place of each value. */
function placesOf(strings: readonly string[]): readonly Place[] {
  const found: Place[] = []
  let state: 'text' | 'tag' | 'value' = 'text'
  /** What was read of the tag's present word, or of the attribute's value. */
  let word = ''
  let attribute = ''
  let element = ''
  strings.slice(0, -1).forEach((fixed) => {
    for (const character of fixed) {
      if (state === 'text') {
        if (character === '<') [state, word, element] = ['tag', '', '']
      } else if (state === 'value') {
        if (character === '"') [state, word] = ['tag', '']
        else word += character
      } else if (character === '>') {
        state = 'text'
        element ||= word
      } else if (character === '"' && word.endsWith('=')) [state, attribute, word] = ['value', word.slice(0, -1), '']
      else if (/\s/.test(character)) [element, word] = [element || word, '']
      else word += character
    }
    if (state === 'tag') throw new TypeError(`A value stands inside a tag: ${fixed}`)
    if (state === 'text' && /^(?:script|style)$/i.test(element)) throw new TypeError(`A value stands in ${element}.`)
    if (state === 'value' && /^(?:style|on.*|srcdoc)$/i.test(attribute))
      throw new TypeError(`A value stands in ${attribute}.`)
    const isAddress = state === 'value' && word === '' && /^(?:href|src|action|formaction)$/i.test(attribute)
    found.push(state === 'text' ? 'text' : isAddress ? 'address' : 'attribute')
    if (state === 'value') word += '?'
  })
  return found
}
