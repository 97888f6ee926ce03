declare const dayBrand: unique symbol;

/**
 * A calendar day without a zone: the count of days since 1899-12-30, which is also the number a spreadsheet stores for it.
 * @example dayFromIso('2027-05-14') // 46521
 */
export type Day = number & { readonly [dayBrand]: true };
