/** Company forms at the end of a name; card statements cut `LIMITED` anywhere. */
const COMPANY_FORMS = new Set(
  'LTD LIMITED LIMITE LIMIT LIMI LIM LT PLC LLP LLC LP INC INCORPORATED CORP CORPORATION GMBH PTY BV SARL'.split(' '),
);
/** Words that lead to a branch number on card statements. */
const BRANCH_WORDS = new Set(['STORE', 'STORES', 'SUPERSTORE', 'BRANCH', 'LOC']);
/** Middlemen whose name stands before the merchant's. */
const CARRIERS = new Set(['PAYPAL', 'SUMUP', 'ZETTLE', 'IZETTLE', 'SQ']);
const DOMAIN = /^(?:W{2,3}\.)?([A-Z0-9-]+(?:\.[A-Z0-9-]+)*?)\.(?:COM?|COM\.[A-Z]{2}|CO\.[A-Z]{0,2}|NET|BIZ)\.?$/;

/** A vendor's name taken down to what identifies the firm. */
export interface NormalName {
  /** Words in capitals, without punctuation, company form, branch numbers: `CARPETS 4 LESS`. */
  readonly words: readonly string[];
  /** The words run together, which is what is compared: `CARPETS4LESS`. '' for a name without letters and digits. */
  readonly key: string;
}

/**
 * Takes a vendor's name down to what identifies the firm: capitals, no accents, `&` as AND, no punctuation or apostrophe,
 * no leading THE, no company form at the end (`Ltd`, `LIMITED`, `Inc`, and `LIMIT` as card statements cut it); a bare
 * commercial web address is its own name (`www.argos.co.uk` → ARGOS), an `.org` or `.gov` one is not. On **card
 * statements** also no carrier in front (`PAYPAL`), no branch number (`RYMAN 1172`, `SAINSBURYS (0024)`, `TESCO STORES
 * 6292`) and no booking reference (`FACEBK 572YVCAVQ2`) behind. Numbers of one or two digits are part of a name.
 * @example normaliseVendor('Carpets 4 Less Ltd.', false).key // 'CARPETS4LESS'
 */
export function normaliseVendor(name: string, card: boolean): NormalName {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(/\s+/g, ' ').trim();
  const bare = plain.includes(' ') ? plain : plain.replace(DOMAIN, '$1');
  let words = bare
    .replace(/['’`]/g, '')
    .replace(/[&+]/g, ' AND ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length > 1 && words[0] === 'THE') words = words.slice(1);
  if (card) words = withoutCarrier(words);
  words = withoutForms(words);
  if (card) words = withoutForms(withoutBranch(words));
  return { words, key: words.join('') };
}

function withoutForms(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && COMPANY_FORMS.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}

function withoutCarrier(words: readonly string[]): string[] {
  return words.length > 1 && CARRIERS.has(words[0] ?? '') ? words.slice(1) : [...words];
}

function withoutBranch(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && isReference(words[end - 1] ?? '')) end -= 1;
  if (end < words.length) while (end > 1 && BRANCH_WORDS.has(words[end - 1] ?? '')) end -= 1;
  const kept = words.slice(0, end);
  return kept.some((word) => /\p{L}/u.test(word)) ? kept : [...words];
}

/** A branch number (three digits or more, up to three letters around it) or a mixed reference of eight signs and more, digit last. */
function isReference(word: string): boolean {
  return /^[A-Z]{0,3}\d{3,}[A-Z]{0,3}$/.test(word) || /^(?=.*[A-Z])[A-Z0-9]{7,}\d$/.test(word);
}
