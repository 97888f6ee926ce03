/**
 * The Utilities service: dates as text, digests, base64, CSV, blobs, waiting.
 * It refuses to know the workbook and the user.
 */
export { UtilitiesService } from './utilities';
export { formatDate } from './format-date';
export { formatString } from './format-string';
export { parseCsv } from './parse-csv';
export { parseDate } from './parse-date';
export { zoneClock } from './zoned-time';
