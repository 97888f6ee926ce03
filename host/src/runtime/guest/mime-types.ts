const google = (name: string): string => `application/vnd.google-apps.${name}`;
const openDocument = (name: string): string => `application/vnd.oasis.opendocument.${name}`;
const office = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}`;

/** The texts behind the global `MimeType`: registered media types, and Google's own for its file kinds. */
export const MIME_TYPES: Readonly<Record<string, string>> = {
  GOOGLE_APPS_SCRIPT: google('script'),
  GOOGLE_DRAWINGS: google('drawing'),
  GOOGLE_DOCS: google('document'),
  GOOGLE_FORMS: google('form'),
  GOOGLE_SHEETS: google('spreadsheet'),
  GOOGLE_SITES: google('site'),
  GOOGLE_SLIDES: google('presentation'),
  FOLDER: google('folder'),
  SHORTCUT: google('shortcut'),
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: openDocument('graphics'),
  OPENDOCUMENT_PRESENTATION: openDocument('presentation'),
  OPENDOCUMENT_SPREADSHEET: openDocument('spreadsheet'),
  OPENDOCUMENT_TEXT: openDocument('text'),
  MICROSOFT_EXCEL: office('spreadsheetml.sheet'),
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: office('presentationml.presentation'),
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: office('wordprocessingml.document'),
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
};
