/**
 * The Utilities service: dates as text, digests, base64, CSV, blobs, waiting.
 * It refuses to know the workbook and the user.
 */
export { UtilitiesService } from './utilities';
export { formatDate } from './format-date';
export { parseDate } from './parse-date';
