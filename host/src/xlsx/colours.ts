/** Reads a colour of the file as lower-case `#rrggbb`; undefined for automatic and unknown ones. */
export type ColourReader = (colour: unknown) => string | undefined;

/** Office's standard theme, in the order in which colours refer to it: light and dark come first, each pair swapped. */
const OFFICE = [
  'ffffff',
  '000000',
  'eeece1',
  '1f497d',
  '4f81bd',
  'c0504d',
  '9bbb59',
  '8064a2',
  '4bacc6',
  'f79646',
  '0000ff',
  '800080',
];

const ELEMENTS = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The old palette of 56 colours from index 8 on; 0 to 7 repeat its first eight. */
const INDEXED =
  (
    '000000ffffffff000000ff000000ffffff00ff00ff00ffff8000000080000000808080008000800080' +
    '80c0c0c08080809999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ff' +
    'ff8000808000000080800000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cc' +
    'cc99cc00ffcc00ff9900ff6600666699969696003366339966003300333300993300993366333399333333'
  ).match(/.{6}/g) ?? [];

/** Makes a reader for a file with the theme given as XML. */
export function colourReader(themeXml: string): ColourReader {
  const theme = ELEMENTS.map((element, index) => {
    const part = new RegExp(`<a:${element}>(.*?)</a:${element}>`, 's').exec(themeXml)?.[1] ?? '';
    return (/(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(part)?.[1] ?? OFFICE[index] ?? '000000').toLowerCase();
  });
  return (colour) => {
    if (typeof colour !== 'object' || colour === null) return undefined;
    const fields = colour as {
      readonly argb?: unknown;
      readonly theme?: unknown;
      readonly indexed?: unknown;
      readonly tint?: unknown;
    };
    const base =
      typeof fields.argb === 'string' && /^[0-9A-Fa-f]{6,8}$/.test(fields.argb)
        ? fields.argb.slice(-6).toLowerCase()
        : typeof fields.theme === 'number'
          ? theme[fields.theme]
          : typeof fields.indexed === 'number'
            ? INDEXED[fields.indexed < 8 ? fields.indexed : fields.indexed - 8]
            : undefined;
    return base === undefined ? undefined : `#${tinted(base, typeof fields.tint === 'number' ? fields.tint : 0)}`;
  };
}

/** Lightened (tint above 0) or darkened, in the way Office does: on the lightness of the colour. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const newChroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const base = target - newChroma / 2;
  return channels
    .map((channel) => (chroma === 0 ? target : base + ((channel - low) / chroma) * newChroma))
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** A colour as the file library takes it. */
export const argb = (colour: string): { argb: string } => ({ argb: `FF${colour.slice(1).toUpperCase()}` });
