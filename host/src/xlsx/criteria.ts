/** A condition as a formula that Excel understands, about the cell `at`; null if there is no such formula. */
export function conditionFormula(criteria: string, values: readonly unknown[], at: string): string | null {
  const [first, second] = values.map((value) =>
    typeof value === 'number'
      ? String(value)
      : typeof value === 'string' && value.startsWith('=')
        ? value.slice(1)
        : `"${String(value).replaceAll('"', '""')}"`,
  );
  const a = first ?? '""';
  const b = second ?? '""';
  const formula: Readonly<Record<string, string>> = {
    CELL_EMPTY: `LEN(TRIM(${at}))=0`,
    CELL_NOT_EMPTY: `LEN(TRIM(${at}))>0`,
    TEXT_CONTAINS: `NOT(ISERROR(SEARCH(${a},${at})))`,
    TEXT_DOES_NOT_CONTAIN: `ISERROR(SEARCH(${a},${at}))`,
    TEXT_STARTS_WITH: `LEFT(${at},LEN(${a}))=${a}`,
    TEXT_ENDS_WITH: `RIGHT(${at},LEN(${a}))=${a}`,
    TEXT_EQUAL_TO: `${at}=${a}`,
    TEXT_NOT_EQUAL_TO: `${at}<>${a}`,
    TEXT_IS_VALID_EMAIL: `ISNUMBER(SEARCH("@",${at}))`,
    TEXT_IS_VALID_URL: `ISNUMBER(SEARCH("://",${at}))`,
    NUMBER_EQUAL_TO: `${at}=${a}`,
    NUMBER_NOT_EQUAL_TO: `${at}<>${a}`,
    NUMBER_GREATER_THAN: `${at}>${a}`,
    NUMBER_GREATER_THAN_OR_EQUAL_TO: `${at}>=${a}`,
    NUMBER_LESS_THAN: `${at}<${a}`,
    NUMBER_LESS_THAN_OR_EQUAL_TO: `${at}<=${a}`,
    NUMBER_BETWEEN: `AND(${at}>=${a},${at}<=${b})`,
    NUMBER_NOT_BETWEEN: `OR(${at}<${a},${at}>${b})`,
    DATE_EQUAL_TO: `${at}=${a}`,
    DATE_BEFORE: `${at}<${a}`,
    DATE_AFTER: `${at}>${a}`,
    DATE_ON_OR_BEFORE: `${at}<=${a}`,
    DATE_ON_OR_AFTER: `${at}>=${a}`,
    DATE_BETWEEN: `AND(${at}>=${a},${at}<=${b})`,
    DATE_NOT_BETWEEN: `OR(${at}<${a},${at}>${b})`,
    DATE_IS_VALID_DATE: `ISNUMBER(${at})`,
    CUSTOM_FORMULA: a.replace(/^"|"$/g, ''),
  };
  return formula[criteria] ?? null;
}
