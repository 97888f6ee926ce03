/**
 * A name as compared with another: case, spaces, accents and punctuation do not count; `#` reads as `no`, `%` as `percent`.
 * @example sameWords('Doc. #') // 'docno'
 */
export function sameWords(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[#№]/g, 'no')
    .replace(/%/g, 'percent')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
