/**
 * Number of decimals of each currency that has not two, by ISO 4217 (list of active codes and minor units).
 * One row a count, so that a new entry is one word.
 */
const OTHER_DECIMALS: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** ISO 4217's code for "no currency": stands for the currency of a production that states none. */
export const NO_CURRENCY = 'XXX';

/** Active codes with two decimals, by ISO 4217; and XXX, its code for "no currency", for a production that states none. */
const TWO_DECIMALS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE ' +
  'CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR ' +
  'KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB ' +
  'PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY ' +
  'TTD TWD TZS UAH USD UYU UZS VES WST XCD XXX YER ZAR ZMW';

/**
 * Decimals of a currency by its ISO 4217 code, in any case; null for a code we do not know, which is the user's mistake
 * to be told about.
 * @example currencyDecimals('USD') // 2; 'JPY' → 0; 'KWD' → 3; 'XYZ' → null
 */
export function currencyDecimals(code: string): number | null {
  const wanted = code.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(wanted)) return null;
  for (const [decimals, codes] of OTHER_DECIMALS) if (codes.includes(wanted)) return decimals;
  return TWO_DECIMALS.includes(wanted) ? 2 : null;
}
