import type { DecisionView } from '../../src/answers/decision-status.ts'
import { statementAddress } from '../address.ts'
import { type Html, html } from '../html.ts'
import { dayWords } from '../words.ts'

/** What people decided about a statement, and for who may, what they can decide. Null where there is neither. */
export function correctionsPart(id: string, decisions: readonly DecisionView[], writes: boolean): Html | null {
  if (decisions.length === 0 && !writes) return null
  return html`<section aria-labelledby="corrections"><h2 id="corrections">Corrections</h2>
${decisions.length === 0 ? null : logOf(id, decisions, writes)}
${writes ? formOf(id) : null}
</section>`
}

/** A form of its own, so that the enter key in a field below never presses one of its buttons. */
function logOf(id: string, decisions: readonly DecisionView[], writes: boolean): Html {
  const log = html`<ol class="list">${decisions.map((it) => entry(it, writes))}</ol>`
  return writes ? html`<form action="${statementAddress(id)}" method="post">${log}</form>` : log
}

function formOf(id: string): Html {
  return html`<form action="${statementAddress(id)}" method="post">
<p><label>Who said it: name or id <input name="speaker" dir="auto" maxlength="200" autocomplete="off"></label>
<button name="do" value="speaker">Set the speaker</button></p>
<p><label>Why <input name="reason" dir="auto" maxlength="500" autocomplete="off"></label></p>
<p><label>Your name <input name="by" dir="auto" maxlength="100" autocomplete="name"></label></p>
<p><button name="do" value="confirm">It is right</button> <button name="do" value="reject">It is no statement</button></p>
</form>`
}

function entry(view: DecisionView, writes: boolean): Html {
  const { id, summary, by, at, reason } = view
  const undo = writes && view.active ? html` <button name="do" value="undo ${id}">Undo</button>` : null
  return html`<li><p><bdi>${summary}</bdi>${reason === null ? null : html` (<bdi>${reason}</bdi>)`}</p>
<p class="facts"><span><bdi>${by}</bdi></span><span>${dayWords(at.slice(0, 10))}</span><span>${stateWords(view)}</span>${undo}</p></li>`
}

function stateWords({ active, orphaned }: DecisionView): string {
  if (orphaned) return 'orphaned: its words are gone'
  return active ? 'holds' : 'undone'
}
