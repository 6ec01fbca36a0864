/** Kinds that a general noun for a charge, ban or aid may mean. */
export const KINDS_OF_NOUN: Readonly<Record<string, RegExp>> = {
  tariff: /^(?:tariff|trade-remedy|retaliation|safeguard|tariff-rate-quota)$/,
  duty: /^(?:tariff|trade-remedy|export-tax)$/,
  levy: /^(?:tariff|tax|export-tax|trade-remedy|customs-border)$/,
  surtax: /^(?:tariff|export-tax|tax)$/,
  surcharge: /^(?:tariff|export-tax|tax|customs-border)$/,
  charge: /^(?:tariff|tax|export-tax|customs-border)$/,
  tax: /^(?:tax|tariff|export-tax|tax-relief)$/,
  fee: /^(?:customs-border|tax|tariff)$/,
  ban: /-ban$|^export-restriction|^sanctions|^boycott/,
  embargo: /-ban$|^export-restriction|^sanctions/,
  boycott: /^boycott$|-ban$/,
  curb: /^export|^import|^investment/,
  control: /^export/,
  restriction: /^export|^import|^investment|restriction/,
  quota: /quota|^export-restriction/,
  sanction: /^sanctions/,
  subsidy: /^subsidy|^export-support|^tax-relief/,
  loan: /^subsidy|^export-support/,
  aid: /^subsidy|^tax-relief/,
  money: /^subsidy|^tax-relief|^investment-pledge/,
  grant: /^subsidy/,
  support: /^subsidy|^export-support/,
  cash: /^subsidy/,
  bailout: /^subsidy|^state-equity/,
  credit: /^tax-relief|^subsidy/,
  exemption: /relief/,
  'carve-out': /relief/,
  reprieve: /relief/,
  break: /relief/,
  countermeasure: /^retaliation|^tariff/,
  retaliation: /^retaliation|^tariff/,
  penalty: /^tariff|^sanctions|^tax/,
  review: /^agreement-review/,
  talk: /^trade-negotiation/,
  negotiation: /^trade-negotiation/,
  challenge: /^dispute/,
  lawsuit: /^dispute/,
  investigation: /^trade-remedy|^tariff|^dispute/,
  purchase: /^purchase/,
  investment: /^investment-pledge/,
}

/** Nouns that take up an agreement. */
export const AGREEMENT_NOUNS: ReadonlySet<string> = new Set(
  'deal pact accord agreement treaty outcome arrangement truce terms'.split(' '),
)

/** A measure told of in the plural. */
export const PLURAL_MEASURE =
  /(?:tariff|dut(?:y|ie)|lev(?:y|ie)|control|curb|restriction|sanction|fee|quota|subsid(?:y|ie)|loan|measure|limit)s\b/i

export function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
